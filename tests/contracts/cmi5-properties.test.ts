import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LearnerState } from '../../core/learner-state.ts';
import { merge } from '../../core/merge.ts';
import { Cmi5Launcher } from '../lms/cmi5-launcher.ts';
import { close, open, told } from '../lms/cmi5-learner.ts';
import type { Cmi5Visit } from '../lms/cmi5-learner.ts';
import type { Fault } from '../lms/cmi5-lrs.ts';
import { options } from '../lms/sample-unit.ts';

/** What a learner, a browser or a network may do, in any order. */
type Act =
  | { readonly kind: 'respond'; readonly id: string; readonly response: string }
  | { readonly kind: 'visit'; readonly page: string }
  | { readonly kind: 'pass'; readonly milliseconds: number }
  | { readonly kind: 'hide' | 'relaunch' | 'crash' }
  /** What befalls the next requests, one after the other. */
  | { readonly kind: 'fail'; readonly faults: readonly Fault[] };

const fault = fc.constantFrom<Fault>('none', 'request lost', 'answer lost', '500', '401', '403');
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('respond'),
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      response: fc.constantFrom(...options),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('visit'), page: fc.constantFrom('one', 'two', '-results') }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('pass'), milliseconds: fc.integer({ min: 0, max: 5000 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('hide', 'relaunch', 'crash') }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('fail'), faults: fc.array(fault, { maxLength: 12 }) }) },
);

/** A learner who goes through all acts, over as many launches as it takes, and remembers what was called saved. */
class Journey {
  readonly lms = new Cmi5Launcher();
  /** What a page has called saved to the course. */
  readonly confirmed: LearnerState[] = [];
  #visit: Cmi5Visit | undefined;
  #faults: readonly Fault[] = [];
  readonly #masteryScore: number;

  constructor(masteryScore: number) {
    this.#masteryScore = masteryScore;
    this.lms.lrs.fault = () => {
      const [next = 'none', ...rest] = this.#faults;
      this.#faults = rest;
      return next;
    };
  }

  async launch(): Promise<Cmi5Visit> {
    this.#visit = await open(this.lms, { masteryScore: this.#masteryScore }, this.#visit?.clock);
    return this.#visit;
  }

  async perform(act: Act): Promise<void> {
    const visit = this.#visit ?? (await this.launch());
    const { tracker, clock } = visit;
    switch (act.kind) {
      case 'respond':
        tracker.respond(act.id, act.response);
        break;
      case 'visit':
        tracker.visit(act.page);
        break;
      case 'pass':
        await clock.pass(act.milliseconds);
        break;
      case 'hide':
        tracker.flush();
        await clock.pass(0);
        break;
      case 'fail':
        this.#faults = act.faults;
        break;
      case 'relaunch':
        await close(visit);
        await this.launch();
        break;
      case 'crash':
        // The page is gone without a word.
        clock.forget();
        await this.launch();
        break;
      default:
        act satisfies never;
    }
    if (tracker.saving === 'course') this.confirmed.push(tracker.state);
  }

  /** A last launch, on a network that works. */
  async end(): Promise<Cmi5Visit> {
    this.#faults = [];
    if (this.#visit !== undefined) await close(this.#visit);
    const visit = await this.launch();
    await visit.clock.pass(5000);
    return visit;
  }
}

const gist = ({ visited, records }: LearnerState): unknown => ({
  visited: [...visited].sort(),
  records: [...records]
    .map(([id, { response, done, best }]) => ({ id, response, done, best }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
});

const acts = fc.array(act, { maxLength: 40 });
const masteryScore = fc.constantFrom(0, 0.5, 0.7, 1);

describe('cmi5, whatever the learner and the network do', () => {
  it('7 to 11: breaks no requirement', async () => {
    await fc.assert(
      fc.asyncProperty(acts, masteryScore, async (all, mastery) => {
        const journey = new Journey(mastery);
        for (const one of all) await journey.perform(one);
        await close(await journey.end());
        expect(journey.lms.lrs.problems).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('loses nothing that it has called saved', async () => {
    await fc.assert(
      fc.asyncProperty(acts, masteryScore, async (all, mastery) => {
        const journey = new Journey(mastery);
        for (const one of all) await journey.perform(one);
        const { tracker } = await journey.end();
        for (const state of journey.confirmed) {
          expect(gist(merge(tracker.state, state))).toEqual(gist(tracker.state));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('9.3.3.0-1, 9.3.4.0-1 has told of completion and pass once the learner is there and the network works', async () => {
    await fc.assert(
      fc.asyncProperty(acts, masteryScore, async (all, mastery) => {
        const journey = new Journey(mastery);
        for (const one of all) await journey.perform(one);
        const last = await journey.end();
        for (const page of ['one', 'two']) last.tracker.visit(page);
        for (const id of ['a', 'b', 'c', 'd']) last.tracker.respond(id, 'right');
        await last.clock.pass(5000);
        await close(last);
        const verbs = told(journey.lms).flat();
        const count = (verb: string): number => verbs.filter((each) => each === verb).length;
        expect([count('completed'), count('passed')]).toEqual([1, 1]);
        expect(told(journey.lms).at(-1)?.at(-1)).toBe('terminated');
        expect(journey.lms.lrs.problems).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
