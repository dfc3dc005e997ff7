/** The two learners of the desk. */
export const learnerIds = ['a', 'b'] as const;
export type LearnerId = (typeof learnerIds)[number];

/** SCORM 1.2 `cmi.core.lesson_mode`. Only in `normal` is anything stored. */
export const launchModes = ['normal', 'review', 'browse'] as const;
export type LaunchMode = (typeof launchModes)[number];
