import type { SourcePart } from '../../core/activity-type.ts';
import type { LessonDraft } from '../lesson.ts';
import { visibleText } from './passage.ts';

/** A question with one right option among several, shown in the order they are written. */
export interface OneAnswer {
  readonly file: string;
  readonly line: number;
  /** Place of the right option, from 0. */
  readonly place: number;
  /** Whether the right option is longer than each of the others: a learner can then guess it by looking. */
  readonly isLongest: boolean;
}

/** Types that show the options of a list in an order of their own. */
const mixing = ['gaps'];

/** Every question of the lessons that has one right answer: choices, stages of a case, scenes of a role play. */
export const oneAnswersIn = (lessons: readonly LessonDraft[]): OneAnswer[] =>
  lessons.flatMap(({ file, blocks }) =>
    blocks.flatMap((block) =>
      block.kind !== 'activity' || mixing.includes(block.activity.type.name)
        ? []
        : oneAnswersOf(block.activity.parts, file),
    ),
  );

function oneAnswersOf(parts: readonly SourcePart[], file: string): OneAnswer[] {
  return parts.flatMap((part): OneAnswer[] => {
    if (part.kind === 'container') return oneAnswersOf(part.parts, file);
    if (part.kind !== 'list' || part.items.length < 2) return [];
    const place = part.items.findIndex(({ checked }) => checked === true);
    const right = part.items.filter(({ checked }) => checked === true).length;
    if (right !== 1 || part.items.some(({ checked }) => checked === undefined)) return [];
    const lengths = part.items.map(({ text }) => visibleText(text.markdown).length);
    const longest = Math.max(...lengths.filter((_, index) => index !== place));
    return [{ file, line: part.line, place, isLongest: (lengths[place] ?? 0) > longest }];
  });
}

/** How many of the questions have their right option at each place: `[4, 5, 3]`. */
export function placesOf(questions: readonly OneAnswer[]): number[] {
  const most = Math.max(-1, ...questions.map(({ place }) => place));
  return Array.from({ length: most + 1 }, (_, index) => questions.filter(({ place }) => place === index).length);
}
