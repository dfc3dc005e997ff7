import { guarded } from '../../../core/guarded.ts';
import type { Clock } from '../../../core/clock.ts';

/** As much of a browser window as the search needs, so that it can be tried without a browser. */
export interface ApiWindow {
  readonly API?: unknown;
  readonly API_1484_11?: unknown;
  readonly parent?: unknown;
  readonly top?: unknown;
  readonly opener?: unknown;
}

/** What a search is for. */
export interface Wanted {
  /** The name the API has in its window. */
  readonly name: 'API' | 'API_1484_11';
  /** A method that tells the API from other things of that name. */
  readonly method: string;
  /** How many parents are climbed: a page that is framed by itself must not hang. */
  readonly mostParents: number;
}

/** An API, and the way to it. */
export interface Located {
  readonly api: unknown;
  /** Whose window or parent has it. */
  readonly by: 'self' | 'opener' | 'top';
  /** How many parents were climbed from there. */
  readonly parents: number;
}

/**
 * Where a run-time API may be: from the own window upwards, then from its opener. A SCO in a frame of a pop-up has no
 * opener of its own, so the top window's opener is asked last.
 */
const waysFrom = (start: ApiWindow): readonly unknown[] => [
  start,
  look(start, 'opener'),
  look(look(start, 'top'), 'opener'),
];

/** Finds a run-time API: in the own window, then its parents, then the opener and its parents. */
export const findInWindows = (start: ApiWindow, wanted: Wanted): unknown =>
  waysFrom(start).reduce((found, way) => found ?? climb(way, wanted)?.api, undefined);

/** Finds it as {@link findInWindows} does, and says where. */
export function locateInWindows(start: ApiWindow, wanted: Wanted): Located | undefined {
  for (const [index, way] of waysFrom(start).entries()) {
    const found = climb(way, wanted);
    if (found !== undefined) return { ...found, by: (['self', 'opener', 'top'] as const)[index] ?? 'self' };
  }
  return undefined;
}

/** How often a late API is looked for, and how long. All times are in milliseconds. */
const pause = 100;
const patience = 5000;

/**
 * Finds a run-time API that may come late: some LMSs make theirs while the unit is loading already. It is waited for only
 * where it could still appear, in a window around this one that may be looked into; a page by itself, or in a frame of
 * strangers, starts at once.
 *
 * @param find - Looks for it now.
 */
export async function awaitApi<Api>(
  find: () => Api | undefined,
  start: ApiWindow,
  clock: Clock,
): Promise<Api | undefined> {
  const until = clock.now() + patience;
  for (;;) {
    const api = find();
    if (api !== undefined || clock.now() >= until || !hasNeighbour(start)) return api;
    await new Promise<void>((resolve) => {
      clock.after(pause, resolve);
    });
  }
}

/** Whether there is a window other than this one that may be looked into. */
const hasNeighbour = (start: ApiWindow): boolean =>
  (['parent', 'top', 'opener'] as const).some((relation) => {
    const other = look(start, relation);
    // One of another origin gives out its parent, but throws at all else; and what is no window throws, too.
    return other !== start && guarded(() => [Reflect.get(other as object, 'API') as unknown]) !== undefined;
  });

function climb(start: unknown, { name, method, mostParents }: Wanted): Omit<Located, 'by'> | undefined {
  let current = start;
  for (let parents = 0; parents <= mostParents; parents++) {
    const api = look(current, name);
    // An element with the id `API` is a property of its window, too, so the API must prove itself.
    if (typeof look(api, method) === 'function') return { api, parents };
    const parent = look(current, 'parent');
    if (parent === current || parent === undefined) return undefined;
    current = parent;
  }
  return undefined;
}

/** A property of a window; undefined where there is none, or where another origin forbids the look. */
const look = (owner: unknown, property: string): unknown =>
  guarded(() => (owner as Readonly<Record<string, unknown>> | undefined | null)?.[property]);
