import type { ActivityType } from '../../core/activity-type.ts';
import type { Bank } from '../../core/bank.ts';
import { emptyState, respond } from '../../core/learner-state.ts';
import type { ActivityRecord } from '../../core/learner-state.ts';
import { randomFrom, shuffled } from '../../core/lists.ts';
import { mark } from '../../core/marking.ts';
import type { Activity } from '../../core/programme.ts';

/** An activity as a learner may find it. */
export interface GalleryState {
  readonly name: string;
  readonly activity: Activity;
  readonly record?: ActivityRecord;
  /** What was answered in the activity that this one refers to. */
  readonly earlier?: ActivityRecord;
  /** What was answered elsewhere, by the ids of activities. */
  readonly others?: readonly (readonly [activity: string, record: ActivityRecord])[];
}

/** How many responses are tried, to find one that is wrong and one that is partly right. */
const tries = 400;
/** What a learner writes, where the longest response there could be says nothing. */
const ownWords = '=A short text in the learner’s own words';

/** All states of an activity that look different. Responses are found by trying, so that no type has to bring any. */
export function statesOf(type: ActivityType, activity: Activity): GalleryState[] {
  const { question } = activity;
  const solution = type.solution(question);
  const state = (
    name: string,
    response?: unknown,
    change: Partial<ActivityRecord> = {},
    attempts = 0,
  ): GalleryState => {
    const id = `${activity.id}-${name.toLowerCase().replace(/[^a-z]+/g, '-')}`;
    const shown = { ...activity, id, attempts };
    if (response === undefined) return { name, activity: shown };
    const { records } = respond(emptyState, id, response, mark(type, question, response));
    const record = records.get(id);
    return { name, activity: shown, ...(record && { record: { ...record, ...change } }) };
  };
  if (solution === undefined) {
    const whole = type.accept(question, inOwnWords(type.longest(question))) ?? type.longest(question);
    const before = besides(type, activity, whole);
    return [
      state('Untouched'),
      state('Answered', whole),
      ...(before === undefined ? [] : [{ ...state('Compared', whole), ...before }]),
      state('Changed since', whole, { isOutdated: true }),
    ];
  }
  const { partly, wrong } = missesOf(type, question, solution);
  return [
    state('Untouched'),
    state('Right', solution),
    ...(partly === undefined ? [] : [state('Partly right', partly)]),
    ...(wrong === undefined ? [] : [state('Wrong', wrong), state('No try left', wrong, {}, 1)]),
    state('Changed since', solution, { isOutdated: true }),
  ];
}

/** A response that is as wrong as can be found, and one that is half right. */
function missesOf(type: ActivityType, question: unknown, solution: unknown): { partly?: unknown; wrong?: unknown } {
  const random = randomFrom(type.name);
  const ids = type.optionIds(question);
  const marked = Array.from({ length: tries }, () => type.accept(question, anotherLike(solution, ids, random)))
    .filter((response) => response !== undefined && type.isAnswered(question, response))
    .map((response) => ({ response, score: type.score(question, response) }))
    .filter(({ score }) => score < 1);
  const wrong = [...marked].sort((a, b) => a.score - b.score)[0]?.response;
  const farFromHalf = ({ score }: { score: number }): number => Math.abs(score - 0.5);
  const partly = marked.filter(({ score }) => score > 0).sort((a, b) => farFromHalf(a) - farFromHalf(b))[0]?.response;
  return { partly, wrong };
}

/** What is put beside a response, where a type compares: an earlier response, or what came of the questions of a bank. */
function besides(
  type: ActivityType,
  { question }: Activity,
  whole: unknown,
): Pick<GalleryState, 'earlier' | 'others'> | undefined {
  const answered = (best: number, response?: unknown): ActivityRecord => ({
    response,
    done: true,
    best,
    attempts: 1,
    counter: 1,
  });
  if (type.choose !== undefined) {
    const { points } = question as Bank;
    return {
      others: points.flatMap(({ before, after }, index) => [
        [before, answered(0)] as const,
        [after, answered(index === 0 ? 100 : 0)] as const,
      ]),
    };
  }
  if (type.refersTo === undefined) return undefined;
  const random = randomFrom(type.name);
  const response = Array.from({ length: tries }, () => type.accept(question, anotherLike(whole, [], random))).find(
    (one) => one !== undefined && type.isAnswered(question, one) && JSON.stringify(one) !== JSON.stringify(whole),
  );
  return { earlier: answered(0, response) };
}

/** A value of the same shape as a response, with other options in it. */
function anotherLike(response: unknown, ids: readonly string[], random: () => number): unknown {
  const any = (): string | undefined => ids[Math.floor(random() * ids.length)];
  if (typeof response === 'string') return any();
  if (typeof response === 'number') return Math.round(random() * 2 * response);
  if (!Array.isArray(response)) return response;
  const entries = response as readonly unknown[];
  // Pairs keep their first part, mostly: a text has the same gaps, whatever is put into them.
  if (entries.every(Array.isArray)) {
    return entries.map(([from, to]: readonly unknown[]) => [from, random() < 0.5 ? to : anotherLike(to, ids, random)]);
  }
  const mixed = shuffled([...ids], random);
  return random() < 0.5 ? shuffled(entries, random) : mixed.slice(0, 1 + Math.floor(random() * mixed.length));
}

/** The longest response there could be, in words that a person may have written. */
function inOwnWords(response: unknown): unknown {
  if (Array.isArray(response)) return response.map(inOwnWords);
  return typeof response === 'string' && response.startsWith('=') ? ownWords.slice(0, response.length) : response;
}
