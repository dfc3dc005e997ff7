import type { ActivityDraft } from '../activity/draft.ts';
import type { BankDraft } from '../bank.ts';
import type { LessonDraft, Side } from '../lesson.ts';
import { sheetsOf } from '../unit-draft.ts';
import type { UnitDraft } from '../unit-draft.ts';
import { anyYear } from '../wording.ts';
import { wordsMet } from './one-way.ts';
import type { Passage } from './passage.ts';
import { wordsIn } from './reading-grade.ts';

/** What a unit is made of, as far as a programme may make rules for it. */
export interface UnitShape {
  readonly lessons: readonly LessonShape[];
  /** Words on one way through: those of its lessons, and of the page that opens the unit. */
  readonly words: number;
  /** Names of the types of its activities, and `case` for a case that a lesson tells in its text. */
  readonly types: ReadonlySet<string>;
  readonly activities: number;
  /** Questions with a right answer and without marks in the first lesson, and with marks in the last one. */
  readonly asked: { readonly before: number; readonly after: number };
  /** Titles of lessons, and headings. */
  readonly headings: readonly string[];
  /** Whether there are notes for trainers. */
  readonly hasNotes: boolean;
}

/** A lesson of it. */
export interface LessonShape {
  readonly file: string;
  /** Minutes as its author says. */
  readonly minutes: number;
  readonly line: number;
  /** Words on one way through. */
  readonly words: number;
  /** Sources, but for those that only say that a story is invented. */
  readonly sources: number;
  /** Lines of those among them that bear no year. */
  readonly undated: readonly number[];
}

/** Takes the shape of a unit from its lessons and the texts in them. */
export function shapeOf(
  { lessons, bank, file }: Pick<UnitDraft, 'lessons' | 'bank' | 'file'>,
  passages: readonly Passage[],
  hasNotes: boolean,
): UnitShape {
  const activities = sheetsOf({ lessons, bank }).flatMap(activitiesIn);
  const ids = new Set(activities.map(({ id }) => id));
  const prose = passages.filter(({ kind, context }) => kind !== 'source' && !ids.has(context.split('.', 1)[0] ?? ''));
  const proseIn = (name: string): number =>
    prose.filter((passage) => passage.file === name).reduce((sum, { text }) => sum + wordsIn(text), 0);
  const shapes = lessons.map((lesson): LessonShape => {
    const dated = [...lesson.footnotes.values()].filter(({ markdown }) => anyYear.test(markdown)).length;
    const undated = [...lesson.footnotes.values()].filter(
      ({ markdown }) => !anyYear.test(markdown) && !aboutFiction.test(markdown),
    );
    return {
      file: lesson.file,
      minutes: lesson.minutes,
      line: lesson.minutesLine,
      words: activitiesIn(lesson).reduce(
        (sum, activity) => sum + wordsMet(activity),
        proseIn(lesson.file) + wordsDrawn(lesson, bank),
      ),
      sources: dated + undated.length,
      undated: undated.map(({ line }) => line),
    };
  });
  const [first] = lessons;
  const last = lessons.at(-1);
  const asked = (lesson: LessonDraft | undefined, isCounted: boolean): number =>
    lesson === undefined
      ? 0
      : activitiesIn(lesson).filter(({ type, points }) => type.isMarked && points > 0 === isCounted).length +
        drawnIn(lesson, bank, isCounted ? 'after' : 'before');
  return {
    lessons: shapes,
    words: shapes.reduce((sum, { words }) => sum + words, proseIn(file)),
    types: new Set([
      ...activities.map(({ type }) => type.name),
      ...(lessons.some(({ isCase }) => isCase) ? ['case'] : []),
    ]),
    activities: lessons.reduce((sum, lesson) => sum + activitiesIn(lesson).length + drawnIn(lesson, bank), 0),
    asked: { before: asked(first, false), after: asked(last, true) },
    headings: passages.filter(({ kind }) => kind === 'heading' || kind === 'title of a lesson').map(({ text }) => text),
    hasNotes,
  };
}

const activitiesIn = ({ blocks }: LessonDraft): ActivityDraft[] =>
  blocks.flatMap((block) => (block.kind === 'activity' ? [block.activity] : []));

/** How many questions of a bank a learner gets in a lesson. */
const drawnIn = ({ blocks }: LessonDraft, bank: BankDraft | undefined, side?: Side): number =>
  blocks.filter((block) => block.kind === 'draw' && (side ?? block.side) === block.side).length * (bank?.draw ?? 0);

/** How many words they have: of some questions, nobody knows which, as many as on average. */
function wordsDrawn({ blocks }: LessonDraft, bank: BankDraft | undefined): number {
  if (bank === undefined || bank.points.length === 0) return 0;
  const words = blocks.flatMap((block) =>
    block.kind === 'draw' ? bank.points.map((point) => wordsMet(point[block.side])) : [],
  );
  return Math.round((words.reduce((sum, count) => sum + count, 0) * bank.draw) / bank.points.length);
}

/** A footnote such as "Fictional people and States." names no source. */
const aboutFiction = /^(?:fictional|invented)\b/i;
