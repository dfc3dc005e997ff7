import type { RunTime } from './session.ts';

/** What a run-time API does with suspend data. */
export interface Examination {
  /** Whether it takes what it has been given before, and gives it back. */
  readonly mayWrite: boolean;
  /** Characters it took and gave back whole: the longest of a few lengths. */
  readonly room: number;
}

/** SCORM 2004's least, more than SCORM 1.2's least, and just that. */
const lengths = [64_000, 4097, 4096];
/** Not in the alphabet of suspend data: whoever reads a padded text finds the same state in it. */
const padding = '.';

/**
 * Tries what the API takes, and leaves it as it was: nothing is committed, and the first text is set again before
 * anything else can happen on the page. Undefined if there is nothing to try it with.
 */
export function examine(api: RunTime): Examination | undefined {
  const text = read(api);
  if (text === '') return undefined;
  const holds = (value: string): boolean => set(api, value) && read(api) === value;
  try {
    const mayWrite = holds(text);
    const room = lengths.find((length) => length >= text.length && holds(text.padEnd(length, padding)));
    return { mayWrite, room: room ?? (mayWrite ? text.length : 0) };
  } finally {
    set(api, text);
  }
}

const element = 'cmi.suspend_data';

function read(api: RunTime): string {
  try {
    const value = api.make('GetValue', element);
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
}

function set(api: RunTime, value: string): boolean {
  try {
    return String(api.make('SetValue', element, value)) === 'true';
  } catch {
    return false;
  }
}
