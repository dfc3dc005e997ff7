import { Learner } from '../../journeys/learner.ts';
import { Phone } from '../phone.ts';
import type { Visit } from '../phone.ts';
import type { Result } from '../result.ts';
import { firstOption, pause, turnTo } from './acts.ts';
import { newAttempt, planOf, situationOf } from './stage.ts';
import type { Stage } from './stage.ts';

const answers = 3;

/** The page dies two seconds after three answers, and the learner opens the unit again. How many answers are there? */
export async function killed(stage: Stage): Promise<Result> {
  const kept = async (name: string, isReached: boolean, isSamePhone: boolean): Promise<Result['figures'][number]> => ({
    name,
    unit: 'count',
    value: await answersKept(stage, isReached, isSamePhone),
  });
  return {
    scenario: 'killed',
    subject: stage.pack.name,
    situation: situationOf(stage),
    figures: [
      await kept('kept of 3, same phone', true, true),
      await kept('kept of 3, another phone', true, false),
      await kept('kept of 3, LMS out of reach', false, true),
    ],
  };
}

async function answersKept(stage: Stage, isReached: boolean, isSamePhone: boolean): Promise<number> {
  const attempt = newAttempt();
  const phone = await Phone.unpack(stage.browser);
  const other = isSamePhone ? phone : await Phone.unpack(stage.browser);
  try {
    const visit = await phone.launch(planOf(stage, attempt));
    await visit.traffic.quiet(2500);
    const activities = await turnTo(new Learner(visit.frame, firstOption), answers);
    await visit.traffic.quiet(2500);
    stage.server.isDown = !isReached;
    for (const activity of activities.slice(0, answers)) {
      await new Learner(visit.frame, firstOption).answer(activity);
      await pause(1000);
    }
    await pause(1000);
    await visit.kill();
    stage.server.isDown = false;
    return await countIn(await other.launch(planOf({ ...stage, network: undefined }, attempt)));
  } finally {
    stage.server.isDown = false;
    await phone.close();
    await other.close();
  }
}

/** Answers on the page that the learner comes back to. */
async function countIn({ traffic, frame }: Visit): Promise<number> {
  await traffic.quiet(1500);
  return frame.locator('fieldset', { has: frame.locator('input:checked') }).count();
}
