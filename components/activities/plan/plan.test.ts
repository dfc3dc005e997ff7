import { describe, expect, it } from 'vitest';
import { filledIn } from '../../../core/filled-in.ts';
import { html } from '../../../tests/fixtures/units.ts';
import { planRows } from './plan-question.ts';
import type { PlanQuestion } from './plan-question.ts';
import { plan } from './plan.ts';

const drill: PlanQuestion = {
  fields: [
    { kind: 'write', id: 'what', text: html('What?') },
    { kind: 'date', id: 'when', text: html('When?') },
    {
      kind: 'pick',
      id: 'where',
      text: html('Where?'),
      options: [{ id: 'yard', text: html('Yard &amp; <em>street</em>') }],
    },
  ],
};

describe('plan', () => {
  it('has a response that holds nothing of what was planned', () => {
    expect(plan.accept(drill, { what: 'secret' })).toBeUndefined();
    expect(plan.accept(drill, 'secret')).toBeUndefined();
    expect(plan.accept(drill, true)).toBe(true);
    expect(plan.toPattern(drill, true)).toBeUndefined();
  });

  it('reads what was kept, and takes anything else for nothing', () => {
    expect(filledIn('{"what":"A drill","when":7}')).toEqual({ what: 'A drill' });
    for (const text of ['', 'A drill', '[1]', 'null', '7']) expect(filledIn(text)).toEqual({});
  });

  it('is read out with its questions, days and options in words', () => {
    const filled = { what: 'A drill', when: '2026-05-31', where: 'yard', gone: 'x' };
    expect(planRows(drill, filled, (day) => `on ${day}`)).toEqual([
      ['What?', 'A drill'],
      ['When?', 'on 2026-05-31'],
      ['Where?', 'Yard & street'],
    ]);
    expect(planRows(drill, {}, (day) => `on ${day}`).map(([, value]) => value)).toEqual(['', '', '']);
  });
});
