import { describe, expect, it } from 'vitest';
import { BitWriter } from '../../../core/bits.ts';
import { html } from '../../../tests/fixtures/units.ts';
import { checklist } from './checklist.ts';
import type { ChecklistQuestion } from './checklist.ts';

const bag: ChecklistQuestion = {
  entries: ['torch', 'water', 'radio', 'map', 'shoes', 'coat'].map((id) => ({ id, text: html(id) })),
};

describe('checklist', () => {
  it('is done when everything is ticked, and open again when a tick is taken back', () => {
    expect(checklist.isAnswered(bag, ['torch', 'water'])).toBe(false);
    expect(checklist.isAnswered(bag, checklist.longest(bag))).toBe(true);
    expect(checklist.accept(bag, [])).toEqual([]);
  });

  it('keeps ticks in the order of the list, and only those that there are', () => {
    expect(checklist.accept(bag, ['map', 'gone', 'torch'])).toEqual(['torch', 'map']);
  });

  it('takes a character for six entries, and tells an LMS nothing', () => {
    const bits = new BitWriter();
    checklist.pack(checklist.longest(bag), checklist.optionIds(bag), bits);
    expect(bits.toString()).toHaveLength(1);
    expect(checklist.toPattern(bag, checklist.longest(bag))).toBeUndefined();
  });
});
