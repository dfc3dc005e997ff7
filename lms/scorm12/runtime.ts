import type { Settings } from 'scorm-again';

import { storedPart } from '../state.ts';
import type { State } from '../state.ts';
import { scorm12Model } from './data-model.ts';

/** What is used of scorm-again while it is being set up. */
interface FreshRuntime {
  readonly cmi: { readonly core: { readonly score: { max: string } } };
  loadFromFlattenedJSON(elements: Record<string, string>): void;
}

/** How scorm-again is run: synchronous and silent. `commit` stores the state and answers whether it is stored. */
export function runtimeSettings(commit: (state: State) => boolean): Settings {
  return {
    dataCommitFormat: 'flattened',
    logLevel: 'NONE',
    // SCORM 1.2 3.4.4: status is "completed" at LMSFinish when the SCO set none; Moodle 4.3 (scorm_12.js) does so too.
    autoCompleteLessonStatus: true,
    // SCORM 1.2 3.4.4: with a mastery score and credit, the LMS decides between passed and failed.
    mastery_override: true,
    // scorm-again stores only when it has an address; ours is known to `commit`.
    lmsCommitUrl: 'store',
    httpService: {
      processHttpRequest: (_url, rendered) => {
        const isDone = commit(storedPart(rendered as Readonly<Record<string, unknown>>, scorm12Model));
        return isDone ? { result: 'true', errorCode: 0 } : { result: 'false', errorCode: 101 };
      },
      updateSettings: () => undefined,
    },
  };
}

/** Hands the stored attempt to a new runtime; interactions and objectives come back too, so `_count` goes on as in Moodle. */
export function loadAttempt(runtime: FreshRuntime, elements: State): void {
  // SCORM 1.2 has no default for score.max; scorm-again puts 100 there.
  runtime.cmi.core.score.max = '';
  // Records count up without gaps, so 10 must come after 9.
  const order = new Intl.Collator('en', { numeric: true });
  for (const [element, value] of Object.entries(elements).sort(([one], [other]) => order.compare(one, other))) {
    try {
      runtime.loadFromFlattenedJSON({ [element]: value });
    } catch {
      // scorm-again refuses what does not fit the element: a manifest or an earlier package wrote it. It is left out.
    }
  }
}
