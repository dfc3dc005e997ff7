import { tellCmi5 } from './cmi5/words.ts';
import type { LearnerId } from './launch-mode.ts';
import { tellScorm12 } from './scorm12/words.ts';
import { tellScorm2004 } from './scorm2004/words.ts';
import type { Standard } from './standard.ts';
import type { Store } from './store.ts';
import type { Told } from './told.ts';
import { words } from './words.ts';

/** What is stored of a learner's latest attempt, in words. */
export function tell(store: Store, key: string, standard: Standard, learner: LearnerId): Told {
  switch (standard) {
    case 'scorm12':
      return tellScorm12(store.stateOf(key, learner));
    case 'scorm2004-3rd':
    case 'scorm2004-4th':
      return tellScorm2004(store.stateOf(key, learner), store.attemptOf(key, learner));
    case 'cmi5':
      return tellCmi5(store.cmi5, { package: key, learner });
    case 'web':
      return { progress: '', summary: words.stored.nothing, lists: [], values: [] };
    default:
      return standard satisfies never;
  }
}
