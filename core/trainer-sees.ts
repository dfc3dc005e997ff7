/**
 * What of a learner's work a course is told, each level more than the one before: how far they are; the score as well;
 * the answers as well.
 */
export type TrainerSees = 'status' | 'score' | 'answers';

export const trainerSees: readonly TrainerSees[] = ['status', 'score', 'answers'];

/** The level that shows less. */
export const lessOf = (one: TrainerSees, other: TrainerSees): TrainerSees =>
  trainerSees[Math.min(trainerSees.indexOf(one), trainerSees.indexOf(other))] ?? 'status';

/**
 * Whether a course is told the score, and the answers. A package for a lower level says no here, and what hangs on it is
 * gone from its script: packaging/player/only-seen.ts.
 */
export const seesScore = true as boolean;
export const seesAnswers = true as boolean;
