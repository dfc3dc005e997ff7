import type { Saving } from '../../core/saver.ts';
import type { WordKey } from '../../locales/words.ts';

/** How saving stands, where there is something to tell of it. */
export type Told = Exclude<Saving, 'idle'>;

/** What the learner is told of saving, by how it stands. */
export const savingTexts: Readonly<Record<Told, WordKey>> = {
  sending: 'sending',
  course: 'savedToCourse',
  uncounted: 'savedUncounted',
  waiting: 'willBeSent',
  device: 'keptOnDevice',
  refused: 'willBeSent',
  'signed-out': 'signInAgain',
  failed: 'notSaved',
  practice: 'practiceOnly',
};

/** How saving stands where all is as it should be. */
const well: readonly Saving[] = ['course', 'uncounted', 'device', 'practice'];

/**
 * What is said aloud of saving (WCAG 4.1.3): that work waits or is not saved, and then once that it is well again. To hear
 * of each answer that it was saved would be chatter.
 *
 * @param before - What was said last.
 */
export const heardOf = (saving: Saving, before: Told | undefined): Told | undefined =>
  saving === 'sending' || saving === 'idle' ? before : before || !well.includes(saving) ? saving : undefined;
