import type { Settings } from 'scorm-again';

import { storedPart } from '../state.ts';
import type { State } from '../state.ts';
import { scorm2004Model } from './data-model.ts';

/** What is used of scorm-again while it is being set up. */
interface FreshRuntime {
  loadFromFlattenedJSON(elements: Record<string, string>): void;
}

/** How scorm-again is run: synchronous and silent. `commit` stores the state and answers whether it is stored. */
export function runtimeSettings(commit: (state: State) => boolean): Settings {
  return {
    dataCommitFormat: 'flattened',
    logLevel: 'NONE',
    uninitializedGetLogLevel: 'NONE',
    // scorm-again stores only when it has an address; ours is known to `commit`.
    lmsCommitUrl: 'store',
    httpService: {
      processHttpRequest: (_url, rendered) => {
        const isDone = commit(storedPart(rendered as Readonly<Record<string, unknown>>, scorm2004Model));
        // RTE 3.1.7.6: 391, the data was not stored.
        return isDone ? { result: 'true', errorCode: 0 } : { result: 'false', errorCode: 391 };
      },
      updateSettings: () => undefined,
    },
  };
}

/** Hands the stored attempt to a new runtime. */
export function loadAttempt(runtime: FreshRuntime, elements: State): void {
  // Records count up without gaps, so 10 must come after 9; a record begins with its id and type (RTE 4.2.9).
  const order = new Intl.Collator('en', { numeric: true });
  const place = (element: string): string => element.replace(/\.(id|type)$/, '. $1');
  const entries = Object.entries(elements).sort(([one], [other]) => order.compare(place(one), place(other)));
  for (const [element, value] of entries) {
    try {
      runtime.loadFromFlattenedJSON({ [element]: value });
    } catch {
      // scorm-again refuses what does not fit the element: a manifest or an earlier package wrote it. It is left out.
    }
  }
}
