import * as fc from 'fast-check';
import type { LearnerState } from '../../core/learner-state.ts';
import { close } from './learner.ts';
import type { HandClock } from '../fixtures/hand-clock.ts';
import type { Visit } from './learner.ts';
import { options } from './sample-unit.ts';

/** What a learner or a browser may do, in any order. */
export type Act =
  | { readonly kind: 'respond'; readonly id: string; readonly response: string }
  | { readonly kind: 'visit'; readonly page: string }
  | { readonly kind: 'speak'; readonly language: string }
  | { readonly kind: 'pass'; readonly milliseconds: number }
  | { readonly kind: 'hide' | 'show' | 'relaunch' | 'crash' };

export const act: fc.Arbitrary<Act> = fc.oneof(
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

async function perform(visit: Page, one: Act): Promise<void> {
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

type Page = Visit<{ end(): void; readonly problems: readonly string[] }>;

/** Plays all acts over as many pages as it takes; gives the last page, settled, and what the first broken rule was. */
export async function play<Opened extends Page>(
  openPage: (clock?: HandClock) => Promise<Opened>,
  acts: readonly Act[],
): Promise<{ states: LearnerState[]; problems: string[]; last: Opened }> {
  const problems: string[] = [];
  const states: LearnerState[] = [];
  let visit = await openPage();
  const leave = async (): Promise<void> => {
    await close(visit);
    problems.push(...visit.linter.problems);
    states.push(visit.tracker.state);
    visit = await openPage(visit.clock);
  };
  for (const one of acts) {
    await perform(visit, one);
    if (one.kind === 'relaunch') await leave();
    if (one.kind === 'crash') {
      // The page is gone without a word: all that was committed must be there, and the linter must be content so far.
      await visit.clock.pass(5000);
      problems.push(...visit.linter.problems);
      states.push(visit.tracker.state);
      visit = await openPage(visit.clock);
    }
  }
  await leave();
  return { states, problems, last: visit };
}

/** What must not get lost of a state, in an order of its own. */
export const gist = ({ visited, records, place }: LearnerState): unknown => ({
  visited: [...visited].sort(),
  place: { page: place.page, language: place.language },
  records: [...records]
    .map(([id, { response, done, best }]) => ({ id, response, done, best }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
});
