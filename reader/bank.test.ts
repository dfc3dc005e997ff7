import { describe, expect, it } from 'vitest';
import type { Bank } from '../core/bank.ts';
import { activitiesOf } from '../core/programme.ts';
import { readLesson } from './testing.ts';

const question = (id: string): string => `:::choice{#${id} outcome=try}\nP\n\n- [x] a {#a}\n- [ ] b {#b}\n:::\n`;
const point = (name: string): string =>
  `## [Point ${name}](#second)\n\n${question(`before-${name}`)}\n${question(`after-${name}`)}`;
const bank = (...parts: string[]): Record<string, string> => ({
  'u/en/bank.md': `---\ndraw: 1\n---\n\n${parts.join('\n')}`,
});
const body = 'First.\n\n:::draw{before}\n:::\n\nThen.\n\n:::draw{after}\n:::\n\n:::gain{#gain}\nWhat changed?\n:::';

describe('a bank of questions', () => {
  it('stands where its lessons draw from it, each question before counting nothing and asked once', () => {
    const { lesson, issues } = readLesson(body, bank(point('x'), point('y')));
    expect(issues).toBe('');
    expect(lesson?.blocks.map((block) => (block.kind === 'activity' ? block.activity.id : ''))).toEqual([
      '',
      'before-x',
      'before-y',
      '',
      'after-x',
      'after-y',
      'gain',
    ]);
    expect(lesson?.blocks[1]).toMatchObject({ activity: { points: 0, attempts: 1, outcome: 'try' } });
    expect(lesson?.blocks[4]).toMatchObject({ activity: { points: 1, attempts: 0, outcome: 'try' } });
  });

  it('is what the gain is about: points with a link to their lesson, and the question of each side', () => {
    const { reading } = readLesson(body, bank(point('x'), point('y')));
    const unit = reading.contents[0]!.units[0]!.source;
    const gain = activitiesOf(unit).find(({ id }) => id === 'gain')!;
    expect((gain.question as Bank).draw).toBe(1);
    expect((gain.question as Bank).points[0]).toEqual({
      title: '<a href="#second">Point x</a>',
      before: 'before-x',
      after: 'after-x',
      outcome: 'try',
    });
    expect(gain.slots).toEqual(['after-x', 'after-y']);
  });

  it('is no lesson: it has no place of its own, and translators find its headings by the question after', () => {
    const { reading } = readLesson(body, bank(point('x')));
    const unit = reading.contents[0]!.units[0]!;
    expect(unit.source.lessons.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(unit.locked.lessons).toEqual(['first', 'second']);
    expect(unit.locked.activities.map(({ id }) => id)).toEqual(['gain', 'before-x', 'after-x']);
    expect(unit.segments.find(({ context }) => context === 'after-x.point')).toMatchObject({
      text: '[Point x](#second)',
      file: 'u/en/bank.md',
    });
  });

  it('gives its lessons the words that it explains', () => {
    const { lesson } = readLesson(body, bank(point('x').replace('\nP\n', '\nAn [exit](term:exit)?\n')));
    expect(lesson?.terms.map(({ id }) => id)).toEqual(['exit']);
  });

  it('counts in the shape of its unit as what a learner meets: as many questions as are drawn', () => {
    const { reading } = readLesson(body, bank(point('x'), point('y').replaceAll('\nP\n', '\nP p p\n')));
    const { shape } = reading.contents[0]!.units[0]!;
    expect(shape.asked).toMatchObject({ before: 1 });
    expect(shape.activities).toBe(3);
    // The title, "First. Then. What changed?" and two questions of P or P p p with two options of a letter.
    expect(shape.lessons[0]?.words).toBe(1 + 4 + 2 * (2 + 2));
  });

  it('lets a point go with its questions', () => {
    const option = (id: string) => ({ id, type: 'choice', options: ['a', 'b'] });
    const lock = {
      item: 'u01',
      lessons: ['first', 'second'],
      activities: [
        { id: 'gain', type: 'gain', options: ['after-x', 'after-y'] },
        ...['before-x', 'after-x', 'before-y', 'after-y'].map(option),
      ],
    };
    const { issues, lesson } = readLesson(body, {
      ...bank(point('y')),
      'ids.lock.json': JSON.stringify({ u: lock }),
      'changes.yaml': 'u:\n- { version: 1.0.0, retired: before-x }\n- { version: 1.0.0, retired: after-x }\n',
    });
    expect(issues).toBe('');
    expect(lesson?.blocks.at(-1)).toMatchObject({ activity: { slots: ['after-x', 'after-y'] } });
  });

  it.each([
    { files: bank('Text.\n', point('x')), says: 'Nobody sees this text: a bank holds headings and questions.' },
    { files: bank(question('lost'), point('x')), says: 'This question stands under no heading.' },
    { files: bank('## Point\n', question('a1'), question('a2')), says: 'does not say where to read about the point' },
    { files: bank('## [P](#nowhere)\n', question('a1'), question('a2')), says: 'This unit has no lesson "nowhere".' },
    { files: bank(point('x'), question('third')), says: 'Under each heading stand two questions.' },
    {
      files: bank(point('x').replace('{#after-x outcome=try}', '{#after-x}')),
      says: 'The two questions of a point serve different outcomes.',
    },
    {
      files: bank('## [P](#second)\n', ':::reflect{#a1}\nP\n:::\n', question('a2')),
      says: 'A question of a bank must be right or wrong.',
    },
    { files: bank(point('x'), '[^a]: A source.\n'), says: 'The source "a" stands in the bank, where nobody sees it.' },
    { files: { 'u/en/bank.md': '## [P](#second)\n' }, says: 'This bank has no front matter.' },
    { files: { 'u/en/bank.md': `---\ndraw: 3\n---\n\n${point('x')}` }, says: '3 points are to be drawn, but the bank' },
    {
      files: bank(point('x'), point('y').replaceAll(' outcome=try', '')),
      says: 'but only 1 is drawn: some learners would not be asked about each.',
    },
    { files: {}, says: 'This unit has no bank to draw from.' },
  ])('says what is wrong: $says', ({ files, says }) => {
    expect(readLesson(body, files).issues).toContain(says);
  });

  it.each([
    { text: 'Nothing.', says: 'No lesson asks the questions of this bank that stand for "before".' },
    { text: body.replace(/:::gain[^]*/, ''), says: 'No lesson shows what the learner has gained.' },
    { text: `${body}\n\n:::draw{after}\n:::`, says: 'These questions are drawn twice.' },
    { text: body.replace('{before}', '{sometimes}'), says: 'A draw says whether its questions are asked before' },
    { text: body.replace('What changed?', 'What changed?\n\n- a'), says: 'A gain holds its prompt alone.' },
    { text: `${body}\n\n${question('gain')}`, says: 'The id "gain" belongs to the gain in' },
    { text: `${question('gain')}\n\n${body}`, says: 'The id "gain" belongs to the choice in' },
  ])('says what its lessons lack: $says', ({ text, says }) => {
    expect(readLesson(text, bank(point('x'))).issues).toContain(says);
  });
});
