import type { Unit } from '../../../core/programme.ts';
import type { Words } from '../../../locales/words.ts';
import type { LiveReport } from './live-report.ts';

/**
 * The report as a text for somebody who is asked for help. It says what happened, and nothing of who the learner is:
 * no id, no name, no address, no answers in words of their own, and of what an LMS says no more than a line.
 */
export function supportText(
  { facts, findings, lines, plainRecords, refusals, calls }: LiveReport,
  unit: Unit,
  words: Words,
): string {
  return [
    `${unit.id} ${unit.version}`,
    ...facts.map(([name, value]) => `${words.say(name)}: ${value}`),
    ...findings.map(({ what, action }) => `${what} → ${action}`),
    ...lines,
    ...plainRecords.map(([activity, text]) => `  ${activity}: ${text}`),
    ...refusals.map(({ call, code, text }) => `${withoutValues(call)}: ${code} ${isPlain(text) ? text : '…'}`),
    ...calls.map(
      ({ call, answer, at, took }) =>
        `${new Date(at).toISOString().slice(11, 19)} ${withoutValues(call)} = ${isPlain(answer) ? answer : '…'} (${String(took)} ms)`,
    ),
  ].join('\n');
}

/** A call without its value, where that may hold what the learner did or wrote. */
const withoutValues = (call: string): string =>
  call.replace(/^(\w+\("[^"]*(?:suspend_data|response|pattern)[^"]*", ").*$/s, '$1…")');

/** Status words, numbers and the short sentences of the standards, but neither suspend data nor statements. */
const isPlain = (text: string): boolean => text.length <= 60 && !/[@{}]/.test(text) && !/^A[\w-]{20,}$/.test(text);
