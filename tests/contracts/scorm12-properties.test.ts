import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge } from '../../core/merge.ts';
import type { LearnerState } from '../../core/learner-state.ts';
import { close, open } from '../lms/learner.ts';
import type { Lms, Visit } from '../lms/learner.ts';
import { Moodle12Lms } from '../lms/moodle12-lms.ts';
import { options, sampleUnit } from '../lms/sample-unit.ts';
import { ScormAgainLms } from '../lms/scorm-again-lms.ts';

/** What a learner or a browser may do, in any order. */
type Act =
  | { readonly kind: 'respond'; readonly id: string; readonly response: string }
  | { readonly kind: 'visit'; readonly page: string }
  | { readonly kind: 'speak'; readonly language: string }
  | { readonly kind: 'pass'; readonly milliseconds: number }
  | { readonly kind: 'hide' | 'show' | 'relaunch' | 'crash' };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('respond'),
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      response: fc.constantFrom(...options),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('visit'), page: fc.constantFrom('-opening', 'one', 'two', '-results') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('speak'), language: fc.constantFrom('en', 'ar') }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('pass'), milliseconds: fc.integer({ min: 0, max: 5000 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('hide', 'show', 'relaunch', 'crash') }) },
);

async function perform(visit: Visit, one: Act): Promise<void> {
  const { tracker, clock } = visit;
  switch (one.kind) {
    case 'respond':
      tracker.respond(one.id, one.response);
      return;
    case 'visit':
      tracker.visit(one.page);
      return;
    case 'speak':
      tracker.speak(one.language);
      return;
    case 'pass':
      return clock.pass(one.milliseconds);
    case 'hide':
      tracker.rest();
      tracker.flush();
      return;
    case 'show':
      tracker.wake();
      return;
    case 'relaunch':
    case 'crash':
      return;
    default:
      return one satisfies never;
  }
}

/** Plays all acts over as many pages as it takes; gives the last page, settled, and what the first broken rule was. */
async function play(
  lms: Lms,
  acts: readonly Act[],
): Promise<{ states: LearnerState[]; problems: string[]; last: Visit }> {
  const problems: string[] = [];
  const states: LearnerState[] = [];
  let visit = await open(lms);
  const leave = async (): Promise<void> => {
    await close(visit);
    problems.push(...visit.linter.problems);
    states.push(visit.tracker.state);
    visit = await open(lms, sampleUnit, visit.clock);
  };
  for (const one of acts) {
    await perform(visit, one);
    if (one.kind === 'relaunch') await leave();
    if (one.kind === 'crash') {
      // The page is gone without a word: all that was committed must be there, and the linter must be content so far.
      await visit.clock.pass(5000);
      problems.push(...visit.linter.problems);
      states.push(visit.tracker.state);
      visit = await open(lms, sampleUnit, visit.clock);
    }
  }
  await leave();
  return { states, problems, last: visit };
}

const gist = ({ visited, records, place }: LearnerState): unknown => ({
  visited: [...visited].sort(),
  place: { page: place.page, language: place.language },
  records: [...records]
    .map(([id, { response, done, best }]) => ({ id, response, done, best }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
});

describe('SCORM 1.2, whatever the learner does', () => {
  it.each([
    { name: 'scorm-again', make: () => new ScormAgainLms() },
    { name: 'Moodle 4.3', make: () => new Moodle12Lms() },
  ])('keeps every rule and loses nothing with $name', async ({ make }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const { states, problems, last } = await play(make(), acts);
        expect(problems).toEqual([]);
        const before = states.at(-1);
        expect(before).toBeDefined();
        if (before !== undefined) expect(gist(last.tracker.state)).toEqual(gist(before));
        // Nothing is ever lowered: what an earlier page had adds nothing to what the last one has.
        for (const state of states) expect(gist(merge(last.tracker.state, state))).toEqual(gist(last.tracker.state));
      }),
      { numRuns: 150 },
    );
  });

  it('always ends complete and graded in Moodle 4.3 once all is done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), fc.constantFrom(...options), async (acts, response) => {
        const lms = new Moodle12Lms();
        const { last } = await play(lms, acts);
        for (const page of ['one', 'two']) last.tracker.visit(page);
        for (const id of ['a', 'b', 'c', 'd']) last.tracker.respond(id, response);
        await close(last);
        const { score } = last.tracker.progress;
        const again = await open(lms);
        await again.clock.pass(5000);
        expect([lms.isComplete, lms.grade]).toEqual([true, score]);
      }),
      { numRuns: 100 },
    );
  });
});
