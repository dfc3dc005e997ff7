import type { ActivityTypes, Pattern } from '../../core/activity-type.ts';
import { opening, results } from '../../core/learner-state.ts';
import type { ActivityRecord, LearnerState } from '../../core/learner-state.ts';
import { activitiesOf } from '../../core/programme.ts';
import type { Activity, Unit } from '../../core/programme.ts';
import { progressOf } from '../../core/progress.ts';
import { isWhole, unpackState } from '../../core/suspend-data.ts';
import { versionNumber, versionText } from '../../core/versions.ts';
import type { Words } from '../../locales/words.ts';
import type { Finding } from './finding.ts';
import { distinct, findingOf } from './finding.ts';

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

/** A state in words: as a whole, and each activity that was touched, by its id. */
export interface StateInWords {
  readonly lines: readonly string[];
  readonly records: readonly (readonly [activity: string, text: string])[];
}

/** Says what a learner has done. */
export function stateInWords({ unit, state }: ReadState, types: ActivityTypes, words: Words): StateInWords {
  const { completed, passed, score } = progressOf(unit, state);
  const activities = activitiesOf(unit);
  const { page, language } = state.place;
  const { version } = state.keptBy;
  const status = words.say(completed ? 'stateCompleted' : 'stateNotCompleted');
  return {
    lines: [
      words.say('stateOf', {
        id: unit.id,
        title: unit.title,
        kept: version === 0 ? words.say('earlyVersion') : words.say('versionNamed', { version: versionText(version) }),
        here: unit.version,
      }),
      words.say('stateAnswered', {
        n: activities.filter(({ id }) => state.records.get(id)?.done === true).length,
        total: activities.length,
        opened: state.visited.size,
        lessons: unit.lessons.length,
      }),
      words.say(passed === undefined ? 'stateScore' : passed ? 'statePassed' : 'stateNotPassed', { status, score }),
      words.say(language === '' ? 'statePlace' : 'statePlaceIn', {
        language,
        place:
          page === opening
            ? words.say('atFirstPage')
            : page === results
              ? words.say('atResults')
              : words.say('atLesson', { lesson: page }),
        minutes: Math.round(state.seconds / 60),
        commits: state.commits,
      }),
      ...otherSize({ unit, state }, words),
    ],
    records: activities.flatMap((activity) => {
      const record = state.records.get(activity.id);
      return record === undefined ? [] : [[activity.id, recordInWords(activity, record, types, words)] as const];
    }),
  };
}

/** A state line by line. */
export function describeState(read: ReadState, types: ActivityTypes, words: Words): string[] {
  const { lines, records } = stateInWords(read, types, words);
  return [...lines, ...records.map(([activity, text]) => `  ${activity}: ${text}`)];
}

/** A unit grows, but a state that knows of far fewer places, or of more, may be another unit's. */
function otherSize({ unit: { slots }, state: { keptBy } }: ReadState, words: Words): string[] {
  if (slots.lessons.length === keptBy.lessons && slots.activities.length === keptBy.activities) return [];
  return [
    words.say('stateSize', {
      lessons: keptBy.lessons,
      questions: keptBy.activities,
      lessonsHere: slots.lessons.length,
      questionsHere: slots.activities.length,
    }),
  ];
}

function recordInWords(activity: Activity, record: ActivityRecord, types: ActivityTypes, words: Words): string {
  const type = types[activity.type];
  const { response, best, attempts, isOutdated } = record;
  if (response === undefined) return words.say('recordForgotten', { best });
  const pattern = type?.toPattern(activity.question, response);
  if (type === undefined || pattern === undefined) return words.say('recordPrivate');
  const said = spell(pattern, words);
  if (!type.isMarked) return said;
  if (isOutdated === true) return words.say('recordOutdated', { said });
  const isWhole = type.isAnswered(activity.question, response);
  const share = type.score(activity.question, response);
  const verdict = words.say(
    !isWhole ? 'verdictOpen' : share === 1 ? 'verdictRight' : share > 0 ? 'verdictPartly' : 'verdictWrong',
  );
  return attempts > 1
    ? words.say('recordTries', { said, verdict, n: attempts, best })
    : words.say('recordJudged', { said, verdict });
}

function spell(pattern: Pattern, words: Words): string {
  switch (pattern.kind) {
    case 'choice':
      return words.say('recordChose', { answer: pattern.ids.join(', ') });
    case 'matching': {
      const pairs = pattern.pairs.map(([from, to]) => words.say('recordPair', { from, to }));
      return words.say('recordMatched', { answer: pairs.join(', ') });
    }
    case 'sequencing':
      return words.say('recordWent', { answer: pattern.ids.join(', ') });
    case 'fill-in':
      return words.say('recordWrote', { answer: pattern.text });
    case 'numeric':
    case 'true-false':
      return words.say('recordSaid', { answer: String(pattern.value) });
    default:
      return pattern satisfies never;
  }
}

/** What is the matter with suspend data itself. */
export function stateFindings(text: string, { unit, state }: ReadState, words: Words): Finding[] {
  const findings: Finding[] = [];
  if (!isWhole(text)) findings.push(cut(text.length, words));
  if (state.keptBy.version > versionNumber(unit.version)) {
    const kept = versionText(state.keptBy.version);
    findings.push(findingOf(words, 'packageOlder', { kept, here: unit.version }));
  }
  return distinct(findings);
}

/** A finding on a text that was cut. */
export const cut = (n: number, words: Words): Finding =>
  findingOf(words, n <= 255 ? 'stateCutShort' : 'stateCut', { n });
