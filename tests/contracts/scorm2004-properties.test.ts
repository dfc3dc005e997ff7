import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge } from '../../core/merge.ts';
import type { Scorm2004Api } from '../../packaging/standards/scorm2004/run-time.ts';
import { act, gist, play } from '../lms/acts.ts';
import { close, open2004 } from '../lms/learner.ts';
import type { HandClock } from '../fixtures/hand-clock.ts';
import type { Lms } from '../lms/learner.ts';
import { Moodle2004Lms } from '../lms/moodle2004-lms.ts';
import { options, sampleUnit } from '../lms/sample-unit.ts';
import { ScormAgain2004Lms } from '../lms/scorm-again-2004-lms.ts';

const pagesOf = (lms: Lms<Scorm2004Api>) => (clock?: HandClock) => open2004(lms, sampleUnit, clock);

describe('SCORM 2004, whatever the learner does', () => {
  it.each([
    { name: 'scorm-again', make: () => new ScormAgain2004Lms() },
    { name: 'Moodle 4.3', make: () => new Moodle2004Lms() },
  ])('keeps every rule and loses nothing with $name', async ({ make }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const { states, problems, last } = await play(pagesOf(make()), acts);
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
        const lms = new Moodle2004Lms();
        const { last } = await play(pagesOf(lms), acts);
        for (const page of ['one', 'two']) last.tracker.visit(page);
        for (const id of ['a', 'b', 'c', 'd']) last.tracker.respond(id, response);
        await close(last);
        const { score } = last.tracker.progress;
        const again = await open2004(lms);
        await again.clock.pass(5000);
        expect([lms.isComplete, lms.grade]).toEqual([true, score]);
      }),
      { numRuns: 100 },
    );
  });
});
