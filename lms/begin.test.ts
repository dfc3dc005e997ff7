import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { beginLaunch } from './begin.ts';
import type { Beginning } from './begin.ts';
import type { LaunchMode } from './launch-mode.ts';
import type { Manifest } from './manifest.ts';
import { readPackage } from './package.ts';
import { sampleCourse, samplePackage, zipOf } from './sample-package.ts';
import { Store } from './store.ts';

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lms-begin-'));
  store = new Store(folder);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

function manifestOf(read: ReturnType<typeof readPackage>): Manifest {
  if (!read.ok) throw new Error(read.refusals[0]?.what);
  return read.package.manifest;
}

/** Begins a launch and stores what the package leaves behind. */
function launch(manifest: Manifest, left: Record<string, string> = {}, mode: LaunchMode = 'normal'): Beginning {
  const ticket = store.issueTicket({ package: 'x', learner: 'a', mode, desk: 'http://127.0.0.1:8420' });
  const beginning = beginLaunch(store, ticket, manifest, 8420, 1);
  store.record(ticket, beginning.launch, left, []);
  return beginning;
}

describe('the beginning of a launch', () => {
  it('in SCORM 1.2 is always of the same attempt', () => {
    const manifest = manifestOf(readPackage(samplePackage()));
    launch(manifest, { 'cmi.suspend_data': 'kept', 'cmi.core.exit': '' });
    expect(launch(manifest)).toMatchObject({
      standard: 'scorm12',
      launch: 2,
      start: '/files/index.html',
      elements: { 'cmi.suspend_data': 'kept', 'cmi.core.entry': '' },
    });
    expect(store.attemptOf('x', 'a')).toBe(1);
  });

  it('in SCORM 2004 goes on after "suspend", and is a new attempt after anything else', () => {
    const manifest = manifestOf(readPackage(samplePackage({ version: '2004 4th Edition' })));
    expect(launch(manifest, { 'cmi.location': 'one', 'cmi.exit': 'suspend' }).elements['cmi.entry']).toBe('ab-initio');
    const resumed = launch(manifest, { 'cmi.exit': 'normal' });
    expect(resumed.elements).toMatchObject({ 'cmi.entry': 'resume', 'cmi.location': 'one' });
    // Who only looks sees the attempt that ended, and begins none.
    expect(launch(manifest, {}, 'review').elements).toMatchObject({ 'cmi.entry': '', 'cmi.location': 'one' });
    const anew = launch(manifest);
    expect(anew.elements['cmi.entry']).toBe('ab-initio');
    expect(anew.elements).not.toHaveProperty(['cmi.location']);
    // Nothing was stored in it yet, so the next launch is of the same attempt.
    launch(manifest);
    expect(store.launchesOf('x', 'a').map(({ attempt }) => attempt)).toEqual([1, 1, 1, 2, 2]);
    expect(store.stateOf('x', 'a', 1)).toEqual({ 'cmi.exit': 'normal', 'cmi.location': 'one' });
  });

  it('in cmi5 opens a session at the address of the AU', () => {
    const { start, elements } = launch(manifestOf(readPackage(sampleCourse({ url: 'index.html?lang=bn#top' }))));
    expect(start).toMatch(/^http:\/\/x\.localhost:8420\/files\/index\.html\?lang=bn&endpoint=[^#]+#top$/);
    expect(elements).toEqual({});
  });

  it('of a package for the web is its page, and needs no manifest', () => {
    const zip = zipOf({ 'index.html': '' });
    expect(readPackage(zip)).toMatchObject({ ok: false });
    expect(launch(manifestOf(readPackage(zip, 'for the web')))).toMatchObject({
      standard: 'web',
      start: '/files/index.html',
      elements: {},
    });
    expect(readPackage(zipOf({ 'home.html': '' }), 'for the web')).toMatchObject({
      refusals: [{ what: 'The start page index.html is not in the zip.' }],
    });
  });
});
