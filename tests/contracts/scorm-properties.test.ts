import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge } from '../../core/merge.ts';
import type { Unit } from '../../core/programme.ts';
import type { HandClock } from '../fixtures/hand-clock.ts';
import { act, gist, play } from '../lms/acts.ts';
import { close, open, open2004 } from '../lms/learner.ts';
import type { Lms, Visit } from '../lms/learner.ts';
import { Moodle12Lms } from '../lms/moodle12-lms.ts';
import { Moodle2004Lms } from '../lms/moodle2004-lms.ts';
import { options, sampleUnit } from '../lms/sample-unit.ts';
import { ScormAgain2004Lms } from '../lms/scorm-again-2004-lms.ts';
import { ScormAgainLms } from '../lms/scorm-again-lms.ts';

interface Linter {
  readonly problems: readonly string[];
  end(): void;
}

/** LMSs of one generation of SCORM, and how a learner opens the unit there. */
interface Generation<Api> {
  readonly opens: (lms: Lms<Api>, unit?: Unit, clock?: HandClock) => Promise<Visit<Linter>>;
  readonly scormAgain: () => Lms<Api>;
  readonly moodle: () => Lms<Api> & { readonly isComplete: boolean; readonly grade: number | undefined };
}

function describeGeneration<Api>(standard: string, { opens, scormAgain, moodle }: Generation<Api>): void {
  const pagesOf = (lms: Lms<Api>) => (clock?: HandClock) => opens(lms, sampleUnit, clock);

  describe(`${standard}, whatever the learner does`, () => {
    it.each([
      { name: 'scorm-again', make: scormAgain },
      { name: 'Moodle 4.3', make: moodle },
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
          const lms = moodle();
          const { last } = await play(pagesOf(lms), acts);
          for (const page of ['one', 'two']) last.tracker.visit(page);
          for (const id of ['a', 'b', 'c', 'd']) last.tracker.respond(id, response);
          await close(last);
          const { score } = last.tracker.progress;
          const again = await opens(lms);
          await again.clock.pass(5000);
          expect([lms.isComplete, lms.grade]).toEqual([true, score]);
        }),
        { numRuns: 100 },
      );
    });
  });
}

describeGeneration('SCORM 1.2', {
  opens: open,
  scormAgain: () => new ScormAgainLms(),
  moodle: () => new Moodle12Lms(),
});
describeGeneration('SCORM 2004', {
  opens: open2004,
  scormAgain: () => new ScormAgain2004Lms(),
  moodle: () => new Moodle2004Lms(),
});
