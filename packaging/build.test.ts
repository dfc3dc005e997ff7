import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPackages } from './build.ts';
import type { PackageEntry } from './package-list.ts';

const small = fileURLToPath(new URL('../tests/fixtures/reader/everything', import.meta.url));
let project: string;
let to: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'corridor-build-'));
  to = join(project, 'dist');
  await cp(small, project, { recursive: true });
  await rm(join(project, 'modules'), { recursive: true });
  await cp(join(project, 'content/u01-small'), join(project, 'content/দরজা'), { recursive: true });
  const unit = join(project, 'content/দরজা/unit.yaml');
  await writeFile(unit, (await readFile(unit, 'utf8')).replace(/^id: .*$/m, 'id: doors'));
});

afterAll(() => rm(project, { recursive: true }));

const build = async (from: string, ...targets: string[]): Promise<void> => {
  const { problems } = await buildPackages({ from, to, targets });
  expect(problems).toEqual([]);
};
const listed = async (): Promise<string[]> => {
  const list = JSON.parse(await readFile(join(to, 'index.json'), 'utf8')) as PackageEntry[];
  return list.map(({ unit, target }) => `${unit} ${target}`);
};
const zips = async (): Promise<string[]> => (await readdir(to)).filter((name) => name.endsWith('.zip'));

describe('a build of a part', () => {
  it('leaves the packages of other standards where they are, and on the list', async () => {
    await build(project, 'scorm12');
    await build(project, 'web');
    expect(await listed()).toEqual(['doors scorm12', 'doors web', 'u01 scorm12', 'u01 web']);
    expect(await zips()).toHaveLength(4);
  });

  it('leaves the other units where they are if it was given the folder of one', async () => {
    await build(join(project, 'content/u01-small'), 'scorm12');
    expect(await listed()).toEqual(['doors scorm12', 'doors web', 'u01 scorm12', 'u01 web']);
  });

  it('takes a unit away that is gone, in every standard, and does not list what somebody has deleted', async () => {
    await rm(join(to, 'u01-small_1.0.0_web.zip'));
    await rm(join(project, 'content/দরজা'), { recursive: true });
    await writeFile(join(to, 'u99_1.0.0_scorm12.zip'), 'of nobody');
    await build(project, 'scorm12');
    expect(await listed()).toEqual(['u01 scorm12']);
    expect(await zips()).toEqual(['u01-small_1.0.0_scorm12.zip']);
  });

  it('begins anew where the list is not one', async () => {
    await writeFile(join(to, 'index.json'), '{ "../../x": ');
    await build(project, 'scorm12');
    expect(await listed()).toEqual(['u01 scorm12']);
  });
});
