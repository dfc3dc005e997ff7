import { asScript } from '../in-page/script.ts';
import { takeRound } from '../in-page/take-round.ts';
import type { Result } from '../result.ts';
import { newAttempt, withVisit } from './stage.ts';
import type { Stage } from './stage.ts';

/** An act every ten seconds: as many as a learner does in an hour. */
const actsAnHour = 360;
const languages = ['বাংলা', 'العربية', 'English'];

/** For the browser: it compiles nothing ahead or anew, so that what grows is not its own. */
export const interpretOnly = '--js-flags=--no-opt --no-maglev --no-sparkplug --no-lazy-feedback-allocation';

/**
 * Two hours of use, as fast as it goes: pages, answers, languages, again and again. After the first one all has been
 * there once; in the second, memory is to stay where it is. Wants a browser that was started with `interpretOnly`.
 */
export async function leak(stage: Stage): Promise<Result> {
  return withVisit({ ...stage, network: undefined }, newAttempt(), async (visit) => {
    const { frame, traffic } = visit;
    await traffic.quiet(1000);
    const useFor = async (most: number): Promise<number> => {
      let acts = 0;
      while (acts < most) acts += await frame.evaluate<number>(asScript(takeRound, languages));
      return acts;
    };
    await useFor(actsAnHour);
    const [before, nodesBefore] = [await visit.heap(), await visit.nodes()];
    const acts = await useFor(actsAnHour);
    const [after, nodesAfter] = [await visit.heap(), await visit.nodes()];
    return {
      scenario: 'leak',
      subject: stage.pack.name,
      situation: '',
      figures: [
        { name: 'acts', unit: 'count', value: acts },
        { name: 'heap before the hour', unit: 'bytes', value: before },
        { name: 'heap after it', unit: 'bytes', value: after },
        { name: 'growth in an hour', unit: 'bytes', value: after - before },
        { name: 'nodes before the hour', unit: 'count', value: nodesBefore },
        { name: 'nodes gained', unit: 'count', value: nodesAfter - nodesBefore },
      ],
    };
  });
}
