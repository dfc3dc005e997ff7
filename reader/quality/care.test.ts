import { describe, expect, it } from 'vitest';
import { hurtfulWords, idiomsIn } from './careful-words.ts';
import { askingForOwnCase } from './own-case.ts';
import { passagesOf } from './passage.ts';
import type { Passage, PassageCheck } from './passage.ts';
import { personalData } from './personal-data.ts';
import { twoWorlds, unlabelledFiction } from './two-worlds.ts';

const passage = (
  text: string,
  more: Partial<{ kind: string; context: string; file: string; line: number }> = {},
): Passage => passagesOf([{ text, kind: 'paragraph', context: 'lesson', file: 'a.md', line: 1, ...more }])[0]!;
const wordsFrom = (check: PassageCheck, text: string, kind = 'paragraph'): string[] =>
  check(passage(text, { kind })).map(({ words }) => words);

describe('words that hurt', () => {
  it.each([
    ['Sixty illegal workers came.', 'illegal workers'],
    ['The illegals left.', 'illegals'],
    ['She is a **runaway**.', 'runaway'],
    ['He absconded in May.', 'absconded'],
    ['A maid called.', 'maid'],
    ['A servant called.', 'servant'],
    ['We export labour; labour export grows.', 'labour export'],
    ['A flood of migrants came.', 'flood of migrants'],
    ['It sends manpower.', 'manpower'],
  ])('are told in "%s"', (text, words) => {
    expect(wordsFrom(hurtfulWords, text)).toEqual([words]);
  });

  it.each([
    ['The paper wrote "illegals flood the city".', 'they are quoted'],
    ['The fee is illegal, and so is the work of the agent.', 'an act is meant'],
    ['The Bureau of Manpower, Employment and Training answers.', 'it is a name'],
    ['A civil servant signs.', 'it is another word'],
    ['The flood took his field.', 'it is water'],
  ])('are not told in "%s", because %s', (text) => {
    expect(wordsFrom(hurtfulWords, text)).toEqual([]);
  });
});

describe('idioms', () => {
  it('are told, in quotation marks too', () => {
    expect(wordsFrom(idiomsIn, '"That is only red tape," he says.')).toEqual(['red tape']);
    expect(wordsFrom(idiomsIn, 'The tape is red.')).toEqual([]);
  });
});

describe('what could lead to a person', () => {
  it.each([
    ['Write to nasima@mail.com today.', 'nasima@mail.com'],
    ['Call +880 1712-345678 now.', '+880 1712-345678'],
    ['Call 01712 345 678 now.', '01712 345 678'],
    ['Her passport is BX0123456.', 'BX0123456'],
    ['His card: 1990123456789.', '1990123456789'],
    ['See complaint no. 45/2023.', 'complaint no. 45/2023'],
    ['Mr Abdul Karim came.', 'Mr Abdul Karim'],
    ['Salma Khatun, 24, works there.', 'Salma Khatun, 24'],
    ['Ask for Salma Khatun there.', 'Salma Khatun'],
  ])('is told in "%s"', (text, words) => {
    expect(wordsFrom(personalData, text)).toEqual([words]);
  });

  it.each([
    ['Mr Rahmat looks at his watch. Salma is 24.', 'one name is enough'],
    ['Then Khan and Ms Roy came in.', 'that is one name each'],
    ['It took 17.6 months and US$ 685 billion in 2024; 10,000 left in 2015-2018.', 'these are figures'],
    ['See A/HRC/56/54 and C189, article 9, paragraph 12.', 'these are documents'],
    ['Write to help@example.org.', 'nobody lives there'],
    ['Saudi Arabia, 24 per cent, and Sri Lanka, 60 people', 'these are countries'],
  ])('is not told in "%s", because %s', (text) => {
    expect(wordsFrom(personalData, text)).toEqual([]);
  });

  it('may stand in a source, but for a phone number or an address', () => {
    expect(wordsFrom(personalData, 'Ms Felipe Morales, communication no. 106/2016.', 'source')).toEqual([]);
    expect(wordsFrom(personalData, 'Office, +41 22 917 92 20', 'source')).toEqual(['+41 22 917 92 20']);
  });
});

describe('asking people for their own case', () => {
  it.each([
    'Tell the group your own story.',
    'In pairs, share a painful experience.',
    'Now describe what happened to you.',
    'Each person shares their experience of abuse.',
  ])('is told in "%s"', (text) => {
    expect(wordsFrom(askingForOwnCase, text)).toHaveLength(1);
  });

  it.each([
    ['Do not ask people to tell their own case.', 'it forbids it'],
    ['Nobody needs to share their own story.', 'it says that nobody must'],
    ['If somebody tells what happened to them, listen.', 'it prepares for it'],
    ['Tell the story of Nasima, who is invented.', 'the story is invented'],
    ['He says: "Tell us your own story."', 'it is quoted'],
    ['Describe your own plan for a safe phone.', 'a plan is no case'],
  ])('is not told in "%s", because %s', (text) => {
    expect(wordsFrom(askingForOwnCase, text)).toEqual([]);
  });
});

describe('invented and real States', () => {
  const invented = ['Darissa', 'Tanjara'];

  it('may not meet in one activity', () => {
    const found = twoWorlds(
      [
        passage('You meet the minister of Tanjara.', { context: 'talk.prompt' }),
        passage('Saudi Arabia has done it.', { context: 'talk.choice.a', line: 4 }),
      ],
      invented,
    );
    expect(found.map(({ passage: { line }, finding }) => [line, finding.words])).toEqual([[4, 'Saudi Arabia']]);
  });

  it('may not meet in one paragraph', () => {
    expect(twoWorlds([passage('From Bangladesh she went to Darissa.')], invented)).toHaveLength(1);
  });

  it('may stand in one lesson, each in a text of its own', () => {
    const texts = [passage('Darissa is hot.'), passage('Bangladesh has a law.', { line: 3 })];
    expect(twoWorlds(texts, invented)).toEqual([]);
  });

  it('are told apart by a label somewhere in the file', () => {
    expect(
      unlabelledFiction([passage('Darissa is hot.'), passage('So is Darissa.', { line: 3 })], invented),
    ).toHaveLength(1);
    expect(unlabelledFiction([passage('Darissa is hot.'), passage('Fictional State.', { line: 9 })], invented)).toEqual(
      [],
    );
  });

  it('mean nothing to a project that has invented none', () => {
    expect(twoWorlds([passage('From Bangladesh she went to Darissa.')], [])).toEqual([]);
    expect(unlabelledFiction([passage('Darissa is hot.')], [])).toEqual([]);
  });
});
