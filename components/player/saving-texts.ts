import type { Saving } from '../../core/saver.ts';
import type { WordKey } from '../../locales/words.ts';

/** What the learner is told of saving, by how it stands. */
export const savingTexts: Readonly<Record<Exclude<Saving, 'idle'>, WordKey>> = {
  sending: 'sending',
  course: 'savedToCourse',
  waiting: 'willBeSent',
  device: 'keptOnDevice',
  'signed-out': 'signInAgain',
  failed: 'notSaved',
  practice: 'practiceOnly',
};
