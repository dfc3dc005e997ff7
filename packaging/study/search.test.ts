import { describe, expect, it } from 'vitest';
import { search } from './search.ts';

const find = (query: string, ...texts: readonly string[]): string[] =>
  search(
    query,
    texts.map((text) => ({ text })),
  ).map(({ context }) => context.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join(''));

describe('search in a unit', () => {
  it.each([
    { query: 'PASSPORT', text: 'Your passport is yours.', found: 'Your [passport] is yours.', because: 'case' },
    { query: 'cafe', text: 'The Café.', found: 'The [Café].', because: 'accents' },
    { query: 'workers', text: 'A worker’s right', found: 'A [worker’s] right', because: 'apostrophes' },
    { query: 'العاملات', text: 'حقّ العامِلات', found: 'حقّ [العامِلات]', because: 'harakat' },
    { query: 'اجور', text: 'دفع الأجور', found: 'دفع ال[أجور]', because: 'hamza, and the article that is written on' },
    { query: 'الاتفاقيه', text: 'الاتفاقية الدولية', found: '[الاتفاقية] الدولية', because: 'ة and ه' },
    { query: 'حــق', text: 'حق العمل', found: '[حق] العمل', because: 'tatweel' },
    {
      query: 'আ\u09DFের',
      text: 'আ\u09AF\u09BCের পথ',
      found: '[আ\u09AF\u09BCের] পথ',
      because: 'one letter or letter and dot',
    },
    { query: 'ভবিষ্যত্', text: 'ভবিষ্যৎ কাজ', found: '[ভবিষ্যৎ] কাজ', because: 'two ways of a final t' },
    { query: 'পাচ', text: 'পাঁচ জন', found: '[পাঁচ] জন', because: 'the sign of a nasal vowel' },
    {
      query: 'শ্রমিক',
      text: 'শ্র\u200Cমিকের অধিকার',
      found: '[শ্র\u200Cমিক]ের অধিকার',
      because: 'a joiner that nobody sees',
    },
    { query: '45', text: 'ধারা ৪৫', found: 'ধারা [৪৫]', because: 'digits of another script' },
  ])('finds $query in spite of $because', ({ query, text, found }) => {
    expect(find(query, text)).toEqual([found]);
  });

  it('wants all words in one passage, in any order, and marks each', () => {
    expect(find('embassy passport', 'The passport lies at the embassy.', 'No embassy.')).toEqual([
      'The [passport] lies at the [embassy].',
    ]);
  });

  it('puts whole words before parts of words', () => {
    expect(find('act', 'a contract', 'an act')).toEqual(['an [act]', 'a contr[act]']);
  });

  it('shows some words around, and cuts between words', () => {
    const long = `${'before '.repeat(30)}needle ${'after '.repeat(60)}`.trim();
    const [found = ''] = find('needle', long);
    expect(found).toMatch(/^… before (?:before )+\[needle\] after (?:after )+after …$/);
    expect(found.length).toBeLessThan(180);
  });

  it.each(['', ' ', 'a', '…', '্'])('finds nothing for "%s"', (query) => {
    expect(find(query, 'a text … with all of it')).toEqual([]);
  });

  it('is not led astray by what looks like a pattern', () => {
    expect(find('(a+)+$', 'nothing')).toEqual([]);
    expect(find('wages <b>', 'wages b')).toEqual(['[wages] [b]']);
  });
});
