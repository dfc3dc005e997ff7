import type { LessonDraft } from '../lesson.ts';
import { oneAnswersIn, placesOf } from './fairness.ts';
import type { OneAnswer } from './fairness.ts';
import { isInPicture } from './passage.ts';
import type { Passage } from './passage.ts';
import { gradeOf, tallyOf, totalOf, wordsIn } from './reading-grade.ts';

/** How hard a text is to read. */
export interface ReadingGrade {
  readonly grade: number;
  /** How many words the grade rests on. */
  readonly words: number;
}

/** What is measured of a unit, for its writer and its reviewer. */
export interface UnitFigures {
  /** Words that a learner can read; sources and pictures apart. */
  readonly words: number;
  readonly reading: ReadingGrade;
  /** The same of each lesson, by its file. */
  readonly readingOfLesson: ReadonlyMap<string, ReadingGrade>;
  /** Questions with one right answer. */
  readonly questions: readonly OneAnswer[];
  /** How many of them have it at each place. */
  readonly places: readonly number[];
}

/** Measures a unit in its source language. */
export function figuresOf(lessons: readonly LessonDraft[], passages: readonly Passage[]): UnitFigures {
  const texts = new Map<string, string[]>();
  for (const passage of passages) {
    const { file, kind, text } = passage;
    if (kind !== 'source' && !isInPicture(passage)) texts.set(file, [...(texts.get(file) ?? []), text]);
  }
  const tallies = new Map([...texts].map(([file, list]) => [file, tallyOf(list)]));
  const readingOf = (tally: ReturnType<typeof tallyOf>): ReadingGrade => ({
    grade: gradeOf(tally),
    words: tally.words,
  });
  const questions = oneAnswersIn(lessons);
  return {
    words: [...texts.values()].flat().reduce((sum, text) => sum + wordsIn(text), 0),
    reading: readingOf(totalOf([...tallies.values()])),
    readingOfLesson: new Map(lessons.map(({ file }) => [file, readingOf(tallies.get(file) ?? tallyOf([]))])),
    questions,
    places: placesOf(questions),
  };
}
