import { readFile, readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { playerStyles } from './styles.ts';

const components = new URL('../components/', import.meta.url);

/** The style sheets of all components, by their paths. */
async function sheets(): Promise<string[]> {
  const names = await readdir(components, { recursive: true });
  return names.map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('.css'));
}

/** A style sheet without its comments. */
async function rulesIn(path: string): Promise<string> {
  const text = await readFile(new URL(path, components), 'utf8');
  return text.replace(/\/\*[^]*?\*\//g, '');
}

/** Classes that a style sheet names. */
const classesIn = async (path: string): Promise<Set<string>> =>
  new Set((await rulesIn(path)).match(/\.[a-z][\w-]*/g) ?? []);

it('lets no two activity types style the same class, because one page may have both', async () => {
  const paths = await sheets();
  const common = new Set<string>();
  for (const sheet of paths.filter((name) => !name.startsWith('activities/'))) {
    for (const name of await classesIn(sheet)) common.add(name);
  }
  const owners = new Map<string, string[]>();
  for (const sheet of paths.filter((name) => name.startsWith('activities/'))) {
    for (const name of await classesIn(sheet)) owners.set(name, [...(owners.get(name) ?? []), sheet]);
  }
  const twice = [...owners].filter(([name, files]) => files.length > 1 && !common.has(name));
  expect(twice).toEqual([]);
});

it('brings the styles of a part with the activity types that use it', async () => {
  expect(await playerStyles(['plan', 'session-plan'])).toContain('.own-page');
  expect(await playerStyles(['choice'])).not.toContain('.own-page');
});

it('brings the styles of a block to look at where there is one, and nowhere else', async () => {
  expect(await playerStyles(['choice'], ['chart'])).toContain('.chart-bars');
  expect(await playerStyles(['choice'])).not.toContain('.chart');
});

it('never asks for just any element below a state that changes: browsers would style everything below it anew', async () => {
  const anything = /[^{},]*\[data-[^\]]*\][^{},]*[\s>+~](?:\*|:(?!is\(|where\()[\w-]+(?:\([^)]*\))?)+\s*[,{]/g;
  const asked = await Promise.all((await sheets()).map(async (path) => (await rulesIn(path)).match(anything) ?? []));
  expect(asked.flat()).toEqual([]);
});
