import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { droppedKey } from './keys.ts';
import { samplePackage, zipOf } from './sample-package.ts';
import { startLms } from './server.ts';
import type { RunningLms } from './server.ts';

const KEY = droppedKey('org', 'sample-item');
let folder: string;
let lms: RunningLms;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lms-server-'));
  lms = await startLms({ port: 0, furtherPorts: 0, packages: join(folder, 'nowhere'), data: folder });
  port = Number(new URL(lms.url).port);
});
afterAll(async () => {
  await lms.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Asking {
  readonly method?: string;
  readonly host?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
}

/** Sends a request to the LMS under any host name, as a browser would after resolving it. */
function ask(
  path: string,
  { method = 'GET', host = `127.0.0.1:${String(port)}`, headers = {}, body = '' }: Asking = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path, method, headers: { host, ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Posts a form from the desk's own page. */
function submit(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> {
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return ask(path, {
    method: 'POST',
    headers: { origin: lms.url, ...type, ...headers },
    body: new URLSearchParams(fields).toString(),
  });
}

async function drop(zip: Uint8Array, name = 'sample.zip'): Promise<Answer> {
  const form = new FormData();
  form.set('zip', new File([new Uint8Array(zip)], name));
  const encoded = new Response(form);
  const type = encoded.headers.get('content-type') ?? '';
  return ask('/packages', {
    method: 'POST',
    headers: { origin: lms.url, 'content-type': type },
    body: new Uint8Array(await encoded.arrayBuffer()),
  });
}

async function launch(fields: Record<string, string> = {}): Promise<{ token: string; host: string; view: string }> {
  await drop(samplePackage());
  const { headers } = await submit('/launches', { package: KEY, learner: 'a', mode: 'normal', ...fields });
  const address = new URL(headers.location ?? '');
  return { token: address.pathname.split('/')[2] ?? '', host: `${KEY}.localhost:${String(port)}`, view: address.host };
}

function toStage(
  stage: { token: string; host: string },
  what: 'begin' | 'record',
  body: unknown = {},
  origin = `http://${stage.host}`,
): Promise<Answer> {
  return ask(`/play/${stage.token}/${what}`, {
    method: 'POST',
    host: stage.host,
    headers: { origin },
    body: JSON.stringify(body),
  });
}

const attempt = async (learner: 'a' | 'b'): Promise<unknown> =>
  JSON.parse((await ask(`/attempts/${KEY}/${learner}.json`)).body);

describe('what is told of a launch', () => {
  it('is told in words to the view that has its ticket, and the calls with it', async () => {
    const stage = await launch();
    const call = { number: 0, at: 1, call: 'LMSCommit', arguments: [''], result: 'true', error: '0' };
    await toStage(stage, 'begin');
    await toStage(stage, 'record', { launch: 1, elements: { 'cmi.core.lesson_status': 'passed' }, calls: [call] });
    const told = await ask(`/launches/${stage.token}/told.json`, { host: stage.view });
    expect(JSON.parse(told.body)).toMatchObject({
      progress: 'Passed',
      values: [['cmi.core.lesson_status', 'passed']],
    });
    const calls = await ask(`/launches/${stage.token}/calls.json`, { host: stage.view });
    expect(JSON.parse(calls.body)).toMatchObject([{ call: 'LMSCommit' }]);
    for (const what of ['told', 'calls', 'attempt'])
      expect((await ask(`/launches/unknown/${what}.json`, { host: stage.view })).status).toBe(404);
    await submit('/attempts/reset', { package: KEY, learner: 'a' });
  });
});

describe('the addresses', () => {
  it('are 127.0.0.1 and localhost for the desk', async () => {
    expect((await ask('/')).status).toBe(200);
    expect((await ask('/', { host: `localhost:${String(port)}` })).status).toBe(200);
    expect((await ask('/')).body).toContain('No packages yet: run npm run build.');
  });

  it('are refused with a sentence when they are not ours', async () => {
    const answer = await ask('/', { host: `evil.example:${String(port)}` });
    expect([answer.status, answer.body]).toEqual([421, `This is not an address of this LMS. Open ${lms.url} instead.`]);
    expect((await ask('/', { host: `nobody.localhost:${String(port)}` })).status).toBe(404);
  });

  it('are taken over by no one: a second LMS on the same port says so', async () => {
    const data = join(folder, 'second');
    await expect(startLms({ port, furtherPorts: 0, packages: folder, data })).rejects.toThrow(
      `Port ${String(port)} is taken by another program.`,
    );
    const second = await startLms({ port, furtherPorts: 20, packages: folder, data });
    expect(second.url).not.toBe(lms.url);
    await second.close();
  });
});

describe('the desk', () => {
  it('can be framed, scripted and read by nobody else', async () => {
    const { headers } = await ask('/');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each([
    { headers: { origin: 'http://evil.example' }, because: 'another site asks' },
    { headers: { origin: 'null' }, because: 'a sandboxed or hidden page asks' },
    { headers: { origin: 'http://u03.localhost:8420' }, because: 'a package asks' },
    { headers: { origin: '', 'sec-fetch-site': 'same-site' }, because: 'the origin is empty' },
    { headers: { 'sec-fetch-site': 'cross-site' }, because: 'the browser says that another site asks' },
    { headers: {}, because: 'nothing says who asks' },
  ])('changes nothing when $because', async ({ headers }) => {
    await launch();
    for (const path of ['/packages', '/packages/remove', '/attempts/reset', '/launches']) {
      const type = { 'content-type': 'application/x-www-form-urlencoded' };
      const answer = await ask(path, {
        method: 'POST',
        headers: { ...type, ...headers },
        body: `package=${KEY}&learner=a`,
      });
      expect([answer.status, answer.body]).toEqual([
        403,
        'This request did not come from a page of this LMS, so nothing was changed.',
      ]);
    }
    expect((await ask('/')).body).toContain('Sample course');
  });

  it('shows an attempt to its own pages and to programs, not to other sites', async () => {
    expect((await ask(`/attempts/${KEY}/a.json`)).status).toBe(200);
    expect((await ask(`/attempts/${KEY}/a.json`, { headers: { 'sec-fetch-site': 'none' } })).status).toBe(200);
    expect((await ask(`/attempts/${KEY}/a.json`, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await ask(`/attempts/${KEY}/c.json`)).status).toBe(404);
  });

  it('adds, replaces and removes a package', async () => {
    await submit('/packages/remove', { package: KEY });
    expect((await drop(samplePackage())).headers.location).toBe(`/?added=${KEY}#${KEY}`);
    expect((await drop(samplePackage())).headers.location).toBe(`/?replaced=${KEY}#${KEY}`);
    expect((await ask(`/?replaced=${KEY}`)).body).toContain(
      '“Sample course” was replaced. It has the same identifiers as before',
    );
    expect((await submit('/packages/remove', { package: KEY })).headers.location).toBe('/?removed=');
    expect((await ask('/')).body).not.toContain('Sample course');
  });

  it('refuses a zip with all reasons, as text and never as markup', async () => {
    const answer = await drop(zipOf({ '<img src=x>/imsmanifest.xml': '', '../b': '' }), '<b>bold</b>.zip');
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('for 2 reasons');
    expect(answer.body).toContain('&lt;img src=x&gt;/imsmanifest.xml');
    expect(answer.body).not.toMatch(/<img|<b>/);
  });

  it.each([
    { path: '/packages', fields: {}, status: 422 },
    { path: '/launches', fields: { package: 'nobody', learner: 'a' }, status: 404 },
    { path: '/launches', fields: { package: KEY, learner: 'c' }, status: 404 },
    { path: '/attempts/reset', fields: { package: KEY }, status: 404 },
    { path: '/packages/remove', fields: {}, status: 404 },
  ])('answers $status to $path with $fields', async ({ path, fields, status }) => {
    expect((await submit(path, fields as Record<string, string>)).status).toBe(status);
  });
});

describe('a stage', () => {
  it('opens with its ticket only, on the address of its package only', async () => {
    const { token, host, view } = await launch();
    const page = await ask(`/play/${token}`, { host });
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain(`frame-ancestors http://${view}`);
    expect((await ask('/play/guessed', { host })).status).toBe(410);
    await drop(samplePackage({ item: 'other' }));
    const other = /drop-other-[0-9a-f]+/.exec((await ask('/')).body)?.[0] ?? '';
    expect((await ask(`/play/${token}`, { host: `${other}.localhost:${String(port)}` })).status).toBe(410);
    expect((await ask(`/launches/${token}`, { host: `view.${other}.localhost:${String(port)}` })).status).toBe(410);
    expect((await ask(`/launches/${token}`)).status).toBe(404);
    expect((await ask(`/launches/${token}/attempt.json`, { host: view })).status).toBe(200);
    expect(
      (await ask(`/launches/${token}/attempt.json`, { host: view, headers: { 'sec-fetch-site': 'same-site' } })).status,
    ).toBe(404);
  });

  it('serves the files of its package and nothing else', async () => {
    const { host } = await launch();
    const file = await ask('/files/index.html', { host });
    expect(file.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    for (const path of [
      '/files/',
      '/files/nothing',
      '/files/../imsmanifest',
      '/files/%2e%2e%2flms.sqlite',
      '/files/%',
      '/',
      '/attempts/x/a.json',
      '/own/store.ts',
      '/own/constructor',
    ]) {
      expect((await ask(path, { host })).status).toBe(404);
    }
    const part = await ask('/files/index.html', { host, headers: { range: 'bytes=2-8' } });
    expect([part.status, part.body]).toEqual([206, 'doctype']);
  });

  it('stores what it is told, and gives it back at the next launch', async () => {
    const stage = await launch();
    const begun = JSON.parse((await toStage(stage, 'begin')).body) as { launch: number };
    expect(begun).toMatchObject({ start: '/files/index.html', elements: { 'cmi.core.entry': 'ab-initio' } });
    const call = { number: 0, at: 1, call: 'LMSCommit', arguments: [''], result: 'true', error: '0' };
    const elements = { 'cmi.suspend_data': 'x', 'cmi.core.exit': 'suspend' };
    expect((await toStage(stage, 'record', { launch: begun.launch, elements, calls: [call] })).body).toBe(
      '{"result":true}',
    );
    expect(JSON.parse((await toStage(stage, 'begin')).body)).toMatchObject({
      launch: begun.launch + 1,
      elements: { 'cmi.core.entry': 'resume', 'cmi.suspend_data': 'x' },
    });
    expect(await attempt('a')).toMatchObject({
      package: KEY,
      learner: 'a',
      state: elements,
      calls: [{ launch: begun.launch, call: 'LMSCommit' }],
    });
  });

  it.each(['review', 'browse'])('lists the calls but stores nothing in %s mode', async (mode) => {
    await submit('/attempts/reset', { package: KEY, learner: 'b' });
    const stage = await launch({ learner: 'b', mode });
    await toStage(stage, 'begin');
    const call = { number: 0, at: 1, call: 'LMSCommit', arguments: [''], result: 'true', error: '0' };
    expect(
      (await toStage(stage, 'record', { launch: 1, elements: { 'cmi.comments': 'x' }, calls: [call] })).status,
    ).toBe(200);
    expect(await attempt('b')).toMatchObject({
      state: {},
      launches: [{ launch: 1, mode }],
      calls: [{ call: 'LMSCommit' }],
    });
  });

  it('stores nothing for other origins, for other launches, and after a reset', async () => {
    await submit('/attempts/reset', { package: KEY, learner: 'a' });
    const stage = await launch();
    await toStage(stage, 'begin');
    const record = { launch: 1, elements: { 'cmi.comments': 'x' } };
    expect((await toStage(stage, 'record', record, lms.url)).status).toBe(403);
    expect((await toStage(stage, 'record', { ...record, launch: 2 })).status).toBe(400);
    expect((await toStage(stage, 'record', { launch: 1, elements: { 'cmi.core.student_id': 'x' } })).status).toBe(400);
    await submit('/attempts/reset', { package: KEY, learner: 'a' });
    expect((await toStage(stage, 'record', record)).status).toBe(410);
    expect(await attempt('a')).toMatchObject({ state: {}, launches: [], calls: [] });
  });
});

describe('the zip of a built package', () => {
  it('can be downloaded under its name, and nothing else that lies beside it', async () => {
    const packages = join(folder, 'built');
    mkdirSync(packages);
    const file = 'u03-rights_1.0.0_scorm12.zip';
    const listed = { unit: 'u03', title: 'Rights', languages: ['en'], version: '1.0.0', target: 'scorm12', file };
    writeFileSync(join(packages, 'index.json'), JSON.stringify([{ ...listed, bytes: 3, sha256: '0'.repeat(64) }]));
    for (const name of [file, 'other.zip']) writeFileSync(join(packages, name), 'zip');
    const built = await startLms({ port: 0, furtherPorts: 0, packages, data: join(folder, 'other') });
    try {
      expect(await (await fetch(built.url)).text()).toContain(`href="/packages/${file}"`);
      const zip = await fetch(`${built.url}/packages/${file}`);
      expect([zip.status, await zip.text()]).toEqual([200, 'zip']);
      expect(zip.headers.get('Content-Disposition')).toBe(`attachment; filename="${file}"`);
      for (const name of ['other.zip', '..%2Fbuilt%2Fother.zip', 'index.json'])
        expect((await fetch(`${built.url}/packages/${name}`)).status).toBe(404);
    } finally {
      await built.close();
    }
  });
});
