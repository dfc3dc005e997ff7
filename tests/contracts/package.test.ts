import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { buildPackages } from '../../packaging/build.ts';
import type { Build } from '../../packaging/build.ts';
import { languagesIn } from '../../packaging/language-file.ts';
import { describeCmi5Package, describePackage, describeScormPackage, describeWebPackage } from './package.ts';
import type { BuiltPackage } from './package.ts';

const from = fileURLToPath(new URL('../../', import.meta.url));
/** A unit with what none of ours has: sound and film. */
const withRecordings = fileURLToPath(new URL('../fixtures/reader/recordings', import.meta.url));
const folders: string[] = [];

/** Builds all packages of a project into a folder of its own. */
async function buildAgain(project = from): Promise<{ readonly build: Build; readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'corridor-'));
  folders.push(folder);
  await writeFile(join(folder, 'u01-gone_0.9.0_scorm12.zip'), 'stale');
  return { build: await buildPackages({ from: project, to: folder }), folder };
}

const { build, folder } = await buildAgain();
const recordings = await buildAgain(withRecordings);
afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true }))));

describe('the build', () => {
  it('finds nothing to object to in our own units', () => {
    expect(build.problems).toEqual([]);
    expect(build.packages.length).toBeGreaterThan(0);
  });

  it('lists what it wrote, and leaves nothing else behind', async () => {
    const list: unknown = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
    expect(list).toEqual(build.packages);
    const files = build.packages.map(({ file }) => file);
    expect((await readdir(folder)).sort()).toEqual(['coverage.html', 'index.json', 'programme', ...files].sort());
  });

  it('gives the same bytes each time', async () => {
    const again = await buildAgain();
    expect(again.build.packages.map(({ sha256 }) => sha256)).toEqual(build.packages.map(({ sha256 }) => sha256));
  });
});

const all = [{ build, folder }, recordings].flatMap((one) =>
  one.build.packages.map((entry) => ({ entry, path: join(one.folder, entry.file) })),
);
describe('who sees what learners rate and think', () => {
  it('is said in every language: the trainer, and without an LMS nobody', async () => {
    const said = new Map<string, Set<string>>();
    for (const { entry, path } of all) {
      const files = Object.values(unzipSync(await readFile(path)));
      for (const { unit, catalogue } of files.flatMap((bytes) => languagesIn(strFromU8(bytes)))) {
        const text = catalogue.seenByTrainer;
        if (typeof text !== 'string') continue;
        const key = `${entry.target === 'web' ? 'web' : 'lms'} ${unit.language}`;
        said.set(key, (said.get(key) ?? new Set()).add(text));
      }
    }
    for (const [key, texts] of said) expect(texts.size, key).toBe(1);
    // No unit in Arabic asks for it yet.
    for (const language of ['en', 'bn']) {
      expect(said.get(`web ${language}`), language).toBeDefined();
      expect(said.get(`web ${language}`)).not.toEqual(said.get(`lms ${language}`));
    }
    expect([...(said.get('web en') ?? [])].join()).toContain('nobody is sent them');
  });
});

for (const { entry, path } of all) {
  const load = async (): Promise<BuiltPackage> => ({ entry, bytes: new Uint8Array(await readFile(path)) });
  describePackage(entry.file, load);
  if (entry.target === 'cmi5') describeCmi5Package(entry.file, load);
  else if (entry.target === 'web') describeWebPackage(entry.file, load);
  else describeScormPackage(entry.file, load);
}
