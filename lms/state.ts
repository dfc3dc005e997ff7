import { MAX_ELEMENTS, MAX_VALUE_LENGTH } from './limits.ts';

/** What is stored of one attempt: SCORM 1.2 elements and their values, for example `cmi.core.lesson_status`. */
export type State = Readonly<Record<string, string>>;

/** The elements a SCO writes, and the one the LMS adds up (`total_time`). All others are worked out at each launch. */
const STORED = [
  /^cmi\.core\.(lesson_location|lesson_status|exit|session_time|total_time|score\.(raw|min|max))$/,
  /^cmi\.(suspend_data|comments)$/,
  /^cmi\.student_preference\.(audio|language|speed|text)$/,
  /^cmi\.objectives\.\d{1,4}\.(id|status|score\.(raw|min|max))$/,
  /^cmi\.interactions\.\d{1,4}\.(id|time|type|weighting|student_response|result|latency)$/,
  /^cmi\.interactions\.\d{1,4}\.(objectives\.\d{1,3}\.id|correct_responses\.\d{1,3}\.pattern)$/,
];

/** Keeps the elements that belong to an attempt, out of anything scorm-again renders. */
export function storedPart(rendered: Readonly<Record<string, unknown>>): State {
  const kept = Object.entries(rendered).filter(([element, value]) => typeof value === 'string' && isStored(element));
  return Object.fromEntries(kept) as State;
}

/**
 * What differs between two states. Nothing is ever taken away, and an empty value that was never set is no change;
 * but an empty `exit` is news, because it ends the `suspend` of an earlier launch.
 */
export function changes(before: State, after: State): State {
  const changed = Object.entries(after).filter(
    ([element, value]) => value !== (before[element] ?? (element === 'cmi.core.exit' ? undefined : '')),
  );
  return Object.fromEntries(changed);
}

/** The state in a request's body; undefined when it is none or too much. */
export function parseState(given: unknown): State | undefined {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined;
  const entries = Object.entries(given);
  const isState =
    entries.length <= MAX_ELEMENTS && entries.every(([element, value]) => isStored(element) && isShortText(value));
  return isState ? Object.fromEntries(entries) : undefined;
}

function isStored(element: string): boolean {
  return STORED.some((pattern) => pattern.test(element));
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_VALUE_LENGTH;
}
