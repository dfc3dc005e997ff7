import { median } from './limits.ts';

/** One measured figure. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'bytes' | 'count' | 'characters' | 'score';
  readonly value: number;
  /** The least that the network allows for the same bytes and round trips, in the same unit. */
  readonly limit?: number;
  /** The same figure of a plain HTML page with the same first text. */
  readonly floor?: number;
}

/** What was measured of one thing in one situation. */
export interface Result {
  readonly scenario: 'package' | 'launch' | 'return' | 'taking' | 'leafing' | 'killed' | 'leak' | 'build';
  /** What was measured: a package, or what was built. */
  readonly subject: string;
  /** The network and how text travels; empty where neither matters. */
  readonly situation: string;
  readonly figures: readonly Figure[];
}

/** Joins several runs into one: of each figure the median. All runs have the same figures in the same order. */
export function medianOf(runs: readonly (readonly Figure[])[]): Figure[] {
  const middle = (name: string, part: 'value' | 'limit' | 'floor'): number =>
    median(
      runs.flatMap((figures) => {
        const value = figures.find((figure) => figure.name === name)?.[part];
        return value === undefined ? [] : [value];
      }),
    );
  return (runs[0] ?? []).map(({ name, unit, limit, floor }) => ({
    name,
    unit,
    value: middle(name, 'value'),
    ...(limit !== undefined && { limit: middle(name, 'limit') }),
    ...(floor !== undefined && { floor: middle(name, 'floor') }),
  }));
}
