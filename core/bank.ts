import type { LearnerState } from './learner-state.ts';
import { randomFrom } from './lists.ts';
import type { Html } from './programme.ts';

/** Questions for the checks before and after a unit, of which each learner gets some. */
export interface Bank {
  /** How many points a learner is asked about. */
  readonly draw: number;
  readonly points: readonly BankPoint[];
}

/** One thing to know, asked before and after in two cases. */
export interface BankPoint {
  /** What it is, as a link to the lesson that explains it. */
  readonly title: Html;
  /** The activity that is asked before the unit. */
  readonly before: string;
  /** The activity that is asked after it. The point has its id. */
  readonly after: string;
  readonly outcome?: string;
}

/**
 * What a learner was dealt, as one number: by which seed, and of how many points. Points that a later package added come
 * after those, so that they never take the place of one that was drawn.
 */
export type Deal = number;

const seeds = 1024;
/** A bank has at most so many points, retired ones included. */
export const mostPoints = 63;
/** No deal is higher. */
export const mostDeal: Deal = mostPoints * seeds + seeds - 1;

/** A deal from a bank of so many points; any whole number will do for chance. */
export const dealOf = (points: number, chance: number): Deal =>
  Math.min(points, mostPoints) * seeds + (chance % (seeds - 1)) + 1;

/**
 * The points a learner is asked about, in the bank's order: the same for the same deal, on every device, in every language.
 *
 * A point with an answer is always among them, so that two devices that were dealt differently lose none; then one for
 * each outcome that has none yet, then as many as are to be drawn. Where a point has gone, the next one takes its place.
 *
 * @param places - Ids of all points there ever were, in the order in which they came.
 */
export function drawn(
  { draw, points }: Bank,
  deal: Deal,
  places: readonly string[],
  records: LearnerState['records'],
): readonly BankPoint[] {
  const taken = new Set(points.filter(({ before, after }) => records.has(before) || records.has(after)));
  const isLate = ({ after }: BankPoint): boolean => places.indexOf(after) >= Math.floor(deal / seeds);
  const inOrder = points
    .map((point) => ({ point, key: randomFrom(`${String(deal)} ${point.after}`)() }))
    .sort((a, b) => a.key - b.key)
    .map(({ point }) => point);
  for (const late of [false, true]) {
    const candidates = inOrder.filter((point) => isLate(point) === late);
    for (const point of candidates) {
      if (![...taken].some(({ outcome }) => outcome === point.outcome)) taken.add(point);
    }
    for (const point of candidates) {
      if (taken.size < draw) taken.add(point);
    }
  }
  return points.filter((point) => taken.has(point));
}

/** How many of some activities were answered, and how many of them right. An answer to a question that changed is none. */
export function tally(ids: readonly string[], records: LearnerState['records']): { right: number; answered: number } {
  const answered = ids
    .map((id) => records.get(id))
    .filter((record) => record?.done === true && record.isOutdated !== true);
  return { answered: answered.length, right: answered.filter((record) => record?.best === 100).length };
}
