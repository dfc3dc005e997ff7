import type { ActivityTypes } from '../../core/activity-type.ts';
import type { Unit } from '../../core/programme.ts';
import { allEnglish } from '../../locales/all-english.ts';
import { Words } from '../../locales/words.ts';
import { callsIn, explainCalls } from './calls.ts';
import type { Report } from './finding.ts';
import { describeState, isSuspendData, readState, stateFindings } from './state.ts';
import { attemptsIn, explainTracks } from './tracks.ts';

/** The command speaks English. */
const words = new Words('en', allEnglish);

/** Explains suspend data, an export of tracks or a list of calls; undefined if the text is none of them. */
export function diagnose(text: string, units: readonly Unit[], types: ActivityTypes): Report | undefined {
  const plain = text.trim();
  const calls = callsIn(plain);
  if (calls !== undefined && calls.length > 0) return explainCalls(calls, units, types, words);
  if (isSuspendData(plain)) {
    const read = readState(plain, units, types);
    return read && { lines: describeState(read, types, words), findings: stateFindings(plain, read, words) };
  }
  return attemptsIn(plain).some(({ values }) => values.size > 0)
    ? explainTracks(plain, units, types, words)
    : undefined;
}
