import { describe, expect, it } from 'vitest';
import { html } from '../../../tests/fixtures/units.ts';
import { timeline } from './timeline.ts';
import type { TimelineQuestion } from './timeline.ts';

const fire: TimelineQuestion = {
  events: ['smoke', 'alarm', 'stairs'].map((id) => ({ id, date: html(id), text: html(`<p>${id}</p>`) })),
  isRevealed: true,
};

describe('timeline', () => {
  it('is done when every event was revealed', () => {
    expect(timeline.isAnswered(fire, ['smoke', 'alarm'])).toBe(false);
    expect(timeline.isAnswered(fire, ['smoke', 'alarm', 'stairs'])).toBe(true);
  });

  it('means the same whether its events are revealed or in sight', () => {
    expect(timeline.meaning({ ...fire, isRevealed: false })).toEqual(timeline.meaning(fire));
  });
});
