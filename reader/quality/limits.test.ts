import { describe, expect, it } from 'vitest';
import { readLesson } from '../testing.ts';

const question = (number: number, options: string): string =>
  `:::choice{#q${String(number)}}\nWhat is true?\n\n${options}\n:::`;
const longest = '- [ ] No {#no}\n- [x] Yes, and this is why {#yes}\n- [ ] Maybe {#maybe}';
const first = '- [x] Yes {#yes}\n- [ ] No, never {#no}\n- [ ] Maybe {#maybe}';
const last = '- [ ] Maybe {#maybe}\n- [ ] No, never {#no}\n- [x] Yes {#yes}';
const quiz = (...options: string[]): string => options.map((list, index) => question(index + 1, list)).join('\n\n');

describe('questions with one right answer', () => {
  it('may not be guessed by looking for the longest option', () => {
    const { issues } = readLesson(quiz(longest, longest, longest, longest, first, last));
    expect(issues).toContain(
      'unit.yaml:1:1 (warning) In 4 of 6 questions with one right answer the longest option is the right one, so learners can guess it: ' +
        '01-first.md:9, 01-first.md:17, 01-first.md:25, 01-first.md:33.',
    );
  });

  it('may have it in half of them', () => {
    const { issues } = readLesson(quiz(longest, longest, longest, first, last, last));
    expect(issues).toBe('');
  });

  it('may not be guessed by their place', () => {
    const { issues } = readLesson(quiz(first, first, first, first, last, last));
    expect(issues).toContain(
      'In 4 of 6 questions with one right answer it stands in place 1, so learners can guess it.',
    );
  });

  it('are not judged while there are few', () => {
    expect(readLesson(quiz(longest, longest, longest)).issues).toBe('');
  });

  it('are not counted where several are right, or where options are mixed', () => {
    const several = '- [x] Yes, and this is why {#yes}\n- [x] Maybe {#maybe}\n- [ ] No {#no}';
    const { reading } = readLesson(
      `${quiz(several)}\n\n:::gaps{#g}\nFill in.\n\nA [receipt](gap:r) of it.\n\n- [x] [written record](#r) {#w}\n- [ ] [tea](#r) {#t}\n:::`,
    );
    expect(reading.contents[0]?.units[0]?.figures.questions).toEqual([]);
  });

  it('are found in the stages of a case, and equal lengths are no longest', () => {
    const stage = (id: string, text: string): string =>
      `:::stage{#${id}}\nShe has no paper.\n\n> And now?\n\n- [ ] Nope {#${id}-no}\n- [x] ${text} {#${id}-yes}\n:::`;
    const { reading, issues } = readLesson(
      `::::case{#c}\nWhat is it?\n\n${stage('a', 'Yes!')}\n\n${stage('b', 'Yes, it is')}\n::::`,
    );
    expect(issues).toBe('');
    expect(reading.contents[0]?.units[0]?.figures.questions).toMatchObject([
      { line: 14, place: 1, isLongest: false },
      { line: 23, place: 1, isLongest: true },
    ]);
  });
});

describe('a text', () => {
  const sentence =
    'Notwithstanding international recommendations, participating administrations consistently underestimate ' +
    'organisational responsibilities regarding documentation, notification and accommodation of interested individuals.';

  it('that is too hard is told of its unit, and its lesson is named', () => {
    const { issues } = readLesson(`${sentence} `.repeat(6).trim());
    expect(issues).toMatch(
      /unit\.yaml:1:1 \(warning\) This unit reads like grade \d\d\.\d; learners in a second language need 9 or less\./,
    );
    expect(issues).toMatch(/first\.md:1:1 \(warning\) This lesson reads like grade \d\d\.\d\./);
  });

  it('of a few words is not judged', () => {
    expect(readLesson(sentence).issues).toBe('');
  });

  it('of a draft stops nothing', () => {
    const { issues, reading } = readLesson(`${sentence} `.repeat(6).trim(), {}, (text) =>
      text.replace('version: 1.0.0', 'version: 0.1.0'),
    );
    expect(issues).toContain('unit.yaml:1:1 (warning) This unit reads like grade');
    expect(reading.programme).toBeDefined();
  });
});
