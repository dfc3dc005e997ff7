import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { activityTypes } from '../../components/activities/registry.ts';
import { readFiles } from '../../reader/programme.ts';
import { newActivity, registryFile } from './activity.ts';
import { newLanguage } from './language.ts';
import type { Made } from './made.ts';
import { namedInModule } from './module-line.ts';
import { newUnit } from './unit.ts';
import type { NewUnit } from './unit.ts';

const small = new Map([
  ['content/u07-small/unit.yaml', 'id: u07\n'],
  ['content/u07-small/en/01-first.md', '---\ntitle: First\nminutes: 1\n---\n\nWords.\n'],
  ['modules/m1/module.yaml', 'id: m1\nafter: [u07] # later\n'],
]);
const saidOf = (made: Made): string => (made.ok ? [...made.files.keys()].join(' ') : `${made.what} → ${made.fix}`);
const unit = (wanted: Partial<NewUnit>): Made =>
  newUnit({ name: 'u08-new', title: 'New', ...wanted }, small, readFiles(small, activityTypes), 'content');
const activity = (word: string): Made => newActivity(word, readFileSync(registryFile, 'utf8'), activityTypes);
const language = (code: string): Made => newLanguage(code, small, readFiles(small, activityTypes));

describe('a new unit', () => {
  it.each([
    { because: 'the name has no number', wanted: { name: 'wages' }, says: '"wages" is not a name for a unit.' },
    { because: 'the name has capitals', wanted: { name: 'u08-Wages' }, says: '"u08-Wages" is not a name for a unit.' },
    { because: 'there is no title', wanted: { title: ' ' }, says: 'A unit has a title of 1 to 200 characters.' },
    {
      because: 'the folder is there',
      wanted: { name: 'u07-small' },
      says: 'There is a folder content/u07-small already.',
    },
    {
      because: 'the number is taken',
      wanted: { name: 'u07-other' },
      says: 'The id u07 belongs to u07-small already. → Choose another number; u08 is free.',
    },
    {
      because: 'there is no such module',
      wanted: { module: 'm2' },
      says: 'There is no module "m2". → Name one of: m1.',
    },
  ])('is refused where $because', ({ wanted, says }) => {
    expect(saidOf(unit(wanted))).toContain(says);
  });

  it('reads clean, whatever its title', () => {
    const made = unit({ title: 'Wages: "who" pays? #1 [draft]' });
    if (!made.ok) throw new Error(made.what);
    const { issues, contents } = readFiles(made.files, activityTypes);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(contents[0]?.units[0]?.source.title).toBe('Wages: "who" pays? #1 [draft]');
  });
});

describe('a line of a module', () => {
  it.each([
    { before: 'after: []', after: 'after: [u08]', because: 'it names none yet' },
    {
      before: 'a: 1\nafter: [u07] # later\nb: 2',
      after: 'a: 1\nafter: [u07, u08] # later\nb: 2',
      because: 'it names one',
    },
    { before: 'before: [u07]', after: undefined, because: 'there is no such line' },
  ])('becomes $after where $because', ({ before, after }) => {
    expect(namedInModule(before, 'u08')).toBe(after);
  });
});

describe('a new activity type', () => {
  it.each(['Photo', 'a', 'photo_spot', 'class', 'html', 'photo-', 'a-name-that-goes-on-for-ever'])(
    'cannot be called %s',
    (word) => {
      expect(saidOf(activity(word))).toContain(`"${word}" is not a name for an activity type.`);
    },
  );

  it('has its line in the registry and its imports in order, whatever its name', () => {
    for (const word of ['abacus', 'photo-spot', 'zebra']) {
      const made = activity(word);
      if (!made.ok) throw new Error(made.what);
      const lines = made.files.get(registryFile)!.split('\n');
      const folders = lines.flatMap((line) => /^import .* from '\.\/([a-z-]+)\//.exec(line)?.[1] ?? []);
      expect(folders).toEqual([...folders].sort());
      expect(folders.filter((folder) => folder === word)).toHaveLength(2);
    }
  });
});

describe('a new language', () => {
  it.each(['en', 'EN', 'bangla', 'qq'])('cannot be %s', (code) => {
    expect(saidOf(language(code))).toContain(`"${code}" is not a language to translate to.`);
  });

  it('asks for a rule where it has more plural forms than two', () => {
    const next = (code: string): string => {
      const made = language(code);
      return made.ok ? made.next.join('\n') : made.what;
    };
    expect(next('pl')).toContain('the plural forms of Polish');
    for (const code of ['ne', 'ar', 'es']) expect(next(code)).not.toContain('plural');
  });

  it('says what to translate first, of what there is in the project', () => {
    const next = (mayWrite?: (file: string) => boolean): string => {
      const made = newLanguage('ne', small, readFiles(small, activityTypes), mayWrite);
      return made.ok ? made.next.join('\n') : made.what;
    };
    expect(next()).toMatch(/Translate .*locales\/ne\.po first: +docs\/translators\.md/);
    expect(next((file) => file.startsWith('content/u07'))).toMatch(/How to translate: +docs\/translators\.md/);
  });

  it('says how to look at it, by the name that it has in the player', () => {
    const made = language('ne');
    expect(made.ok && made.next.join('\n')).toMatch(/npm run dev u\d\d-\S+, then choose नेपाली\n/);
  });
});
