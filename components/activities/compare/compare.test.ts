import { describe, expect, it } from 'vitest';
import { activitiesOf } from '../../../core/programme.ts';
import { readLesson } from '../../../reader/testing.ts';
import { html } from '../../../tests/fixtures/units.ts';
import { compare } from './compare.ts';
import type { CompareQuestion } from './compare.ts';

const exits: CompareQuestion = {
  corner: html('Question'),
  columns: ['stairs', 'lift', 'window'].map((id) => ({ id, text: html(id) })),
  rows: [{ id: 'fast', title: html('How fast?'), cells: [html('Slow'), html('Fast'), html('Too fast')] }],
};

describe('compare', () => {
  it('has been looked at as soon as a column was chosen', () => {
    expect(compare.isAnswered(exits, [])).toBe(false);
    expect(compare.isAnswered(exits, ['lift'])).toBe(true);
  });

  it('needs ids for its headings only, and gives translators every cell', () => {
    const body =
      ':::compare{#exits}\nWhich way?\n\n| Question | Stairs | Lift |\n| --- | --- | --- |\n| Fast? | No | Yes |\n:::';
    const { issues, reading } = readLesson(body);
    expect(issues).toContain('3 ids are missing in this compare.');
    const source = reading.contents[0]?.units[0];
    expect(activitiesOf(source!.source)[0]?.question).toMatchObject({
      columns: [{ id: 'stairs' }, { id: 'lift' }],
      rows: [{ id: 'fast', cells: ['No', 'Yes'] }],
    });
    const contexts = source!.segments.map(({ context }) => context);
    expect(contexts).toEqual(expect.arrayContaining(['exits.column.stairs', 'exits.row.fast', 'exits.cell.fast.lift']));
  });
});
