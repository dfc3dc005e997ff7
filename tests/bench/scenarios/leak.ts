import { Learner } from '../../journeys/learner.ts';
import type { Visit } from '../phone.ts';
import type { Result } from '../result.ts';
import { firstOption } from './acts.ts';
import { newAttempt, withVisit } from './stage.ts';
import type { Stage } from './stage.ts';

/** An act every ten seconds: as many as a learner does in an hour. */
const actsAnHour = 360;

/** An hour of use, as fast as it goes: pages, answers, languages, again and again. Does memory come back to where it was? */
export async function leak(stage: Stage): Promise<Result> {
  return withVisit({ ...stage, network: undefined }, newAttempt(), async (visit) => {
    await visit.traffic.quiet(1000);
    const learner = new Learner(visit.frame, firstOption);
    const heaps: number[] = [];
    let acts = 0;
    while (acts < actsAnHour) {
      acts += await takeOnce(learner, visit);
      heaps.push(await visit.heap());
    }
    // The first round fills what is made once: templates, languages, other pages' text.
    const [, warm = NaN] = heaps;
    return {
      scenario: 'leak',
      subject: stage.pack.name,
      situation: '',
      figures: [
        { name: 'acts', unit: 'count', value: acts },
        { name: 'heap after two rounds', unit: 'bytes', value: warm },
        { name: 'heap at the end', unit: 'bytes', value: heaps.at(-1) ?? NaN },
        { name: 'growth in an hour', unit: 'bytes', value: (heaps.at(-1) ?? NaN) - warm },
      ],
    };
  });
}

/** From the first page to the last in one language after the other, and back; counts the acts. */
async function takeOnce(learner: Learner, { frame }: Visit): Promise<number> {
  let acts = 0;
  for (const language of ['বাংলা', 'العربية', 'English']) {
    const button = frame.getByRole('main').getByRole('button', { name: language });
    if ((await button.count()) === 0) continue;
    await button.click();
    await button.and(frame.locator('[aria-pressed=true]')).waitFor();
    acts++;
  }
  while (await learner.turn()) acts += 1 + (await learner.answerAll()).length;
  await learner.press('Contents');
  await learner.press('About this unit');
  await frame.getByRole('button', { name: 'Back' }).waitFor({ state: 'hidden' });
  return acts + 2;
}
