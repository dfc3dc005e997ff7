import { activitiesOf, recordingsOf } from '../core/programme.ts';
import type { Unit } from '../core/programme.ts';

/** Kinds of block that have an element of their own, as activity types have: the folders of `components/blocks/`. */
const kinds: readonly string[] = ['recording'];

/** Whether a name is that of a kind of block, and not of an activity type. */
export const isBlock = (name: string): boolean => kinds.includes(name);

/** The activity types and kinds of block a unit uses: its player carries the code of these. */
export const typesIn = (unit: Unit): string[] =>
  [...new Set([...activitiesOf(unit).map(({ type }) => type), ...recordingsOf(unit).map(() => 'recording')])].sort();
