import { describe, expect, it } from 'vitest';
import { activitiesOf } from '../../../core/programme.ts';
import { readLesson } from '../../../reader/testing.ts';
import { html } from '../../../tests/fixtures/units.ts';
import { dueIn, preparedRows, preparedText, sumOf } from './assignment-question.ts';
import type { AssignmentQuestion } from './assignment-question.ts';
import { assignment } from './assignment.ts';

const drill: AssignmentQuestion = {
  due: 6,
  steps: [{ id: 'look', text: html('Look for the exits.') }],
  fields: [
    { id: 'exits', text: html('Which <em>exits</em> are there?') },
    { id: 'doors', text: html('Which doors are locked?') },
  ],
};
const say = (key: string, values: Readonly<Record<string, number>>): string =>
  `${key} ${Object.values(values).join('/')}.`;

describe('assignment', () => {
  it('has a response that holds nothing of what was prepared', () => {
    expect(assignment.accept(drill, { exits: 'secret' })).toBeUndefined();
    expect(assignment.accept(drill, 'secret')).toBeUndefined();
    expect(assignment.accept(drill, true)).toBe(true);
    expect(assignment.toPattern(drill, true)).toBeUndefined();
  });

  it('says by when it is due and how points add up, as far as the writer has', () => {
    expect(dueIn(drill, say)).toBe('dueWeek 6.');
    expect(dueIn({ ...drill, feedback: 8 }, say)).toBe('dueWeek 6. feedbackWeek 8.');
    const row = { id: 'exits', title: html('Exits'), cells: [html('All are named.')] };
    const rubric = {
      grid: { corner: html(''), columns: [{ id: 'full', text: html('All') }], rows: [row, row] },
      each: 4,
    };
    expect(sumOf(rubric, say)).toBe('pointsEach 4.');
    expect(sumOf({ ...rubric, pass: 6 }, say)).toBe('pointsEach 4. pointsEnough 6/8.');
    expect(sumOf({ grid: rubric.grid }, say)).toBe('');
  });

  it.each([
    { filled: { exits: 'Two', doors: 'None' }, text: 'Which exits are there?\nTwo\n\nWhich doors are locked?\nNone' },
    { filled: { exits: ' ', doors: 'None' }, text: 'Which doors are locked?\nNone' },
    { filled: {}, text: '' },
  ])('is copied as questions with what was written under them: $text', ({ filled, text }) => {
    expect(preparedText(preparedRows(drill, filled, 'Your text'))).toBe(text);
  });

  it('is copied as it was written where there is one place to write', () => {
    expect(preparedText(preparedRows({ ...drill, fields: [] }, { text: 'Two' }, 'Your text'))).toBe('Two');
  });

  it('gives translators every step, cell, field and note', () => {
    const { issues, reading } = readLesson(`::::assignment{#fire due=6 each=4 pass=3}
Make a plan for a fire.

1. Look for the exits. {#look}

| Criterion | All points {#full} |
| --- | --- |
| Exits {#exits} | All are named. |

:::rule
Below 2, do it again.
:::

:::write{#doors}
Which doors are locked?
:::

:::where
At the gate.
:::
::::`);
    expect(issues).toBe('');
    const source = reading.contents[0]?.units[0];
    expect(activitiesOf(source!.source)[0]?.question).toMatchObject({ due: 6, rubric: { each: 4, pass: 3 } });
    expect(source?.segments.map(({ context }) => context)).toEqual(
      expect.arrayContaining(
        ['prompt', 'step.look', 'column.full', 'row.exits', 'cell.exits.full', 'rule', 'field.doors', 'where'].map(
          (role) => `fire.${role}`,
        ),
      ),
    );
  });
});
