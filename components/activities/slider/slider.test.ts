import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter } from '../../../core/bits.ts';
import { html } from '../../../tests/fixtures/units.ts';
import { slider } from './slider.ts';
import type { SliderQuestion } from './slider.ts';

const ready: SliderQuestion = {
  low: html('Not at all'),
  high: html('Fully'),
  statements: [
    { id: 'lead', text: html('I lead others out') },
    { id: 'find', text: html('I find the exit') },
  ],
};

describe('slider', () => {
  it.each([
    { rating: 0, accepted: [['lead', 0]] },
    { rating: 10, accepted: [['lead', 10]] },
    { rating: 11, accepted: undefined },
    { rating: -1, accepted: undefined },
    { rating: 2.5, accepted: undefined },
    { rating: '3', accepted: undefined },
  ])('takes $rating as $accepted', ({ rating, accepted }) => {
    expect(slider.accept(ready, [['lead', rating]])).toEqual(accepted);
  });

  it('tells a nought from no answer, in its bits too', () => {
    const bits = new BitWriter();
    slider.pack([['lead', 0]], ['lead', 'find'], bits);
    const back = slider.accept(ready, slider.unpack(['lead', 'find'], new BitReader(bits.toString())));
    expect(back).toEqual([['lead', 0]]);
    expect(slider.isAnswered(ready, back!)).toBe(false);
  });

  it('refers to the slider it compares with', () => {
    expect(slider.refersTo?.(ready)).toBeUndefined();
    expect(slider.refersTo?.({ ...ready, compare: 'before' })).toBe('before');
  });
});
