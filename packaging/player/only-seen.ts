import type { Plugin } from 'rolldown';
import type { TrainerSees } from '../../core/trainer-sees.ts';

/**
 * Writes into a script what its package tells a course, so that what is not to be told is not in there: no setting, no
 * LMS and no bug can bring it back. A package that tells all of it carries nothing more for this.
 */
export const onlySeen = (level: TrainerSees): Plugin => ({
  name: 'corridor:only-seen',
  transform: {
    filter: { id: /\/core\/trainer-sees\.ts$/ },
    handler: () => ({
      code: `export const seesScore = ${String(level !== 'status')}, seesAnswers = ${String(level === 'answers')};`,
      map: null,
    }),
  },
});
