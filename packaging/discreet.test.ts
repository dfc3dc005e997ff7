import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
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
const version = packages[0]?.version ?? '';
afterAll(() => rm(to, { recursive: true }));

/** Words that say what the unit is about. */
const telling = /migrant|worker|convention|passport|treaty|শ্রমিক|সনদ|অভিবাসী|العمال|المهاجر|اتفاقية/i;

describe('a discreet build', () => {
  it('gives every standard a package, under a number', async () => {
    expect(problems).toEqual([]);
    expect(packages.map(({ file }) => file)).toEqual(
      ['cmi5', 'scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'web'].map((target) => `u03_${version}_${target}.zip`),
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
    const files = unzipSync(await readFile(join(to, `u03_${version}_scorm12.zip`)));
    const manifest = new TextDecoder().decode(files['imsmanifest.xml']);
    expect(manifest).toContain('<item identifier="u03"');
    const [source] = languagesIn(new TextDecoder().decode(files['index.html']));
    expect(source?.unit.title).toBe('The Migrant Workers Convention at work');
  });
});

describe('a unit that says it is discreet', () => {
  it('goes under its number in every build', async () => {
    const project = await mkdtemp(join(tmpdir(), 'corridor-discreet-unit-'));
    const unit = join(project, 'content/u21-wage-claims');
    const out = join(project, 'packages');
    await mkdir(join(unit, 'en'), { recursive: true });
    await writeFile(join(project, 'content/glossary.yaml'), '[]\n');
    await writeFile(join(unit, 'en/01-first.md'), '---\ntitle: First\nminutes: 1\n---\n\nWords.\n');
    const text =
      'id: u21\ntitle: Wage claims\nwhy: To claim them.\nminutes: 1\nversion: 0.1.0\npassMark: 70\n' +
      'outcomes:\n  - { id: claim, text: Claim wages, serves: G1 }\n';
    await writeFile(join(unit, 'unit.yaml'), text);
    const built = async (): Promise<readonly (readonly [file: string, title: string])[]> => {
      const build = await buildPackages({ from: project, to: out, targets: ['scorm12'] });
      expect(build.problems).toEqual([]);
      return build.packages.map(({ file, title }) => [file.replace(/_.*/, ''), title]);
    };
    expect(await built()).toEqual([['u21-wage-claims', 'Wage claims']]);
    await writeFile(join(unit, 'unit.yaml'), `discreet: true\n${text}`);
    expect(await built()).toEqual([['u21', 'Unit 21']]);
    await rm(project, { recursive: true });
  });
});
