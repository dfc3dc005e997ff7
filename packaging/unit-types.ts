import { blocks } from '../components/blocks/registry.ts';
import { activitiesOf, recordingsOf } from '../core/programme.ts';
import type { Unit } from '../core/programme.ts';

/** Whether a name is that of a kind of block with an element of its own, and not of an activity type. */
export const isBlock = (name: string): boolean => Object.hasOwn(blocks ?? {}, name);

/** The activity types and kinds of block a unit uses: its player carries the code of these. */
export const typesIn = (unit: Unit): string[] =>
  [...new Set([...activitiesOf(unit).map(({ type }) => type), ...recordingsOf(unit).map(() => 'recording')])].sort();
