import { randomUUID } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { sampleCourse } from '../sample-package.ts';
import type { Json } from '../json.ts';
import { at, textAt } from '../json.ts';
import { SampleLrs, statement } from './sample-lrs.ts';
import type { Au, Verb } from './sample-lrs.ts';
import { extension, verbs } from './vocabulary.ts';

const { key } = SampleLrs;
let lrs: SampleLrs;

beforeEach(() => {
  lrs = new SampleLrs();
});
afterEach(() => {
  lrs.close();
});

describe('statements', () => {
  it('are stored, all or none, found again, and kept once however often they come', async () => {
    const au = await lrs.started();
    const first = statement(au, 'initialized');
    const answer = await lrs.say(au, first);
    expect([answer.status, await answer.json()]).toEqual([200, [first['id']]]);
    expect((await lrs.say(au, first)).status).toBe(200);
    expect((await lrs.say(au, { ...first, timestamp: '2026-01-01T00:00:00Z' })).status).toBe(409);
    const broken = statement(au, 'failed', { timestamp: 'yesterday' });
    expect((await lrs.say(au, statement(au, 'completed'), broken)).status).toBe(403);
    expect(lrs.told()).toEqual(['launched', 'initialized']);

    const second = statement(au, 'completed');
    const statementId = textAt(second, 'id');
    expect((await lrs.ask(au, 'PUT', 'statements', { statementId }, { body: second })).status).toBe(204);
    expect((await lrs.ask(au, 'PUT', 'statements', { statementId: randomUUID() }, { body: second })).status).toBe(400);
    expect(await (await lrs.ask(au, 'GET', 'statements', { statementId })).json()).toMatchObject(second);
    expect((await lrs.ask(au, 'GET', 'statements', { statementId: randomUUID() })).status).toBe(404);
    const registration = au.parameters.get('registration') ?? '';
    const list = (await (
      await lrs.ask(au, 'GET', 'statements', { registration, verb: verbs.completed })
    ).json()) as Json;
    expect(at(list, 'statements')).toHaveLength(1);
    expect((await lrs.say(au, second, second)).status).toBe(200);
    const twice = statement(au, 'passed');
    expect((await lrs.say(au, twice, twice)).status).toBe(400);
  });

  it('are seen by no other learner', async () => {
    const au = await lrs.started();
    const first = statement(au, 'initialized');
    await lrs.say(au, first);
    const other = await lrs.started('b');
    expect((await lrs.ask(other, 'GET', 'statements', { statementId: textAt(first, 'id') })).status).toBe(404);
    expect((await lrs.say(other, { ...statement(other, 'initialized'), id: first['id'] })).status).toBe(409);
    expect((await lrs.ask(other, 'GET', 'statements', { agent: au.parameters.get('actor') ?? '' })).status).toBe(403);
  });

  it('are JSON, and have no attachments', async () => {
    const au = await lrs.started();
    const send = (body: string, type: string): Promise<Response> =>
      lrs.ask(au, 'POST', 'statements', {}, { body, headers: { 'Content-Type': type } });
    expect((await send('[]', 'text/plain')).status).toBe(400);
    expect((await send('[', 'application/json')).status).toBe(400);
    expect((await send('[7]', 'application/json')).status).toBe(400);
    expect((await send('--x', 'multipart/mixed; boundary=x')).status).toBe(415);
  });

  it('9.3.9 satisfy the course once, in the session that did it', async () => {
    const au = await lrs.started();
    await lrs.tell(au, 'initialized', 'completed', 'passed', 'terminated');
    expect(lrs.told()).toEqual(['launched', 'initialized', 'completed', 'satisfied', 'passed', 'terminated']);
    const satisfied = lrs.store.cmi5.statementsOf({ package: key, learner: 'a' })[3];
    expect(satisfied).toMatchObject({
      object: { definition: { type: 'https://w3id.org/xapi/cmi5/activitytype/course' } },
      context: { extensions: { [extension('sessionid')]: au.session } },
    });
    expect(textAt(satisfied, 'object', 'id')).not.toBe('https://example.org/course');
  });

  it('9.6.1.1-3 need not come where nothing is asked', () => {
    lrs.install(sampleCourse({ attributes: 'moveOn="NotApplicable"' }));
    lrs.launch();
    lrs.launch();
    expect(lrs.told()).toEqual(['satisfied', 'launched', 'abandoned', 'launched']);
  });

  describe('of cmi5', () => {
    const all: readonly { clause: string; first: readonly Verb[]; verb: Verb; with?: (au: Au) => Json }[] = [
      { clause: '9.3.0.0-4', first: [], verb: 'completed' },
      { clause: '9.3.0.0-2', first: ['initialized'], verb: 'initialized' },
      { clause: '9.3.0.0-5', first: ['initialized', 'terminated'], verb: 'completed' },
      { clause: '9.3.0.0-3', first: ['initialized', 'failed'], verb: 'passed' },
      { clause: '9.1.0.0-1', first: [], verb: 'initialized', with: () => ({ id: 'one' }) },
      {
        clause: '8.1.3.0-3',
        first: [],
        verb: 'initialized',
        with: () => ({ actor: { mbox: 'mailto:a@example.org' } }),
      },
      { clause: '9.7.0.0-1', first: [], verb: 'initialized', with: () => ({ timestamp: undefined }) },
      { clause: '9.7.0.0-2', first: [], verb: 'initialized', with: () => ({ timestamp: '2026-11-27T10:00:00+06:00' }) },
      {
        clause: '8.1.5.0-6',
        first: [],
        verb: 'initialized',
        with: () => ({ object: { id: 'https://example.org/x' } }),
      },
      { clause: '10.2.1.0-6', first: [], verb: 'initialized', with: () => ({ context: {} }) },
      { clause: '9.6.3.1-4', first: [], verb: 'initialized', with: () => ({ context: {} }) },
      { clause: '8.1.4.0-3', first: [], verb: 'initialized', with: () => ({ context: {} }) },
      { clause: '9.5.4.1', first: ['initialized'], verb: 'terminated', with: () => ({ result: {} }) },
      {
        clause: '9.5.3.0-1',
        first: ['initialized'],
        verb: 'completed',
        with: () => ({ result: { duration: 'PT1S' } }),
      },
      {
        clause: '9.5.1.0-2',
        first: ['initialized'],
        verb: 'completed',
        with: () => ({ result: { duration: 'PT1S', completion: true, score: { scaled: 1 } } }),
      },
      {
        clause: '9.5.2.0-1',
        first: ['initialized'],
        verb: 'passed',
        with: () => ({ result: { duration: 'PT1S', success: false, score: { scaled: 1 } } }),
      },
      {
        clause: '9.5.1.0-3',
        first: ['initialized'],
        verb: 'passed',
        with: () => ({ result: { duration: 'PT1S', success: true, score: { scaled: 1, raw: 5 } } }),
      },
      {
        clause: '9.3.4.0-2',
        first: ['initialized'],
        verb: 'passed',
        with: () => ({ result: { duration: 'PT1S', success: true, score: { scaled: 0.6 } } }),
      },
      {
        clause: '9.3.5.0-2',
        first: ['initialized'],
        verb: 'failed',
        with: () => ({ result: { duration: 'PT1S', success: false, score: { scaled: 0.7 } } }),
      },
      {
        clause: '9.6.3.2-2',
        first: ['initialized'],
        verb: 'passed',
        with: (au) => ({
          context: { ...(statement(au, 'passed')['context'] as Json), extensions: at(au.template, 'extensions') },
        }),
      },
      {
        clause: '9.6.2.2-1',
        first: ['initialized'],
        verb: 'completed',
        with: (au) => ({ context: statement(au, 'initialized')['context'] }),
      },
      {
        clause: '9.6.2.2-2',
        first: [],
        verb: 'initialized',
        with: (au) => ({ context: statement(au, 'completed')['context'] }),
      },
    ];
    it.each(all)('$clause is refused: $verb after $first', async ({ clause, first, verb, with: more }) => {
      const au = await lrs.started();
      await lrs.tell(au, ...first);
      const before = lrs.told();
      const answer = await lrs.say(au, statement(au, verb, more?.(au)));
      expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining(`cmi5 ${clause}`) as string]);
      expect(lrs.told()).toEqual(before);
    });

    it('9.3.0.0-6 to -8 hold over all sessions', async () => {
      const first = await lrs.started();
      expect(await lrs.tell(first, 'initialized', 'completed', 'passed', 'terminated')).toEqual([200, 200, 200, 200]);
      const second = await lrs.started();
      expect(await lrs.tell(second, 'initialized', 'completed', 'passed', 'failed', 'terminated')).toEqual([
        200, 403, 403, 403, 200,
      ]);
    });

    it('11.0.0.0-3 begin only after the preferences were read', async () => {
      const parameters = lrs.launch();
      const token = textAt(await lrs.fetchToken(parameters), 'auth-token');
      const [session] = lrs.store.cmi5.sessionsOf({ package: key, learner: 'a' });
      const template = at(JSON.parse(session?.launchData ?? '{}'), 'contextTemplate') as Json;
      expect(await lrs.tell({ parameters, token, template, session: '' }, 'initialized')).toEqual([403]);
    });

    it.each(['review', 'browse'] as const)('10.2.2 change nothing in %s', async (mode) => {
      const au = await lrs.started('a', mode);
      expect(await lrs.tell(au, 'initialized', 'completed', 'passed', 'failed')).toEqual([200, 403, 403, 403]);
      expect((await lrs.state(au, 'PUT', 'place', { body: '1' })).status).toBe(403);
      expect(await lrs.tell(au, 'terminated')).toEqual([200]);
    });

    it('7.1.3 may have others between them', async () => {
      const au = await lrs.started();
      const answered = (): Json => ({
        ...statement(au, 'initialized'),
        verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
        object: { id: 'https://example.org/question' },
        context: {
          registration: au.parameters.get('registration'),
          ...au.template,
        },
      });
      expect((await lrs.say(au, answered())).status).toBe(403);
      await lrs.tell(au, 'initialized');
      expect((await lrs.say(au, answered())).status).toBe(200);
      await lrs.tell(au, 'terminated');
      expect((await lrs.say(au, answered())).status).toBe(403);
    });
  });
});
