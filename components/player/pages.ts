import { opening, results } from '../../core/learner-state.ts';
import type { Lesson, Unit } from '../../core/programme.ts';

/** The pages of a unit in reading order: the opening, the lessons, the results. */
export const pagesOf = (unit: Unit): string[] => [opening, ...unit.lessons.map(({ id }) => id), results];

/** The lesson on a page; undefined on the opening, the results and pages this unit does not have. */
export const lessonOn = (unit: Unit, page: string): Lesson | undefined => unit.lessons.find(({ id }) => id === page);

/** The page so many pages on (1) or back (-1); undefined beyond the ends. A page that is gone counts as the opening. */
export function pageBeside(unit: Unit, page: string, step: 1 | -1): string | undefined {
  const pages = pagesOf(unit);
  return pages[Math.max(0, pages.indexOf(page)) + step];
}
