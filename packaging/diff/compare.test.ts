import { describe, expect, it } from 'vitest';
import type { Activity, Unit } from '../../core/programme.ts';
import { activity, exits, smallUnit } from '../../tests/fixtures/units.ts';
import { english } from '../../locales/english.ts';
import { spokenAsSeen } from '../as-seen.ts';
import type { LanguageFile } from '../browser/languages.ts';
import { asScript, inPage } from '../language-file.ts';
import { textFile, zip } from '../zip.ts';
import { compare } from './compare.ts';
import { readPackage } from './read-package.ts';
import type { UnitPackage } from './read-package.ts';

const unit = smallUnit();
const packageOf = (changes: Partial<Unit> = {}, more: Partial<UnitPackage> = {}): UnitPackage => ({
  item: 'u00',
  standard: 'SCORM 1.2',
  unit: { ...unit, ...changes },
  languages: ['en'],
  sees: 'answers',
  ...more,
});
const withActivity = (id: string, change: (one: Activity) => Activity): Unit['lessons'] =>
  unit.lessons.map((lesson) => ({
    ...lesson,
    blocks: lesson.blocks.map((block) =>
      block.kind === 'activity' && block.activity.id === id ? { ...block, activity: change(block.activity) } : block,
    ),
  }));
const otherKey = withActivity('exits', (one) => ({
  ...one,
  question: { ...exits, options: exits.options.map((option) => ({ ...option, right: option.id === 'lift' })) },
}));
const version = '1.1.0';

describe('replacing a package', () => {
  it.each<{ because: string; after: UnitPackage }>([
    { because: 'nothing changed', after: packageOf() },
    {
      because: 'a lesson came',
      after: packageOf({
        version,
        lessons: [...unit.lessons, { ...unit.lessons[2]!, id: 'fourth', blocks: [] }],
        slots: { ...unit.slots, lessons: [...unit.slots.lessons, 'fourth'] },
      }),
    },
    { because: 'a lesson was retired and keeps its place', after: packageOf({ lessons: unit.lessons.slice(1) }) },
    {
      because: 'learners are told that a question changed',
      after: packageOf({ version, lessons: otherKey, changes: [{ activity: 'exits', version }] }),
    },
    {
      because: 'a question got another name in the same place',
      after: packageOf({
        version,
        lessons: withActivity('exits', (one) => ({ ...one, id: 'ways-out' })),
        slots: { ...unit.slots, activities: ['ways-out', ...unit.slots.activities.slice(1)] },
      }),
    },
    { because: 'trainers are told less', after: packageOf({}, { sees: 'status' }) },
  ])('is safe when $because', ({ after }) => {
    expect(compare(packageOf(), after)).toMatchObject({ isSafe: true, reasons: [] });
  });

  it.each<{ because: string; after: UnitPackage }>([
    { because: 'the item identifier', after: packageOf({}, { item: 'u99' }) },
    { because: 'The standard', after: packageOf({}, { standard: 'SCORM 2004 4th Edition' }) },
    { because: 'goes back', after: packageOf({ version: '0.9.0' }) },
    { because: 'is gone', after: packageOf({ slots: { ...unit.slots, activities: ['exits'] } }) },
    {
      because: 'belongs to "articles" now',
      after: packageOf({
        slots: { ...unit.slots, activities: ['articles', 'exits', ...unit.slots.activities.slice(2)] },
      }),
    },
    {
      because: 'was ordering and is choice',
      after: packageOf({
        lessons: withActivity('treaty', () => activity({ id: 'treaty', type: 'choice', question: exits })),
      }),
    },
    { because: 'has other right answers', after: packageOf({ version, lessons: otherKey }) },
    {
      because: 'has other right answers',
      after: packageOf({ version, lessons: otherKey, changes: [{ activity: 'exits', version: '1.0.0' }] }),
    },
    {
      because: 'options have changed places',
      after: packageOf({ lessons: withActivity('exits', (one) => ({ ...one, slots: ['lift', 'stairs', 'ladder'] })) }),
    },
  ])('is not safe when: $because', ({ because, after }) => {
    const { isSafe, reasons } = compare(packageOf(), after);
    expect(isSafe).toBe(false);
    expect(reasons.join('\n').toLowerCase()).toContain(because.toLowerCase());
  });

  it('is not safe when trainers would be told more than learners were promised', () => {
    const { isSafe, reasons, changes } = compare(packageOf({}, { sees: 'status' }), packageOf({}, { sees: 'score' }));
    expect(isSafe).toBe(false);
    expect(reasons).toEqual([
      'Trainers were told how far learners are and would be told their score: learners were promised less than that.',
    ]);
    expect(changes).toEqual(['the first page says that trainers see their score']);
  });

  it('lists what learners will notice', () => {
    const after = packageOf(
      {
        version,
        passMark: 60,
        changes: [{ activity: 'exits', version }],
        lessons: otherKey.slice(0, 2),
      },
      { languages: ['bn', 'en'] },
    );
    expect(compare(packageOf(), after).changes).toMatchInlineSnapshot(`
      [
        "1 lesson gone: third",
        "2 questions gone: practice, my-case",
        "1 question changed, which learners are told: exits",
        "1 language new: bn",
        "the pass mark was 70 % and is 60 %",
      ]
    `);
  });
});

describe('a package', () => {
  const manifest =
    '<manifest><metadata><schemaversion>1.2</schemaversion></metadata><organizations><organization identifier="o"><item identifier="u00"/></organization></organizations></manifest>';
  const language = (code: string, translation: Unit['translation']): LanguageFile => ({
    unit: { ...unit, language: code, translation },
    catalogue: english,
  });

  it('says what it is', () => {
    const bytes = zip([
      textFile('imsmanifest.xml', manifest),
      textFile('assets/bn.js', asScript(language('bn', 'draft'))),
      textFile('index.html', `<!doctype html>\n${inPage(language('en', 'source'))}\n`),
      textFile('assets/player.js', 'var x;'),
    ]);
    expect(readPackage(bytes)).toMatchObject({
      item: 'u00',
      standard: 'SCORM 1.2',
      languages: ['bn', 'en'],
      unit: { language: 'en' },
    });
  });

  it.each(['status', 'score', 'answers'] as const)('says that a course is told %s', (level) => {
    const spoken = spokenAsSeen(language('en', 'source'), level);
    expect(readPackage(zip([textFile('index.html', inPage(spoken))]))).toMatchObject({ sees: level });
  });

  it('is refused in a sentence if it is none of ours', () => {
    expect(readPackage(new Uint8Array([1, 2]))).toBe('It is not a zip that can be read.');
    expect(readPackage(zip([textFile('index.html', 'x')]))).toBe('It has no unit in it: Corridor did not make it.');
  });
});
