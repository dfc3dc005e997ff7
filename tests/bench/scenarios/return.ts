import { Learner } from '../../journeys/learner.ts';
import { leastTime, roundTripsIn } from '../limits.ts';
import { slow3G } from '../networks.ts';
import type { Package } from '../package.ts';
import type { Visit } from '../phone.ts';
import { medianOf } from '../result.ts';
import type { Figure, Result } from '../result.ts';
import { firstOption, turnTo } from './acts.ts';
import { newAttempt, situationOf, withVisit } from './stage.ts';
import type { Stage } from './stage.ts';

/** The attempt that has been begun with each package. */
const attempts = new WeakMap<Package, string>();

/** A learner comes back on another phone, finds the answer of last time, and answers the next question at once. */
export async function comeBack(stage: Stage, runs: number): Promise<Result> {
  const begun = attempts.get(stage.pack) ?? newAttempt();
  attempts.set(stage.pack, begun);
  if (stage.server.stored(begun).size === 0) await withVisit({ ...stage, network: undefined }, begun, begin);
  if (stage.server.stored(begun).size === 0) throw new Error('The unit has stored nothing to come back to.');
  const measured: Figure[][] = [];
  for (let run = 0; run < runs; run++) {
    const attempt = newAttempt();
    stage.server.copy(begun, attempt);
    measured.push(await withVisit(stage, attempt, (visit) => figuresOf(visit, stage), true));
  }
  return { scenario: 'return', subject: stage.pack.name, situation: situationOf(stage), figures: medianOf(measured) };
}

async function begin({ frame, traffic }: Visit): Promise<void> {
  await traffic.quiet(1000);
  const learner = new Learner(frame, firstOption);
  const [first] = await turnTo(learner, 2);
  if (first !== undefined) await learner.answer(first);
  // Longer than the time between two commits.
  await traffic.quiet(3000);
}

async function figuresOf(visit: Visit, { network = slow3G }: Stage): Promise<Figure[]> {
  await visit.frame.waitForFunction('seen.answered >= 0', undefined, { timeout: 60_000 });
  const [origin, { answered, restored }] = await Promise.all([visit.origin(), visit.seen()]);
  const until = origin + answered;
  const trips = roundTripsIn(visit.traffic.requests.filter(({ answer }) => answer <= until));
  const limit = leastTime(network, trips, visit.traffic.bytesBy(until, network.bandwidth));
  return [
    { name: 'first answer', unit: 'ms', value: answered, limit },
    { name: 'round trips', unit: 'count', value: trips },
    { name: 'answers restored', unit: 'count', value: restored },
  ];
}
