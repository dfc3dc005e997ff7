import { pointsToRing } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import type { ScaleQuestion } from './scale.ts';

/** Points to ring. */
export const scaleOnPaper: OnPaper<ScaleQuestion> = {
  form: ({ statements, low, high, points }, words) =>
    statements.map(({ text }) => pointsToRing(text, low, high, points, words)),
};
