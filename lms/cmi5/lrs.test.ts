import { randomUUID } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { sampleCourse } from '../sample-package.ts';
import type { Json } from '../json.ts';
import { SampleLrs, statement } from './sample-lrs.ts';
import { extension, verbs } from './vocabulary.ts';

const { key } = SampleLrs;
let lrs: SampleLrs;

beforeEach(() => {
  lrs = new SampleLrs();
});
afterEach(() => {
  vi.useRealTimers();
  lrs.close();
});

const post = async (address: string): Promise<Json> => {
  const response = await lrs.app.request(address, { method: 'POST' });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
  return (await response.json()) as Json;
};

describe('a launch', () => {
  it('8.1 has all parameters, and keeps registration and activity over all launches', () => {
    const [first, second] = [lrs.launch(), lrs.launch()];
    expect([...first.keys()]).toEqual(['endpoint', 'fetch', 'actor', 'registration', 'activityId']);
    expect(first.get('endpoint')).toBe('http://lrs.sample.localhost:8420/xapi/');
    for (const name of ['actor', 'registration', 'activityId']) expect(second.get(name)).toBe(first.get(name));
    expect(second.get('fetch')).not.toBe(first.get('fetch'));
    expect(lrs.launch('b').get('registration')).not.toBe(first.get('registration'));
    expect(first.get('activityId')).not.toBe('https://example.org/course/au');
    expect(JSON.parse(first.get('actor') ?? '')).toMatchObject({ objectType: 'Agent', account: { name: 'learner-a' } });
  });

  it('8.2.3.0-1 gives its token once', async () => {
    const address = lrs.launch().get('fetch') ?? '';
    expect(await post(address)).toEqual({ 'auth-token': expect.any(String) as string });
    expect(await post(address)).toEqual({
      'error-code': '1',
      'error-text': 'The authorization token has already been returned.',
    });
    expect(await post('http://lrs.sample.localhost:8420/fetch/unknown')).toHaveProperty('error-code');
  });

  it('10.2 has its launch data before the AU starts, and says that it launched', async () => {
    lrs.install(
      sampleCourse({ elements: '<launchParameters>lang=bn</launchParameters><entitlementKey>k</entitlementKey>' }),
    );
    const au = await lrs.started('a', 'review');
    const data: unknown = await (await lrs.state(au, 'GET', 'LMS.LaunchData')).json();
    expect(data).toEqual({
      contextTemplate: {
        contextActivities: { grouping: [{ objectType: 'Activity', id: 'https://example.org/course/au' }] },
        extensions: { [extension('sessionid')]: au.session },
      },
      launchMode: 'Review',
      moveOn: 'CompletedOrPassed',
      masteryScore: 0.7,
      launchParameters: 'lang=bn',
      entitlementKey: { courseStructure: 'k' },
      returnURL: expect.stringMatching(/^http:\/\/sample\.localhost:8420\/play\/.+\/returned$/) as string,
    });
    const [launched] = lrs.store.cmi5.statementsOf({ package: key, learner: 'a' });
    expect(launched).toMatchObject({
      verb: { id: verbs.launched },
      context: {
        extensions: {
          [extension('sessionid')]: au.session,
          [extension('masteryscore')]: 0.7,
          [extension('launchmode')]: 'Review',
          [extension('launchurl')]: 'http://sample.localhost:8420/files/index.html',
          [extension('moveon')]: 'CompletedOrPassed',
          [extension('launchparameters')]: 'lang=bn',
        },
      },
    });
  });

  it('9.3.6 abandons a session that was left open, with its duration, and lets nothing more in', async () => {
    const first = await lrs.started();
    await lrs.tell(first, 'initialized');
    const second = await lrs.started();
    expect(lrs.told()).toEqual(['launched', 'initialized', 'abandoned', 'launched']);
    expect(lrs.store.cmi5.statementsOf({ package: key, learner: 'a' })[2]).toMatchObject({
      result: { duration: expect.stringMatching(/^PT\d+S$/) as string },
      context: { extensions: { [extension('sessionid')]: first.session } },
    });
    expect(await lrs.tell(first, 'terminated')).toEqual([401]);
    await lrs.tell(second, 'initialized', 'terminated');
    lrs.launch();
    expect(lrs.told().filter((verb) => verb === 'abandoned')).toHaveLength(1);
  });
});

describe('a token', () => {
  it('8.1.2.0-5 is wanted with every request, of a session that was fetched', async () => {
    const au = await lrs.started();
    expect((await lrs.state({ ...au, token: '' }, 'GET', '')).status).toBe(401);
    expect((await lrs.state({ ...au, token: `${au.token}x` }, 'GET', '')).status).toBe(401);
    const parameters = lrs.launch('b');
    const [session] = lrs.store.cmi5.sessionsOf({ package: key, learner: 'b' });
    expect((await lrs.state({ parameters, token: session?.token ?? '' }, 'GET', '')).status).toBe(401);
  });

  it('9.3.8.0-4 lives on for a moment after "terminated", for documents only', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const au = await lrs.started();
    await lrs.tell(au, 'initialized', 'terminated');
    expect((await lrs.state(au, 'PUT', 'place', { body: '"late"' })).status).toBe(204);
    expect((await lrs.say(au, statement(au, 'completed'))).status).toBe(403);
    vi.setSystemTime(Date.now() + 6000);
    expect((await lrs.state(au, 'PUT', 'place', { body: '"too late"' })).status).toBe(401);
  });

  it('goes with a version of xAPI', async () => {
    const au = await lrs.started();
    expect((await lrs.ask(au, 'GET', 'statements', {}, { headers: { 'X-Experience-API-Version': '' } })).status).toBe(
      400,
    );
    const answer = await lrs.ask(au, 'GET', 'statements');
    expect(answer.headers.get('x-experience-api-version')).toBe('1.0.3');
    expect(answer.headers.get('x-experience-api-consistent-through')).not.toBeNull();
    const about = await lrs.app.request('http://lrs.sample.localhost:8420/xapi/about');
    expect(await about.json()).toEqual({ version: ['1.0.3'] });
  });

  it('may be asked for and used by the package’s own pages', async () => {
    const answer = await lrs.app.request('http://lrs.sample.localhost:8420/xapi/statements', {
      method: 'OPTIONS',
      headers: { Origin: 'http://sample.localhost:8420', 'Access-Control-Request-Method': 'PUT' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://sample.localhost:8420');
    expect(answer.headers.get('access-control-allow-methods')).toContain('PUT');
    expect(answer.headers.get('access-control-allow-headers')).toContain('X-Experience-API-Version');
  });
});

describe('documents', () => {
  it('are put, found, merged, listed and taken away', async () => {
    const au = await lrs.started();
    expect((await lrs.state(au, 'GET', 'place')).status).toBe(404);
    expect((await lrs.state(au, 'PUT', 'place', { body: { a: 1, b: 1 } })).status).toBe(204);
    expect((await lrs.state(au, 'POST', 'place', { body: { b: 2 } })).status).toBe(204);
    const kept = await lrs.state(au, 'GET', 'place');
    expect([kept.headers.get('content-type'), await kept.json()]).toEqual(['application/json', { a: 1, b: 2 }]);
    expect((await lrs.state(au, 'POST', 'place', { body: [1] })).status).toBe(400);
    expect(await (await lrs.state(au, 'GET', '')).json()).toEqual(['LMS.LaunchData', 'place']);
    expect((await lrs.state(au, 'DELETE', 'place')).status).toBe(204);
    expect((await lrs.state(au, 'GET', 'place')).status).toBe(404);
    await lrs.state(au, 'PUT', 'one', { body: 'text', headers: { 'Content-Type': 'text/plain' } });
    expect((await lrs.state(au, 'DELETE', '')).status).toBe(204);
    expect(await (await lrs.state(au, 'GET', '')).json()).toEqual(['LMS.LaunchData']);
  });

  it('are held to the ETag that somebody names (xAPI 1.0.3, part three, 3.1)', async () => {
    const au = await lrs.started();
    const put = (headers: Record<string, string>): Promise<Response> =>
      lrs.state(au, 'PUT', 'place', { body: '1', headers });
    expect((await put({ 'If-None-Match': '*' })).status).toBe(204);
    expect((await put({ 'If-None-Match': '*' })).status).toBe(412);
    const tag = (await lrs.state(au, 'GET', 'place')).headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\da-f]{40}"$/);
    expect((await put({ 'If-Match': '"other"' })).status).toBe(412);
    expect((await put({ 'If-Match': tag })).status).toBe(204);
    expect((await put({})).status).toBe(204);
  });

  it('10.2.1.0-5: the launch data is only read', async () => {
    const au = await lrs.started();
    for (const method of ['PUT', 'POST', 'DELETE'])
      expect((await lrs.state(au, method, 'LMS.LaunchData', { body: '{}' })).status).toBe(403);
  });

  it('belong to the learner, the registration and the AU of the launch', async () => {
    const au = await lrs.started();
    const of = (name: string): string => au.parameters.get(name) ?? '';
    const right = { activityId: of('activityId'), agent: of('actor'), registration: of('registration'), stateId: 'x' };
    for (const wrong of [{ activityId: 'https://example.org/x' }, { agent: '{}' }, { registration: randomUUID() }])
      expect((await lrs.ask(au, 'GET', 'activities/state', { ...right, ...wrong })).status).toBe(403);
  });

  it('11: preferences are there once somebody has set them, as cmi5 wants them', async () => {
    const au = await lrs.started();
    expect((await lrs.profile(au, 'GET')).status).toBe(404);
    expect((await lrs.profile(au, 'PUT', { body: { languagePreference: 'bn' } })).status).toBe(400);
    const preferences = { languagePreference: 'bn,en-GB', audioPreference: 'off' };
    expect((await lrs.profile(au, 'PUT', { body: { ...preferences, languagePreference: 'bn; en' } })).status).toBe(400);
    expect((await lrs.profile(au, 'PUT', { body: preferences })).status).toBe(204);
    const kept = await lrs.profile(au, 'GET');
    expect(await kept.json()).toEqual(preferences);
    expect((await lrs.profile(au, 'PUT', { body: preferences })).status).toBe(409);
    const headers = { 'If-Match': kept.headers.get('etag') ?? '' };
    expect((await lrs.profile(au, 'PUT', { body: preferences, headers })).status).toBe(204);
    expect((await lrs.ask(au, 'GET', 'agents/profile', { agent: '{}', profileId: 'x' })).status).toBe(403);
  });
});

describe('the list of calls', () => {
  it('has every request with what it was about, and why it was refused', async () => {
    const au = await lrs.started();
    await lrs.tell(au, 'initialized', 'initialized');
    await lrs.state(au, 'PUT', 'place', { body: { a: 1 } });
    const calls = lrs.store
      .callsOf(key, 'a')
      .map(({ call, arguments: given, result, error }) => [call, given, result, error]);
    expect(calls).toEqual([
      ['POST fetch', [], '200', '0'],
      ['GET activities/state', ['LMS.LaunchData'], expect.stringContaining('200 {') as string, '0'],
      ['GET agents/profile', ['cmi5LearnerPreferences'], '404 There is no such document.', '0'],
      ['POST statements', ['initialized'], '200', '0'],
      ['POST statements', ['initialized'], '403 cmi5 9.3.0.0-2: initialized was said in this session already.', '403'],
      ['PUT activities/state', ['place', '{"a":1}'], '204', '0'],
    ]);
  });

  it('is forgotten with the attempt, and the session with it', async () => {
    const au = await lrs.started();
    lrs.store.reset(key, 'a');
    expect((await lrs.state(au, 'GET', '')).status).toBe(401);
    expect(lrs.told()).toEqual([]);
    expect(lrs.launch().get('registration')).not.toBe(au.parameters.get('registration'));
  });
});
