import type { ActivityTypes } from '../../core/activity-type.ts';
import type { Unit } from '../../core/programme.ts';
import { safeLength, unpackState } from '../../core/suspend-data.ts';
import type { Words } from '../../locales/words.ts';
import type { Finding, Report } from './finding.ts';
import { distinct, findingOf } from './finding.ts';
import { cut, describeState, readState, stateFindings } from './state.ts';
import { statusFindings } from './tracks.ts';

/** A call to an LMS and its answer, as the local LMS writes them down. */
export interface Call {
  readonly call: string;
  readonly arguments: readonly unknown[];
  readonly result: unknown;
  readonly error?: unknown;
}

/** The calls in a JSON text; undefined if it holds none. */
export function callsIn(text: string): Call[] | undefined {
  try {
    const data: unknown = JSON.parse(text);
    if (!Array.isArray(data)) return undefined;
    return data.filter((one): one is Call => {
      const { call, arguments: given } = (one ?? {}) as Partial<Call>;
      return typeof call === 'string' && Array.isArray(given);
    });
  } catch {
    return undefined;
  }
}

const isCommit = ({ call }: Call): boolean => /^(?:LMS)?(?:Commit|Finish|Terminate)$/.test(call);
const isSet = ({ call }: Call): boolean => call.endsWith('SetValue');
const isGet = ({ call }: Call): boolean => call.endsWith('GetValue');
const failed = ({ result }: Call): boolean => String(result) === 'false';
const about = (one: Call, element: string): boolean => one.arguments[0] === element;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Explains what a unit and an LMS have said to each other. */
export function explainCalls(
  calls: readonly Call[],
  units: readonly Unit[],
  types: ActivityTypes,
  words: Words,
): Report {
  const commits = calls.filter(isCommit);
  const lines = [
    `${String(calls.length)} calls, ${String(commits.length)} commits, ${String(calls.filter(failed).length)} refused.`,
  ];
  const findings: Finding[] = [];
  const firstFailure = commits.findIndex(failed);
  if (firstFailure === 0) {
    findings.push(findingOf(words, 'noRight'));
  } else if (firstFailure > 0) {
    findings.push(findingOf(words, 'sessionLost'));
  }
  const states = calls.filter((one) => about(one, 'cmi.suspend_data'));
  let sent: string | undefined;
  for (const one of states) {
    if (isSet(one)) {
      const text = textOf(one.arguments[1]);
      if (failed(one)) findings.push(tooLong(text.length));
      else sent = text;
    } else if (isGet(one) && sent !== undefined)
      findings.push(...returned(sent, String(one.result), units, types, words));
  }
  for (const one of calls) {
    const isStatus = about(one, 'cmi.core.lesson_status') || about(one, 'cmi.success_status');
    if (isGet(one) && isStatus) findings.push(...statusFindings(String(one.result)));
    const isMode = about(one, 'cmi.core.lesson_mode') || about(one, 'cmi.mode');
    if (isGet(one) && isMode && ['browse', 'review'].includes(String(one.result))) {
      findings.push(findingOf(words, 'quietMode', { mode: String(one.result) }));
    }
  }
  const text = sent ?? textOf(states.find(isGet)?.result);
  const read = readState(text, units, types);
  if (read !== undefined) {
    lines.push(...describeState(read, types, words));
    findings.push(...stateFindings(text, read, words));
  }
  return { lines, findings: distinct(findings) };
}

/** What a later launch got back of what was sent. */
function returned(sent: string, got: string, units: readonly Unit[], types: ActivityTypes, words: Words): Finding[] {
  if (got === sent) return [];
  if (got === '') {
    return [findingOf(words, 'attemptAnew')];
  }
  if (sent.startsWith(got)) return [cut(got.length, words)];
  const unit = readState(sent, units, types)?.unit;
  const isOlder = unit !== undefined && unpackState(got, unit, types).commits < unpackState(sent, unit, types).commits;
  return isOlder ? [findingOf(words, 'stateOlder')] : [];
}

const tooLong = (length: number): Finding => ({
  what: `The LMS refused suspend data of ${String(length)} characters.`,
  action: `Ask its administrator to take ${length <= safeLength ? '4,096 characters, which the standard grants' : 'more'}.`,
});
