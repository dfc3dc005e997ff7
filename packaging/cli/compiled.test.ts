import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
let project: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'corridor-compiled-'));
  await mkdir(join(project, 'packaging/cli'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json', 'packaging/corridor.js', 'packaging/cli/compiled.mjs']) {
    await cp(join(root, file), join(project, file));
  }
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
});

afterAll(() => rm(project, { recursive: true }));

const corridor = async (): Promise<string> => {
  const { stdout } = await promisify(execFile)('node', [join(project, 'packaging/corridor.js')]);
  return stdout.trim();
};
const write = (path: string, code: string): Promise<void> => writeFile(join(project, 'packaging/cli', path), code);

it('is compiled once, and again when one of its files has changed; its modules know where they were written', async () => {
  await write('said.ts', `export const said: string = 'first';`);
  await write(
    'main.ts',
    `import { said } from './said.ts';
    export const run = async (): Promise<number> => (console.log(said, new URL('here', import.meta.url).pathname), 0);`,
  );
  const here = new URL('here', `file://${project}/packaging/cli/`).pathname;
  expect(await corridor()).toBe(`first ${here}`);
  const kept = await readdir(join(project, '.cache/command'));
  expect(await corridor()).toBe(`first ${here}`);
  expect(await readdir(join(project, '.cache/command'))).toEqual(kept);
  await write('said.ts', `export const said: string = 'another';`);
  expect(await corridor()).toBe(`another ${here}`);
});
