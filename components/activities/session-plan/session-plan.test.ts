import { describe, expect, it } from 'vitest';
import { html } from '../../../tests/fixtures/units.ts';
import { emptyPart, moved, partsIn, plannedMinutes } from './session-plan-question.ts';
import type { SessionPart } from './session-plan-question.ts';
import { sessionPlan } from './session-plan.ts';

const hour = { minutes: 60, methods: [{ id: 'talk', text: html('Talk') }] };
const part = (what: string, minutes: string): SessionPart => ({ ...emptyPart, what, minutes });

describe('session-plan', () => {
  it('has a response that holds nothing of what was planned', () => {
    expect(sessionPlan.accept(hour, [part('secret', '5')])).toBeUndefined();
    expect(sessionPlan.accept(hour, true)).toBe(true);
    expect(sessionPlan.toPattern(hour, true)).toBeUndefined();
  });

  it('adds up minutes in the digits of any script, and takes what is no number for none', () => {
    const parts = [
      part('a', '15'),
      part('b', ' ২০ '),
      part('c', '٢٥'),
      part('d', 'long'),
      part('e', '5-10'),
      part('f', '7.5'),
    ];
    expect(plannedMinutes(parts)).toBe(60);
  });

  it('moves a part, and only as far as there are places', () => {
    const parts = ['a', 'b', 'c'].map((what) => part(what, ''));
    const order = (all: readonly SessionPart[]): string => all.map(({ what }) => what).join('');
    expect(order(moved(parts, 1, -1))).toBe('bac');
    expect(order(moved(parts, 1, 1))).toBe('acb');
    expect(order(moved(parts, 3, 1))).toBe('abc');
  });

  it('reads what was kept, and begins with an empty part where nothing was', () => {
    expect(partsIn(JSON.stringify([part('a', '5'), { what: 7 }, null]))).toEqual([
      part('a', '5'),
      emptyPart,
      emptyPart,
    ]);
    for (const text of ['', 'free text', '{}', '[]']) expect(partsIn(text)).toEqual([emptyPart]);
  });
});
