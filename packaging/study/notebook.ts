import type { Unit } from '../../core/programme.ts';

/** A learner's bookmarks and notes in a unit, by lesson. Like private writing, they are no part of learner state. */
export interface Notes {
  readonly bookmarks: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
}

const none: Notes = { bookmarks: [], texts: {} };

/** Its name among the page's private notes. All packages of an LMS share one storage. */
export const notebookKey = ({ id }: Unit): string => `${id} notebook`;

/** What was written; something else may have written here since. */
export function notesFrom(text: string): Notes {
  if (text === '') return none;
  try {
    const { bookmarks, texts } = { ...none, ...(JSON.parse(text) as Partial<Notes> | null) };
    return {
      bookmarks: bookmarks.filter((id) => typeof id === 'string'),
      texts: Object.fromEntries(Object.entries(texts).filter(([, note]) => typeof note === 'string')),
    };
  } catch {
    return none;
  }
}

/** The notes with a bookmark put in or taken out. */
export const withBookmark = ({ bookmarks, texts }: Notes, lesson: string, isIn: boolean): Notes => ({
  bookmarks: [...bookmarks.filter((id) => id !== lesson), ...(isIn ? [lesson] : [])],
  texts,
});

/** The notes with another text on a lesson. */
export const withText = ({ bookmarks, texts }: Notes, lesson: string, text: string): Notes => ({
  bookmarks,
  texts: { ...texts, [lesson]: text },
});

/** A lesson of the unit that has a bookmark or a note. */
export interface Noted {
  readonly id: string;
  readonly title: string;
  /** From 1. */
  readonly number: number;
  readonly isBookmarked: boolean;
  readonly text: string;
}

/** What there is, in the order of the lessons. */
export const notedIn = ({ lessons }: Unit, { bookmarks, texts }: Notes): Noted[] =>
  lessons
    .map(({ id, title }, index) => ({
      id,
      title,
      number: index + 1,
      isBookmarked: bookmarks.includes(id),
      text: (texts[id] ?? '').trim(),
    }))
    .filter(({ isBookmarked, text }) => isBookmarked || text !== '');

/** Notes on lessons that an update has taken away: they are the learner's all the same. */
export const leftIn = ({ lessons }: Unit, { texts }: Notes): string[] =>
  Object.entries(texts)
    .filter(([id, text]) => text.trim() !== '' && !lessons.some((lesson) => lesson.id === id))
    .map(([, text]) => text.trim());

/** All of it as a text to keep elsewhere; of a discreet unit with numbers alone. */
export const notesAsText = (unit: Unit, notes: Notes): string =>
  [
    unit.alias ?? unit.title,
    ...notedIn(unit, notes).map(({ title, number, isBookmarked, text }) =>
      [
        `${String(number)}.${unit.alias === undefined ? ` ${title}` : ''}${isBookmarked ? ' ★' : ''}`,
        ...(text === '' ? [] : [text]),
      ].join('\n'),
    ),
    ...leftIn(unit, notes),
  ].join('\n\n');
