import { Learner } from '../../journeys/learner.ts';
import { leastTime } from '../limits.ts';
import { median } from '../limits.ts';
import { slow3G } from '../networks.ts';
import type { Visit } from '../phone.ts';
import type { Figure, Result } from '../result.ts';
import { allOptions, hold, pause } from './acts.ts';
import { newAttempt, situationOf, withVisit } from './stage.ts';
import type { Stage } from './stage.ts';
import { Tasks } from './tasks.ts';

/**
 * A learner takes the whole unit.
 *
 * @param pace - Milliseconds between two acts.
 */
export async function take(stage: Stage, pace: number): Promise<Result> {
  const attempt = newAttempt();
  const figures = await withVisit(stage, attempt, (visit) => figuresOf(visit, stage, pace));
  const suspendData = stage.server.stored(attempt).get('cmi.suspend_data') ?? '';
  return {
    scenario: 'taking',
    subject: stage.pack.name,
    situation: situationOf(stage),
    figures: [...figures, { name: 'suspend data', unit: 'characters', value: suspendData.length }],
  };
}

async function figuresOf(visit: Visit, { network = slow3G }: Stage, pace: number): Promise<Figure[]> {
  const { traffic } = visit;
  await traffic.quiet(2500);
  const atLaunch = await visit.lms();
  const requestsAtLaunch = traffic.requests.length;
  const answering = new Tasks(visit, 'answering');
  const acts = await takeAll(visit, answering, pace);
  await traffic.quiet(2500);
  const [lms, { answers }] = await Promise.all([visit.lms(), visit.seen()]);
  const commits = lms.commits.slice(atLaunch.commits.length);
  const requests = traffic.requests.slice(requestsAtLaunch);
  const ofCommits = requests.filter(({ url }) => url.includes('/store/'));
  const waits = answers.map(({ pressed, painted }) => painted - pressed);
  const tooEarly = commits.filter(({ start }) =>
    answers.some(({ pressed, painted }) => start >= pressed && start < painted),
  );
  const gaps = commits.slice(1).map(({ start }, index) => start - (commits[index]?.start ?? NaN));
  const heaviest = Math.max(0, ...ofCommits.map(({ sentBytes, bytes }) => sentBytes + bytes));
  return [
    { name: 'acts', unit: 'count', value: acts },
    { name: 'commits', unit: 'count', value: commits.length },
    { name: 'commits beyond one for each act', unit: 'count', value: commits.length - acts },
    { name: 'bytes committed', unit: 'bytes', value: sum(commits.map(({ bytes }) => bytes)) },
    { name: 'requests', unit: 'count', value: requests.length },
    { name: 'bytes received', unit: 'bytes', value: sum(requests.map(({ bytes }) => bytes)) },
    { name: 'LMS calls', unit: 'count', value: lms.calls - atLaunch.calls },
    { name: 'answer to feedback', unit: 'ms', value: median(waits) },
    { name: 'answer to feedback, longest', unit: 'ms', value: Math.max(...waits) },
    ...answering.figures,
    { name: 'commits before feedback', unit: 'count', value: tooEarly.length },
    { name: 'closest two commits', unit: 'ms', value: Math.min(...gaps) },
    {
      name: 'longest freeze',
      unit: 'ms',
      value: Math.max(0, ...commits.map(({ milliseconds }) => milliseconds)),
      limit: leastTime(network, 1, heaviest),
    },
  ];
}

/** Answers and turns until there is no next page; counts the acts. */
async function takeAll({ frame }: Visit, answering: Tasks, pace: number): Promise<number> {
  const learner = new Learner(frame, allOptions, hold);
  let acts = 0;
  for (;;) {
    for (const activity of await learner.activities()) {
      await answering.during(async () => {
        await learner.answer(activity);
        await pause(pace);
      });
      acts++;
    }
    if (!(await learner.turn())) return acts;
    acts++;
    await pause(pace);
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
