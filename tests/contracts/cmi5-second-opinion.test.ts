import { createRequire } from 'node:module';
import type Cmi5 from '@xapi/cmi5';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../core/lms-connection.ts';
import { settle } from '../fixtures/hand-clock.ts';
import { Cmi5Launcher, answer } from '../lms/cmi5-launcher.ts';
import type { LaunchSettings } from '../lms/cmi5-launcher.ts';
import { told } from '../lms/cmi5-learner.ts';
import { at, isDefined, verbOf } from '../lms/cmi5-rules.ts';
import type { Json } from '../lms/cmi5-rules.ts';
import { xmlHttpRequestOver } from '../lms/xml-http-request.ts';

/** An LMS that has something of its own to say in every part of a context. */
const settings: LaunchSettings = {
  masteryScore: 0.7,
  context: {
    contextActivities: { category: [{ id: 'https://lms.test/tag' }], parent: [{ id: 'https://lms.test/block' }] },
    extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.7, 'https://lms.test/x': [1] },
    platform: 'A test',
  },
};

const start = Date.UTC(2026, 10, 22, 10);
const seconds = 75;

/** One session: one answer, half right, then the verdict on a score of 0 to 100, then the end. */
type Act = (lms: Cmi5Launcher, score: number) => Promise<void>;

/** What is shipped. */
const ours: Act = async (lms, score) => {
  const connection = lms.connect(lms.launch(settings), { now: () => Date.now() });
  await connection.initialize();
  connection.record(answer);
  vi.setSystemTime(start + seconds * 1000);
  const report: Report = {
    suspendData: 'A',
    location: 'one',
    completed: true,
    passed: score >= 70,
    score,
    objectives: [],
    measure: 1,
    seconds,
  };
  connection.report(report);
  await connection.commit();
  connection.terminate();
  await settle();
};

/** Its package names an entry for bundlers alone. It looks for an XMLHttpRequest when it is loaded, so not before. */
const load = (): typeof Cmi5 => createRequire(import.meta.url)('@xapi/cmi5/dist/Cmi5.umd.js') as typeof Cmi5;

/** The same with `@xapi/cmi5`, which was written by others after the same text. */
const theirs: Act = async (lms, score) => {
  vi.stubGlobal('window', { location: { search: lms.launch(settings) } });
  vi.stubGlobal('XMLHttpRequest', xmlHttpRequestOver(lms.lrs.fetch));
  const unit = new (load())();
  await unit.initialize();
  const choices = answer.options.map((id) => ({ id, description: { en: id } }));
  const prompt = { en: answer.prompt };
  await unit.interactionChoice('u99', 'a', ['half'], ['right'], choices, undefined, prompt, false);
  vi.setSystemTime(start + seconds * 1000);
  await unit.complete();
  const result = { scaled: score / 100, raw: score, min: 0, max: 100 };
  await (score >= 70 ? unit.pass(result) : unit.fail(result));
  await unit.terminate();
};

async function play(act: Act, score: number): Promise<Cmi5Launcher> {
  vi.setSystemTime(start);
  const lms = new Cmi5Launcher();
  await act(lms, score);
  return lms;
}

/** ISO 8601 has many spellings of one duration: `PT75S` is `PT1M15S`. */
function secondsOf(duration: unknown): number {
  const [, hours = 0, minutes = 0, rest = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(String(duration)) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
}

/**
 * All of a statement that two libraries can agree upon. Not its id, which is chance (9.1.0.0-1); and not the display of
 * its verb, which is for people to read and may be in any language (xAPI 1.0.3, part two, 2.4.3).
 */
function essence(statement: Json): Json {
  const { actor, verb, object, result, context, timestamp } = statement;
  const duration = at(result, 'duration');
  return {
    actor,
    verb: at(verb, 'id'),
    object,
    result: { ...(result as Json | undefined), ...(duration !== undefined && { duration: secondsOf(duration) }) },
    context: { ...(context as Json), contextActivities: idsIn(at(context, 'contextActivities')) },
    timestamp,
  };
}

/** Of activities in a context only ids count: a definition is no part of cmi5's categories (9.6.2.1-1, 9.6.2.2-1). */
const idsIn = (activities: unknown): Json =>
  Object.fromEntries(
    Object.entries(activities as Record<string, readonly unknown[]>).map(([kind, list]) => [
      kind,
      list.map((each) => at(each, 'id')),
    ]),
  );

const statementsOf = (lms: Cmi5Launcher, isWanted = isDefined): Json[] =>
  lms.registration.statements.filter(isWanted).map(essence);

describe('cmi5: a second opinion', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it.each([
    { score: 85, verdict: 'passed' },
    { score: 70, verdict: 'passed' },
    { score: 69, verdict: 'failed' },
  ])('7 to 11: with $score of 100 another library says the same, in the same order', async ({ score, verdict }) => {
    const [mine, other] = [await play(ours, score), await play(theirs, score)];
    expect([mine.lrs.problems, other.lrs.problems]).toEqual([[], []]);
    const session = ['initialized', '(answered)', 'completed', verdict, 'terminated'];
    expect([told(mine), told(other)]).toEqual([[session], [session]]);
    expect(statementsOf(mine)).toEqual(statementsOf(other));
  });

  it('7.1.3 tells an answer as the other library does, but for what each AU may decide itself', async () => {
    const isAnswer = (each: Json): boolean => verbOf(each) === 'answered';
    const [mine] = statementsOf(await play(ours, 85), isAnswer);
    const [other] = statementsOf(await play(theirs, 85), isAnswer);
    expect(at(mine, 'context', 'contextActivities', 'category')).toEqual(['https://lms.test/tag']);
    for (const path of [
      ['actor'],
      ['verb'],
      ['result', 'response'],
      ['result', 'success'],
      ['context', 'registration'],
      ['context', 'extensions'],
      ['context', 'platform'],
      ['context', 'contextActivities', 'category'],
      ['context', 'contextActivities', 'grouping'],
      ['object', 'definition', 'type'],
      ['object', 'definition', 'interactionType'],
      ['object', 'definition', 'correctResponsesPattern'],
      ['object', 'definition', 'description'],
    ]) {
      expect([path, at(mine, ...path)]).toEqual([path, at(other, ...path)]);
      expect(at(mine, ...path)).toBeDefined();
    }
    // 8.1.5.0-6, 9.4.0.0-2 ask for the LMS's id in "cmi5 defined" statements alone. Theirs hangs the question on it; ours
    // is the publisher's, so that answers can be counted over all enrolments, and names the LMS's as parent.
    expect(at(mine, 'object', 'id')).toBe('https://w3id.org/corridor/units/u99/activities/a');
    expect(at(other, 'object', 'id')).toBe(`${new Cmi5Launcher().activityId}/test/u99/question/a`);
    const parents = ['https://lms.test/block', new Cmi5Launcher().activityId];
    expect(at(mine, 'context', 'contextActivities', 'parent')).toEqual(parents);
    expect(at(other, 'context', 'contextActivities', 'parent')).toEqual(parents.slice(0, 1));
    // 9.5.1.0-2 keeps scores out of "completed" and its like, not out of an answer.
    expect(at(mine, 'result', 'score')).toEqual({ scaled: 0.5 });
    expect(at(other, 'result', 'score')).toBeUndefined();
  });
});
