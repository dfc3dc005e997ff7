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
 * Three hours of use, as fast as it goes: pages, answers, languages, again and again. After the first one all has been
 * there once; in the others, memory is to stay where it is. What counts is the hour in which it grew less: a leak grows in
 * each, but a table of the browser's that becomes twice as large does so once (50 kB), whenever that is. Wants a browser
 * that was started with `interpretOnly`.
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
    const between = await visit.heap();
    await useFor(actsAnHour);
    const [after, nodesAfter] = [await visit.heap(), await visit.nodes()];
    return {
      scenario: 'leak',
      subject: stage.pack.name,
      situation: '',
      figures: [
        { name: 'acts in an hour', unit: 'count', value: acts },
        { name: 'heap before the hours', unit: 'bytes', value: before },
        { name: 'heap after them', unit: 'bytes', value: after },
        { name: 'growth in an hour', unit: 'bytes', value: Math.min(between - before, after - between) },
        { name: 'nodes before the hours', unit: 'count', value: nodesBefore },
        { name: 'nodes gained', unit: 'count', value: nodesAfter - nodesBefore },
      ],
    };
  });
}
