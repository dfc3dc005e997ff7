import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberOfForms, pluralCategories } from './plural-forms.ts';
import { catalogueFrom, formatPo, headersFor, parsePo, previousOf } from './po.ts';
import type { PoEntry } from './po.ts';
import { Words } from './words.ts';

const head = 'msgid ""\nmsgstr ""\n"Language: bn\\n"\n\n';
const entry = (part: Partial<PoEntry>): PoEntry => ({
  context: 'a',
  id: 'A',
  texts: ['B'],
  isFuzzy: false,
  isObsolete: false,
  comments: {},
  line: 0,
  ...part,
});

/** Everything a text may hold: numbers as keys, quotes, backslashes, scripts, emoji. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '1995',
      '__proto__',
      'constructor',
      'a\nb\n',
      '\\n',
      '"',
      '\\',
      'ক্ষ "x"\t',
      '#~ msgid "x"',
      '🎉'.repeat(60),
    ),
  )
  .filter((value) => !/\p{Surrogate}/u.test(value) && !value.includes('\r'));
const filled = text.filter((value) => value !== '');
const line = fc.stringMatching(/^[a-z][a-z :/.0-9]{0,20}[a-z]$/);
const entries = fc.uniqueArray(
  fc.record({
    context: filled,
    id: text,
    texts: fc.tuple(text),
    isFuzzy: fc.boolean(),
    isObsolete: fc.boolean(),
    comments: fc.record(
      { translator: line, extracted: line, reference: line, flag: line, previous: filled.map(previousOf) },
      { requiredKeys: [] },
    ),
    line: fc.constant(0),
  }),
  { selector: ({ context, id }) => JSON.stringify([context, id]), maxLength: 6 },
);

describe('a PO file', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const { po, problems } = parsePo(formatPo({ headers: headersFor('bn', 'x'), entries: list }));
        const sorted = [
          ...list.filter(({ isObsolete }) => !isObsolete),
          ...list.filter(({ isObsolete }) => isObsolete),
        ];
        expect(problems).toEqual([]);
        expect(po.headers).toMatchObject(headersFor('bn', 'x'));
        expect(po.entries.map((read) => ({ ...read, line: 0 }))).toEqual(sorted);
      }),
    );
  });

  it('is the same when it is written again', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const once = formatPo({ headers: headersFor('ar', 'x'), entries: list });
        expect(formatPo(parsePo(once).po)).toBe(once);
      }),
    );
  });

  it('says at which line each entry begins, in files with CRLF too', () => {
    const file = `${head}# by hand\n#: x.md:3\nmsgctxt "a"\nmsgid ""\n"A "\n"b"\nmsgstr "C"\nmsgid "D"\nmsgstr "E"\n`;
    for (const spelt of [file, file.replaceAll('\n', '\r\n')]) {
      expect(parsePo(spelt).po.entries).toMatchObject([
        { context: 'a', id: 'A b', texts: ['C'], line: 7 },
        { context: '', id: 'D', texts: ['E'], line: 12 },
      ]);
    }
  });

  it.each([
    { file: 'msgid "a"\nmsgstr "b" c\n', line: 6, because: 'something stands after the quotes' },
    { file: 'msgid "a"\nmsgstr "b\n', line: 6, because: 'a quote is not closed' },
    { file: 'msgid "a\n"b"\nmsgstr ""\n', line: 5, because: 'a text goes over the line' },
    { file: 'msgid "a"\nmsgstr "1" "2"\n', line: 6, because: 'there are two texts in a line' },
    { file: 'msgid "a"\n', line: 5, because: 'there is no msgstr' },
    { file: 'msgid "a"\nmsgstr "b"\nmsgid "a"\nmsgstr "c"\n', line: 7, because: 'the entry is there already' },
  ])('has a problem in line $line, because $because', ({ file, line: at }) => {
    expect(parsePo(head + file).problems.map((problem) => problem.line)).toEqual([at]);
  });

  it('keeps every good entry when one is bad', () => {
    const { po } = parsePo(`${head}msgid "a"\nmsgstr oops\n\nmsgid "b"\nmsgstr "c"\n`);
    expect(po.entries.map(({ id }) => id)).toEqual(['b']);
  });
});

describe('plural forms', () => {
  it.each([
    { language: 'ar', categories: ['zero', 'one', 'two', 'few', 'many', 'other'] },
    { language: 'bn', categories: ['one', 'other'] },
    { language: 'fr', categories: ['one', 'other'] },
    { language: 'id', categories: ['other'] },
  ])('of $language are $categories', ({ language, categories }) => {
    expect(pluralCategories(language)).toEqual(categories);
  });

  it.each(['ar', 'bn', 'en', 'fil', 'hi', 'id', 'ms', 'ne', 'si', 'ta', 'ur'])(
    'of %s count as CLDR does',
    (language) => {
      const [, count, rule] = /nplurals=(\d+); plural=(.+);/.exec(numberOfForms(language)) ?? [];
      // The rule is written in C, which JavaScript reads alike.
      const index = (n: number): number => Number(runInNewContext(rule ?? '', { n }));
      expect(Number(count)).toBe(pluralCategories(language).length);
      for (let n = 0; n <= 300; n++) {
        expect(pluralCategories(language)[index(n)], String(n)).toBe(new Intl.PluralRules(language).select(n));
      }
    },
  );
});

describe('a catalogue', () => {
  it('takes what is translated and leaves the rest in English', () => {
    const catalogue = catalogueFrom(
      {
        headers: {},
        entries: [
          entry({ context: 'next', id: 'Next', texts: ['পরের'] }),
          entry({ context: 'back', id: 'Back', texts: ['আগের'], isFuzzy: true }),
          entry({ context: 'close', id: 'Close', texts: [''] }),
          entry({ context: 'minutes', id: '{n} minute', plural: '{n} minutes', texts: ['{n} মিনিট', '{n} মিনিট+'] }),
          entry({ context: 'unknown', texts: ['x'] }),
        ],
      },
      'bn',
    );
    const words = new Words('bn', catalogue);
    expect([words.say('next'), words.say('back'), words.say('close')]).toEqual(['পরের', 'Back', 'Close']);
    expect([0, 1, 5].map((n) => words.say('minutes', { n }))).toEqual(['০ মিনিট', '১ মিনিট', '৫ মিনিট+']);
    expect(catalogue).not.toHaveProperty('unknown');
  });
});
