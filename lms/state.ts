import { MAX_ELEMENTS } from './limits.ts';

/** What is stored of one attempt: SCORM elements and their values, for example `cmi.core.lesson_status`. */
export type State = Readonly<Record<string, string>>;

/** What a standard keeps of an attempt. */
export interface DataModel {
  /** The elements a SCO writes, and the one the LMS adds up. All others are worked out at each launch. */
  readonly stored: readonly RegExp[];
  /** Most characters of one value. */
  readonly longest: number;
  /** Where the SCO says how it leaves: an empty value is news, because it ends the `suspend` of an earlier launch. */
  readonly exit: string;
  /** What an element says that was never set; an empty value where nothing is named. */
  readonly defaults: readonly (readonly [element: RegExp, value: string])[];
}

/** Keeps the elements that belong to an attempt, out of anything scorm-again renders. */
export function storedPart(rendered: Readonly<Record<string, unknown>>, model: DataModel): State {
  const kept = Object.entries(rendered).filter(
    ([element, value]) => typeof value === 'string' && isStored(element, model),
  );
  return Object.fromEntries(kept) as State;
}

/** What differs between two states. Nothing is ever taken away, and a default that was never set is no change. */
export function changes(before: State, after: State, { exit, defaults }: DataModel): State {
  const defaultOf = (element: string): string => defaults.find(([pattern]) => pattern.test(element))?.[1] ?? '';
  const changed = Object.entries(after).filter(
    ([element, value]) => value !== (before[element] ?? (element === exit ? undefined : defaultOf(element))),
  );
  return Object.fromEntries(changed);
}

/** The state in a request's body; undefined if it is none or too much. */
export function parseState(given: unknown, model: DataModel): State | undefined {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined;
  const entries = Object.entries(given);
  const isState =
    entries.length <= MAX_ELEMENTS &&
    entries.every(([element, value]) => isStored(element, model) && isShortText(value, model));
  return isState ? Object.fromEntries(entries) : undefined;
}

function isStored(element: string, { stored }: DataModel): boolean {
  return stored.some((pattern) => pattern.test(element));
}

function isShortText(value: unknown, { longest }: DataModel): value is string {
  return typeof value === 'string' && value.length <= longest;
}

/** The records of a list such as `cmi.interactions`, each by the names of its elements, in their order. */
export function recordsIn(state: State, list: string): State[] {
  const records = new Map<number, Record<string, string>>();
  for (const [element, value] of Object.entries(state)) {
    if (!element.startsWith(`${list}.`)) continue;
    const [, index = '', name = ''] = /^(\d+)\.(.+)$/.exec(element.slice(list.length + 1)) ?? [];
    if (name === '') continue;
    const record = records.get(Number(index)) ?? {};
    record[name] = value;
    records.set(Number(index), record);
  }
  return [...records].sort(([one], [other]) => one - other).map(([, record]) => record);
}
