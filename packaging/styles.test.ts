import { readFile, readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { playerStyles } from './styles.ts';

const components = new URL('../components/', import.meta.url);

/** Classes that a style sheet names. */
async function classesIn(path: string): Promise<Set<string>> {
  const text = await readFile(new URL(path, components), 'utf8');
  return new Set(text.replace(/\/\*[^]*?\*\//g, '').match(/\.[a-z][\w-]*/g) ?? []);
}

it('lets no two activity types style the same class, because one page may have both', async () => {
  const sheets = (await readdir(components, { recursive: true }))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.css'));
  const common = new Set<string>();
  for (const sheet of sheets.filter((name) => !name.startsWith('activities/'))) {
    for (const name of await classesIn(sheet)) common.add(name);
  }
  const owners = new Map<string, string[]>();
  for (const sheet of sheets.filter((name) => name.startsWith('activities/'))) {
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
