/** The two learners of the desk. */
export const learnerIds = ['a', 'b'] as const;
export type LearnerId = (typeof learnerIds)[number];

/** As SCORM knows them: id, and name as "Last, First" (1.2 `cmi.core.student_name`, 2004 `cmi.learner_name`). */
export const scormNames: Readonly<Record<LearnerId, { readonly id: string; readonly name: string }>> = {
  a: { id: 'learner-a', name: 'A, Learner' },
  b: { id: 'learner-b', name: 'B, Learner' },
};

/** SCORM 1.2 `cmi.core.lesson_mode`, SCORM 2004 `cmi.mode`, cmi5 10.2.2 `launchMode`. Only in `normal` is anything stored. */
export const launchModes = ['normal', 'review', 'browse'] as const;
export type LaunchMode = (typeof launchModes)[number];
