import type { Problem } from '../issues.ts';
import { baseName } from '../layout.ts';
import type { UnitFigures } from './figures.ts';

/** School years: what somebody reads with ease who has learned English as a second language. */
const highestGrade = 9;
const highestGradeOfLesson = 11;
/** Below this a grade says more about single words than about the text. */
const fewestWords = 100;
/** Below this a share says nothing. */
const fewestQuestions = 6;
const longestShare = 0.5;
const placeShare = 0.6;

/** What is out of bounds, and in which file; undefined stands for the unit itself. */
export interface OutOfBounds {
  readonly problem: Problem;
  readonly file: string | undefined;
}

/**
 * Holds the figures of a unit against its limits. They are warnings: a unit that can be guessed still works, and whoever
 * adapts one must be able to try it. `corridor check --strict` stops at them.
 */
export function outOfBounds({ reading, readingOfLesson, questions, places }: UnitFigures): OutOfBounds[] {
  const found: OutOfBounds[] = [];
  const add = (what: string, fix: string, file?: string): void => {
    found.push({ problem: { what, fix, severity: 'warning' }, file });
  };
  const isTooHard = ({ words, grade }: typeof reading, most: number): boolean => words >= fewestWords && grade > most;
  if (isTooHard(reading, highestGrade)) {
    add(
      `This unit reads like grade ${reading.grade.toFixed(1)}; learners in a second language need ${String(highestGrade)} or less.`,
      'Split long sentences, and say long words in short ones.',
    );
  }
  for (const [file, lesson] of readingOfLesson) {
    if (!isTooHard(lesson, highestGradeOfLesson)) continue;
    add(`This lesson reads like grade ${lesson.grade.toFixed(1)}.`, 'Split its longest sentences first.', file);
  }
  if (questions.length < fewestQuestions) return found;
  const of = `of ${String(questions.length)} questions with one right answer`;
  const longest = questions.filter(({ isLongest }) => isLongest);
  if (longest.length / questions.length > longestShare) {
    const where = longest.map(({ file, line }) => `${baseName(file)}:${String(line)}`).join(', ');
    add(
      `In ${String(longest.length)} ${of} the longest option is the right one, so learners can guess it: ${where}.`,
      'Cut right options to their point, and let wrong ones say as much.',
    );
  }
  places.forEach((at, place) => {
    if (at / questions.length <= placeShare) return;
    add(
      `In ${String(at)} ${of} it stands in place ${String(place + 1)}, so learners can guess it.`,
      'Move some of the options; their ids go with them, and nothing is lost.',
    );
  });
  return found;
}
