import { pointsToRing } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import { least, most } from './slider.ts';
import type { SliderQuestion } from './slider.ts';

/** The eleven points, to ring one of them. */
export const sliderOnPaper: OnPaper<SliderQuestion> = {
  form: ({ statements, low, high }, words) =>
    statements.map(({ text }) => pointsToRing(text, low, high, most - least + 1, words, least)),
};
