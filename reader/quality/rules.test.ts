import { describe, expect, it } from 'vitest';
import { activityTypes } from '../../components/activities/registry.ts';
import { formatIssue } from '../../core/content-issue.ts';
import { readFiles } from '../programme.ts';
import { unitFiles } from '../testing.ts';

const programme = 'title: C\nmodules: [m1]\n';
const module = 'id: m1\ntitle: M\npurpose: P\ndays: []\nbefore: [u01]\n';

/** What is told of a small unit when its programme has rules. */
function told(
  rules: string,
  body = 'Some words.',
  spell: (text: string, name: string) => string = (text) => text,
): string {
  const files = unitFiles(body, {
    'modules/programme.yaml': `${programme}units: { ${rules} }\n`,
    'modules/m1/module.yaml': module,
  });
  const spelt = new Map([...files].map(([name, text]) => [name, spell(text, name)]));
  return readFiles(spelt, activityTypes)
    .issues.filter(({ what }) => !what.includes('ids.lock'))
    .map(formatIssue)
    .join('\n');
}

const choice = (id: string, points: number): string =>
  `:::choice{#${id} points=${String(points)}}\nWhat?\n\n- [x] This {#${id}-a}\n- [ ] That {#${id}-b}\n:::`;

describe('the rules of a programme for its units', () => {
  it.each([
    ['words: [50, 60]', 'u/unit.yaml:1:1 This unit has 12 words on one way through; the programme asks for 50 to 60.'],
    ['minutes: [25, 35]', 'This unit promises 5 minutes; the programme asks for 25 to 35.'],
    ['lessons: [4, 6]', 'This unit has 2 lessons; the programme asks for 4 to 6.'],
    ['lessonMinutes: [1, 8]', 'This unit promises 5 minutes, but its lessons 2.'],
    ['lessonMinutes: [4, 8]', 'u/en/01-first.md:3:1 This lesson takes 0 minutes at 100 words a minute;'],
    ['lessonMinutes: [0, 8], pace: 100', 'This unit promises 5 minutes'],
    ['activities: 8', 'There are 0 activities; the programme asks for 8 at least.'],
    ['types: 2', 'There are 0 types of activities; the programme asks for 2 at least.'],
    ['has: [case, reflect]', 'This unit has no case.'],
    ['check: 5', 'There are 0 questions in the check before; the programme asks for 5 at least.'],
    ['check: 5', 'There are 0 questions in the check after; the programme asks for 5 at least.'],
    ['headings: [Key messages]', 'No lesson says "Key messages".'],
    ['sources: 1', 'u/en/01-first.md:1:1 There are 0 sources in 01-first.md; the programme asks for 1 at least.'],
    ['terms: 1', 'There are 0 terms of the glossary; the programme asks for 1 at least.'],
    ['notes: true', 'This unit has no notes for trainers.'],
  ])('say { %s }', (rules, expected) => {
    expect(told(rules)).toContain(expected);
  });

  it.each([
    ['words: [50, 60]', 'Say more where learners would ask'],
    ['words: [1, 5]', 'Cut what the learner can do without.'],
    ['minutes: [25, 35]', 'and add to them.'],
    ['minutes: [1, 3]', 'and cut there.'],
    ['lessons: [4, 6]', 'Part a long lesson, or write one more.'],
    ['lessons: [1, 1]', 'Join lessons that belong together.'],
    ['lessonMinutes: [4, 8]', 'Say more, or join it with another lesson.'],
  ])('tell whoever has too little to add, and whoever has too much to cut: { %s }', (rules, fix) => {
    expect(told(rules)).toContain(fix);
  });

  it('say nothing of a unit that keeps them, and nothing where there are none', () => {
    const body = `## Key messages\n\n[Out](term:exit)[^a].\n\n${choice('q', 0)}\n\n[^a]: The Convention, 1990.`;
    const rules =
      'words: [5, 40], lessons: [2, 2], activities: 1, types: 1, has: [choice], headings: [Key messages], terms: 1, dated: true';
    expect(told(rules, body)).toBe('');
    expect(told('')).toBe('');
  });

  it('count questions without marks in the first lesson and with marks in the last one', () => {
    const last = (text: string, name: string): string =>
      name.endsWith('02-second.md') ? `${text}\n${choice('after', 1)}\n` : text;
    expect(told('check: 1', choice('before', 0), last)).toBe('');
    expect(told('check: 1', choice('before', 1), last)).toContain('in the check before');
  });

  it('take the minutes of a lesson by its words', () => {
    expect(told('lessonMinutes: [1, 8], pace: 10', 'word '.repeat(60))).toContain(
      'This lesson promises 1 minute, but its 61 words take 6.',
    );
  });

  it('want a year of every source but of those that name the fiction', () => {
    const sources = '[^a]: OHCHR, page for NGOs.\n[^b]: Fictional people.\n[^c]: OHCHR, page read in April 2026.';
    const issues = told('dated: true', `One[^a], two[^b], three[^c].\n\n${sources}`);
    expect(issues).toContain('u/en/01-first.md:8:1 This source bears no year.');
    expect(issues.match(/bears no year/g)).toHaveLength(1);
  });

  it('take a lesson that tells a case for a case', () => {
    const isCase = (text: string, name: string): string =>
      name.endsWith('01-first.md') ? text.replace('minutes: 1', 'minutes: 1\ncase: true') : text;
    expect(told('has: [case]', 'A story.', isCase)).toBe('');
  });

  it('stop nothing in a draft', () => {
    const issues = told('activities: 8', 'Text.', (text) => text.replace('version: 1.0.0', 'version: 0.1.0'));
    expect(issues).toContain('(warning) There are 0 activities');
  });
});
