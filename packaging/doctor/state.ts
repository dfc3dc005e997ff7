import type { ActivityTypes, Pattern } from '../../core/activity-type.ts';
import { opening, results } from '../../core/learner-state.ts';
import type { ActivityRecord, LearnerState } from '../../core/learner-state.ts';
import { activitiesOf } from '../../core/programme.ts';
import type { Activity, Unit } from '../../core/programme.ts';
import { progressOf } from '../../core/progress.ts';
import { isWhole, unpackState } from '../../core/suspend-data.ts';
import { versionNumber, versionText } from '../../core/versions.ts';
import type { Finding } from './finding.ts';
import { distinct } from './finding.ts';

/** Suspend data, read as a unit's. */
export interface ReadState {
  readonly unit: Unit;
  readonly state: LearnerState;
}

/** Whether a text looks like what Corridor gives an LMS to keep. */
export const isSuspendData = (text: string): boolean => /^A[A-Za-z0-9_-]+$/.test(text);

/** Reads suspend data as that of the unit it fits best; undefined if it fits none. */
export function readState(text: string, units: readonly Unit[], types: ActivityTypes): ReadState | undefined {
  const fits = units
    .map((unit) => ({ unit, state: unpackState(text, unit, types) }))
    .filter(({ state: { keptBy } }) => keptBy.lessons > 0)
    // Answers that this unit can read count for it, places it does not have or does not need against it.
    .map((read) => ({ ...read, fit: answers(read.state) - 3 * strangeness(read) }))
    .sort((a, b) => b.fit - a.fit);
  return fits[0];
}

const answers = ({ records }: LearnerState): number =>
  [...records.values()].filter(({ response }) => response !== undefined).length;
const strangeness = ({ unit: { slots }, state: { keptBy } }: ReadState): number =>
  Math.abs(slots.lessons.length - keptBy.lessons) + Math.abs(slots.activities.length - keptBy.activities);

/** A state in words. */
export function describeState({ unit, state }: ReadState, types: ActivityTypes): string[] {
  const { completed, passed, score } = progressOf(unit, state);
  const activities = activitiesOf(unit);
  const done = activities.filter(({ id }) => state.records.get(id)?.done === true).length;
  const { page, language } = state.place;
  const place = page === opening ? 'the first page' : page === results ? 'the results' : `the lesson "${page}"`;
  const version = state.keptBy.version === 0 ? 'an early version' : `version ${versionText(state.keptBy.version)}`;
  return [
    `${unit.id}: ${unit.title}, kept by ${version} (here: ${unit.version}).`,
    `${String(done)} of ${String(activities.length)} questions answered, ${String(state.visited.size)} of ${String(unit.lessons.length)} lessons opened.`,
    `${completed ? 'Completed' : 'Not completed'}, score ${String(score)} %${passed === undefined ? '' : passed ? ', passed' : ', not passed'}.`,
    `At ${place}${language === '' ? '' : `, in the language "${language}"`}; ${String(Math.round(state.seconds / 60))} minutes, ${String(state.commits)} commits.`,
    ...otherSize({ unit, state }),
    ...activities.flatMap((activity) => {
      const record = state.records.get(activity.id);
      return record === undefined ? [] : [`  ${activity.id}: ${describeRecord(activity, record, types)}`];
    }),
  ];
}

/** A unit grows, but a state that knows of far fewer places, or of more, may be another unit's. */
function otherSize({ unit: { slots }, state: { keptBy } }: ReadState): string[] {
  if (slots.lessons.length === keptBy.lessons && slots.activities.length === keptBy.activities) return [];
  return [
    `It knows of ${String(keptBy.lessons)} lessons and ${String(keptBy.activities)} questions, this unit had ` +
      `${String(slots.lessons.length)} and ${String(slots.activities.length)} so far: it is of another version, or of another unit.`,
  ];
}

function describeRecord(activity: Activity, record: ActivityRecord, types: ActivityTypes): string {
  const type = types[activity.type];
  const { response, best, attempts, isOutdated } = record;
  if (response === undefined) return `done, best score ${String(best)} % (the answer itself was not kept)`;
  const pattern = type?.toPattern(activity.question, response);
  const said = pattern === undefined ? 'done (private)' : spell(pattern);
  if (type === undefined || !type.isMarked || pattern === undefined) return said;
  if (isOutdated === true) return `${said} (before the question changed)`;
  const isWhole = type.isAnswered(activity.question, response);
  const share = type.score(activity.question, response);
  const verdict = !isWhole ? 'under way' : share === 1 ? 'right' : share > 0 ? 'partly right' : 'wrong';
  const times = attempts > 1 ? `, ${String(attempts)} tries, best ${String(best)} %` : '';
  return `${said} (${verdict}${times})`;
}

function spell(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'choice':
      return `chose ${pattern.ids.join(', ')}`;
    case 'matching':
      return `matched ${pattern.pairs.map(([from, to]) => `${from} with ${to}`).join(', ')}`;
    case 'sequencing':
      return `went ${pattern.ids.join(', ')}`;
    case 'fill-in':
      return `wrote "${pattern.text}"`;
    case 'numeric':
    case 'true-false':
      return `said ${String(pattern.value)}`;
    default:
      return pattern satisfies never;
  }
}

/** What is the matter with suspend data itself. */
export function stateFindings(text: string, { unit, state }: ReadState): Finding[] {
  const findings: Finding[] = [];
  if (!isWhole(text)) findings.push(cut(text.length));
  if (state.keptBy.version > versionNumber(unit.version)) {
    findings.push({
      what: `The package is older than the state: version ${versionText(state.keptBy.version)} has kept it, and this is ${unit.version}.`,
      action: 'Put the newest package into the LMS again; what the learner did is still there.',
    });
  }
  return distinct(findings);
}

/** A finding on a text that was cut. */
export const cut = (length: number): Finding => ({
  what: `The suspend data ends in the middle of an answer, after ${String(length)} characters: the LMS has cut it.`,
  action:
    length <= 255
      ? 'Ask the LMS administrator to store at least 4,096 characters of cmi.suspend_data; this one seems to store 255.'
      : 'Ask the LMS administrator to raise the limit of cmi.suspend_data; in Moodle turn "SCORM standards mode" off.',
});
