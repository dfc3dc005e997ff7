import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readBuiltIndex } from './built-index.ts';
import { samplePackage } from './sample-package.ts';
import { Shelf } from './shelf.ts';
import { Store } from './store.ts';

const line = {
  unit: 'u03',
  title: 'Unit 3',
  languages: ['en', 'bn'],
  version: '1.0.0',
  target: 'scorm12',
  file: 'u03.zip',
  bytes: 9,
  sha256: '0'.repeat(64),
};
const notesOf = (lines: unknown): readonly string[] => readBuiltIndex(JSON.stringify(lines), 'index.json').notes;

describe('the list of built packages', () => {
  it('is read, with a key for each standard, and packages for other standards are counted', () => {
    const lines = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'cmi5', 'web', 'aicc'].map((target) => ({
      ...line,
      target,
    }));
    const index = readBuiltIndex(JSON.stringify(lines), 'index.json');
    expect(index.packages[0]).toMatchObject({ key: 'u03', title: 'Unit 3', file: 'u03.zip' });
    expect(index.packages.map(({ key, unit, standard }) => [key, unit, standard])).toEqual([
      ['u03', 'u03', 'scorm12'],
      ['u03-scorm2004-3rd', 'u03', 'scorm2004-3rd'],
      ['u03-scorm2004-4th', 'u03', 'scorm2004-4th'],
      ['u03-cmi5', 'u03', 'cmi5'],
      ['u03-web', 'u03', 'web'],
    ]);
    expect(index.notes).toMatchInlineSnapshot(`
      [
        "One package for another standard is not shown.",
      ]
    `);
  });

  it('says what to do when there is none', () => {
    expect(readBuiltIndex(undefined, 'index.json').notes).toEqual(['No packages yet: run npm run build.']);
    expect(notesOf([])).toEqual([
      'The build made no package that this LMS plays. Check the targets of the build, then run npm run build.',
    ]);
  });

  it.each([
    '{',
    '{}',
    '[{}]',
    JSON.stringify([{ ...line, file: '../../etc/passwd' }]),
    JSON.stringify([{ ...line, file: '..' }]),
  ])('cannot be read: %s', (text) => {
    expect(readBuiltIndex(text, 'index.json')).toEqual({
      packages: [],
      notes: ['index.json could not be read as a list of packages. Run npm run build again.'],
    });
  });

  it('shows no unit twice, and none whose id is no host name', () => {
    expect(notesOf([line, line, { ...line, unit: 'drop-u04' }])).toEqual([
      'Two packages are named for the unit “u03”. The first one is shown.',
      'The unit “drop-u04” is not shown: its id must be lower-case letters, digits and hyphens (at most 63), and must not begin with “drop-”.',
    ]);
  });
});

describe('the shelf', () => {
  let folder: string;
  let store: Store;
  let shelf: Shelf;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lms-shelf-'));
    store = new Store(folder);
    shelf = new Shelf(folder, store);
  });
  afterEach(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });

  function build(zip: Uint8Array, changes: Partial<typeof line> = {}): void {
    const sha256 = createHash('sha256').update(zip).digest('hex');
    writeFileSync(join(folder, 'u03.zip'), zip);
    writeFileSync(join(folder, 'index.json'), JSON.stringify([{ ...line, bytes: zip.length, sha256, ...changes }]));
  }
  const whatIsWrong = async (): Promise<unknown> => {
    const opened = await shelf.open('u03');
    return opened?.ok === false ? opened.refusals.map((refusal) => refusal.what) : opened?.ok;
  };

  it('notices a new build without a restart', async () => {
    expect((await shelf.list()).built).toEqual([]);
    build(samplePackage({ title: 'First' }));
    expect(await shelf.open('u03')).toMatchObject({ ok: true, package: { manifest: { title: 'First' } } });
    build(samplePackage({ title: 'Second' }), { version: '1.1.0' });
    expect(await shelf.open('u03')).toMatchObject({ ok: true, package: { manifest: { title: 'Second' } } });
    expect(await shelf.find('u03')).toMatchObject({ version: '1.1.0', isBuilt: true });
  });

  it('says what is wrong with a built file', async () => {
    build(samplePackage(), { sha256: '0'.repeat(64) });
    expect(await whatIsWrong()).toEqual(['The file u03.zip is not the one that was built.']);
    rmSync(join(folder, 'u03.zip'));
    expect(await whatIsWrong()).toEqual(['The file u03.zip is not there.']);
  });

  it('opens dropped packages beside the built ones, and knows no others', async () => {
    build(samplePackage());
    for (const key of ['drop-a', 'drop-b', 'drop-c', 'drop-d']) {
      store.putPackage({
        key,
        standard: 'scorm12',
        title: key,
        fileName: 'x.zip',
        addedAt: 1,
        zip: samplePackage({ title: key }),
      });
      expect(await shelf.open(key)).toMatchObject({ ok: true, package: { manifest: { title: key } } });
    }
    expect(await shelf.open('drop-a')).toMatchObject({ ok: true, package: { manifest: { title: 'drop-a' } } });
    expect(await shelf.open('drop-e')).toBeUndefined();
  });
});
