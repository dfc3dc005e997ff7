import type { ActivityTypes } from '../../core/activity-type.ts';
import type { Unit } from '../../core/programme.ts';
import { progressOf } from '../../core/progress.ts';
import type { Words } from '../../locales/words.ts';
import type { Finding, Report } from './finding.ts';
import { distinct } from './finding.ts';
import { describeState, readState, stateFindings } from './state.ts';

/** What an LMS has stored of one attempt. The learner is a number: who it is does not matter here. */
interface Attempt {
  readonly learner: number;
  readonly attempt: number;
  readonly values: ReadonlyMap<string, string>;
}

/** The rows of a table of values, whatever its separator; quoted cells may hold anything. */
export function parseCsv(text: string): string[][] {
  const [first = ''] = text.split('\n');
  const separator = ['\t', ';', ','].find((candidate) => first.includes(candidate)) ?? ',';
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`, 'gy');
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== separator) {
      if (row.some((value) => value !== '')) rows.push(row);
      row = [];
    }
    if (cell.lastIndex >= text.length && match[3] === '') break;
  }
  return rows;
}

/** Columns that reports of Moodle name in words. */
const columns: Readonly<Record<string, string>> = { status: 'cmi.core.lesson_status', score: 'cmi.core.score.raw' };
const people = /^(?:user ?id|user ?name|id ?number|email.*|first ?name|last ?name.*|student|learner)$/;

/** Attempts in a table of elements and values, or in a report with a row for each attempt. */
export function attemptsIn(text: string): Attempt[] {
  const [head = [], ...rows] = parseCsv(text.replace(/^\ufeff/, ''));
  const names = head.map((name) => name.trim().toLowerCase());
  const [element, value] = [names.indexOf('element'), names.indexOf('value')];
  const attemptColumn = names.findIndex((name) => name.startsWith('attempt'));
  const learners = new Map<string, number>();
  const attempts = new Map<string, { learner: number; attempt: number; values: Map<string, string> }>();
  for (const row of rows) {
    const who = row.filter((_, column) => people.test(names[column] ?? '')).join(' ');
    if (!learners.has(who)) learners.set(who, learners.size + 1);
    const learner = learners.get(who) ?? 1;
    const attempt = Number(row[attemptColumn]) || 1;
    const key = `${String(learner)} ${String(attempt)}`;
    const found = attempts.get(key) ?? { learner, attempt, values: new Map<string, string>() };
    attempts.set(key, found);
    if (element >= 0 && value >= 0) found.values.set(row[element] ?? '', row[value] ?? '');
    else
      names.forEach((name, column) => {
        const known = columns[name] ?? (name.startsWith('cmi.') ? name : undefined);
        if (known !== undefined && row[column] !== undefined && row[column] !== '')
          found.values.set(known, row[column]);
      });
  }
  return [...attempts.values()].sort((a, b) => a.learner - b.learner || a.attempt - b.attempt);
}

/** Explains an export of what learners' attempts have left. */
export function explainTracks(text: string, units: readonly Unit[], types: ActivityTypes, words: Words): Report {
  const attempts = attemptsIn(text);
  const lines: string[] = [];
  const findings: Finding[] = [];
  attempts.forEach(({ learner, attempt, values }, index) => {
    const status = values.get('cmi.core.lesson_status') ?? values.get('cmi.completion_status') ?? 'none';
    const score = values.get('cmi.core.score.raw') ?? values.get('cmi.score.raw') ?? 'none';
    lines.push(`Learner ${String(learner)}, attempt ${String(attempt)}: status ${status}, score ${score}.`);
    findings.push(...statusFindings(status));
    const suspendData = values.get('cmi.suspend_data') ?? '';
    const read = readState(suspendData, units, types);
    if (read !== undefined) {
      lines.push(...describeState(read, types, words).map((line) => `  ${line}`));
      findings.push(...stateFindings(suspendData, read, words));
      const { completed, score: earned } = progressOf(read.unit, read.state);
      findings.push(...compareWithState(status, Number(score), completed, earned, words));
    }
    const last = attempts[index - 1];
    if (last?.learner === learner && last.values.has('cmi.suspend_data')) findings.push(newAttempt);
  });
  return { lines, findings: distinct(findings) };
}

const newAttempt: Finding = {
  what: 'A learner has begun a second attempt, which starts from nothing.',
  action: 'In the settings of the activity set "Force new attempt" to "No"; the first attempt is still there.',
};

/** What a stored status tells. */
export function statusFindings(status: string): Finding[] {
  switch (status) {
    case 'passed':
      return [
        {
          what: 'The status is "passed", and a completion rule that asks for "completed" alone is not met by it.',
          action: 'In the completion settings of the activity tick both "Passed" and "Completed".',
        },
      ];
    case 'failed':
      return [
        {
          what: 'The status is "failed", which Corridor never sends: the LMS has made it from a mastery score.',
          action: 'In the settings of the activity set "Mastery score overrides status" to "No".',
        },
      ];
    default:
      return [];
  }
}

function compareWithState(status: string, score: number, completed: boolean, earned: number, words: Words): Finding[] {
  const isDone = ['completed', 'passed', 'failed'].includes(status);
  if (completed && !isDone)
    return [
      { what: `The learner has completed the unit, but the status is "${status}".`, action: words.say('stateOlderDo') },
    ];
  if ((!completed && isDone) || (completed && score > earned)) {
    return [
      {
        what: 'The state is older than the status or the score: some data were lost on the way, as when a network drops.',
        action: words.say('stateOlderDo'),
      },
    ];
  }
  return [];
}
