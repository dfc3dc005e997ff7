import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { buildPackages } from './build.ts';
import { languagesIn } from './language-file.ts';

const from = fileURLToPath(new URL('../content/u03-migrant-workers-convention', import.meta.url));
const to = await mkdtemp(join(tmpdir(), 'corridor-discreet-'));
const { packages, problems } = await buildPackages({ from, to, isDiscreet: true });
afterAll(() => rm(to, { recursive: true }));

/** Words that say what the unit is about. */
const telling = /migrant|worker|convention|passport|treaty|শ্রমিক|সনদ|অভিবাসী|العمال|المهاجر|اتفاقية/i;

describe('a discreet build', () => {
  it('gives every standard a package, under a number', async () => {
    expect(problems).toEqual([]);
    expect(packages.map(({ file }) => file)).toEqual(
      ['cmi5', 'scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'web'].map((target) => `u03_1.0.0_${target}.zip`),
    );
    expect(packages.map(({ title }) => title)).toEqual(packages.map(() => 'Unit 3'));
    expect((await readdir(to)).filter((name) => telling.test(name))).toEqual([]);
  });

  it.each(packages)('tells an LMS, a window and a list of files nothing more: $target', async ({ file }) => {
    const files = unzipSync(await readFile(join(to, file)));
    const text = (path: string): string => new TextDecoder().decode(files[path]);
    expect(Object.keys(files).filter((path) => telling.test(path))).toEqual([]);
    for (const path of Object.keys(files).filter((name) => name.endsWith('.xml'))) {
      expect(text(path), path).not.toMatch(telling);
      expect(text(path), path).toContain('Unit 3');
    }
    expect(/<title>(.*)<\/title>/.exec(text('index.html'))?.[1]).toBe('Unit 3');
    expect(text('index.html')).toContain('<link rel="icon" href="data:,">');
    const aliases = Object.keys(files).flatMap((path) => languagesIn(text(path)).map(({ unit }) => unit.alias));
    expect([...aliases].sort()).toEqual(['Unit 3', 'الوحدة ٣', 'ইউনিট ৩'].sort());
  });

  it('changes nothing of what is learnt, and keeps the identifier by which LMSs know the unit', async () => {
    const files = unzipSync(await readFile(join(to, 'u03_1.0.0_scorm12.zip')));
    const manifest = new TextDecoder().decode(files['imsmanifest.xml']);
    expect(manifest).toContain('<item identifier="u03"');
    const [source] = languagesIn(new TextDecoder().decode(files['index.html']));
    expect(source?.unit.title).toBe('The Migrant Workers Convention at work');
  });
});
