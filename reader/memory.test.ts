import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { activityTypes } from '../components/activities/registry.ts';
import type { Memory, Remembered } from './memory.ts';
import { readFiles } from './programme.ts';
import { loadFiles } from './read.ts';
import type { Files } from './source-file.ts';

/** Keeps the last reading of each unit, as a file would: as plain data. */
class Notebook implements Memory {
  readonly #kept = new Map<string, { key: string; reading: Remembered }>();
  /** The folders of units that were read, in order. */
  readonly read: string[] = [];

  recall(folder: string, parts: readonly (string | Uint8Array)[], read: () => Remembered): Remembered {
    const key = parts.map((part) => Buffer.from(part).toString('base64')).join();
    const before = this.#kept.get(folder);
    if (before?.key === key) return structuredClone(before.reading);
    this.read.push(folder);
    const reading = read();
    this.#kept.set(folder, { key, reading: structuredClone(reading) });
    return reading;
  }
}

const everything = 'tests/fixtures/reader/everything';
const own = `${everything}/content/u01-small/`;
/** A second unit beside it. */
const neighbour = own.replace('u01-small', 'u02-next');
const files: Files = new Map(
  [...(await loadFiles(everything))].flatMap(([name, content]) => [
    [name, content] as const,
    ...(name.startsWith(own) ? [[name.replace(own, neighbour), content] as const] : []),
  ]),
);
const both = [own, neighbour].map((folder) => folder.slice(0, -1));
/** Folders that hold units, translations, glossaries, invented States, changes … in good and in bad order. */
const folders = readdirSync('tests/fixtures/reader').map((name) => `tests/fixtures/reader/${name}`);

describe('a reading that is remembered', () => {
  it('is the same, and no unit is read again', () => {
    const notebook = new Notebook();
    const fresh = readFiles(files, activityTypes);
    expect(readFiles(files, activityTypes, { memory: notebook })).toEqual(fresh);
    expect(notebook.read).toEqual(both);
    expect(readFiles(files, activityTypes, { memory: notebook })).toEqual(fresh);
    expect(notebook.read).toEqual(both);
  });

  it.each(folders)('is never an old one, whichever file of %s has lost its second half', async (folder) => {
    const whole = await loadFiles(folder);
    const notebook = new Notebook();
    for (const [name, content] of whole) {
      readFiles(whole, activityTypes, { memory: notebook });
      const cut = new Map([...whole, [name, content.slice(0, content.length / 2)]]);
      expect(readFiles(cut, activityTypes, { memory: notebook }), name).toEqual(readFiles(cut, activityTypes));
    }
  });

  it.each([...files.keys()].filter((name) => name.startsWith(own)))(
    'is read anew where %s has changed, and only it',
    (name) => {
      const notebook = new Notebook();
      readFiles(files, activityTypes, { memory: notebook });
      readFiles(
        new Map([...files, [name, Buffer.concat([Buffer.from(files.get(name) ?? ''), Buffer.from('\n')])]]),
        activityTypes,
        {
          memory: notebook,
        },
      );
      expect(notebook.read).toEqual([...both, both[0]]);
    },
  );

  it('is another one where the words of the kit are', async () => {
    const whole = await loadFiles('tests/fixtures/reader/translation');
    const notebook = new Notebook();
    readFiles(whole, activityTypes, { memory: notebook });
    const before = notebook.read.length;
    const [name = '', words = ''] = [...whole].find(([file]) => file.endsWith('locales/bn.po')) ?? [];
    readFiles(new Map([...whole, [name, words.slice(0, words.length / 2)]]), activityTypes, { memory: notebook });
    expect(notebook.read).toHaveLength(2 * before);
  });

  it('is another one where the author says that only the wording differs', () => {
    const notebook = new Notebook();
    readFiles(files, activityTypes, { memory: notebook });
    readFiles(files, activityTypes, { memory: notebook, isWording: true });
    expect(notebook.read).toEqual([...both, ...both]);
  });
});
