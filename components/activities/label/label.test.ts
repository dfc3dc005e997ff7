import { describe, expect, it } from 'vitest';
import { readLesson } from '../../../reader/testing.ts';
import { activitiesOf } from '../../../core/programme.ts';
import { label } from './label.ts';
import type { LabelQuestion } from './label.ts';

const media = { 'u/media/tree.svg': '<svg viewBox="0 0 100 100"><text x="9" y="20">1</text></svg>' };
const block = (inside: string): string => `:::label{#tree}\nName the parts.\n\n${inside}\n:::`;
const drawing = '![A tree. 1 is above, 2 below.](media/tree.svg "A tree")';

function read(inside: string) {
  const { reading, issues } = readLesson(block(inside), media);
  const source = reading.contents[0]?.units[0]?.source;
  return { issues, activity: source && activitiesOf(source)[0] };
}

describe('label', () => {
  it('reads a drawing, the names of its parts and those that fit nothing', () => {
    const { activity, issues } = read(
      `${drawing}\n\n1. Effects {#effects}\n   > What grows.\n2. Causes {#causes}\n\n- Money {#money}\n\n> From below.`,
    );
    expect(issues).toBe('');
    expect(activity?.prompt).toBe('Name the parts.');
    expect(activity?.explanation).toBe('<p>From below.</p>');
    expect(activity?.question).toEqual({
      drawing:
        '<figure><img src="media/tree.svg" alt="A tree. 1 is above, 2 below." width="100" height="100" loading="lazy"><figcaption>A tree</figcaption></figure>',
      parts: ['effects', 'causes'],
      names: [
        { id: 'effects', text: 'Effects', feedback: '<p>What grows.</p>' },
        { id: 'causes', text: 'Causes' },
        { id: 'money', text: 'Money' },
      ],
    });
  });

  it.each([
    ['no drawing', '1. Effects {#effects}\n2. Causes {#causes}'],
    ['no numbers', `${drawing}\n\n- Effects {#effects}\n- Causes {#causes}`],
    ['numbers in two lists', `${drawing}\n\n1. A {#a}\n2. B {#b}\n\n- C {#c}\n\n1. D {#d}`],
    ['text in between', `${drawing}\n\n1. A {#a}\n2. B {#b}\n\nMore.`],
  ])('says how it is written: %s', (_, inside) => {
    const { activity, issues } = read(inside);
    expect(activity).toBeUndefined();
    expect(issues).toContain('A label holds a prompt, a drawing, a numbered list of names');
  });

  it('says what a phone cannot show', () => {
    expect(read(`${drawing}\n\n1. Effects {#effects}`).issues).toContain(
      'A label has 2 to 12 parts and at most 36 names, this one has 1 and 1.',
    );
    expect(read(`${drawing}\n\n1. ${'long '.repeat(13)} {#long}\n2. B {#b}`).issues).toContain(
      'This name has 64 characters; a list on a phone shows 60.',
    );
  });

  it('gives each part the same share, and none for a name that fits another', () => {
    const question = read(`${drawing}\n\n1. A {#a}\n2. B {#b}\n\n- C {#c}`).activity?.question as LabelQuestion;
    expect(
      label.score(question, [
        ['a', 'a'],
        ['b', 'a'],
      ]),
    ).toBe(0.5);
    expect(
      label.score(question, [
        ['a', 'b'],
        ['b', 'c'],
      ]),
    ).toBe(0);
    expect(label.isAnswered(question, [['a', 'a']])).toBe(false);
    expect(label.accept(question, [['c', 'a']])).toBeUndefined();
  });

  it('keeps its meaning when only the drawing is drawn anew', () => {
    const of = (text: string) =>
      label.meaning(read(`${text}\n\n1. A {#a}\n2. B {#b}`).activity?.question as LabelQuestion);
    expect(of(drawing)).toEqual(of('![The same tree. 1 above, 2 below.](media/tree.svg)'));
  });
});
