import type { Wording } from './wording.ts';

/** What only the build says, in the languages of learners. It does not travel. */
export const buildEnglish = {
  unitNumber: 'Unit {n}',
  seenByNobody: 'No right or wrong here, and no marks. Your answers stay on this device; nobody is sent them.',
  // What of a learner's work the package tells a course: on the first page, and in "Settings and safety".
  opensSeesAnswers: 'Your trainer can see your score and your answers.',
  opensSeesScore: 'Your trainer can see your score, not your answers.',
  opensSeesStatus: 'Your trainer can see how far you are, not your score or your answers.',
  trainerSeesScore:
    'Your trainer can see how far you are, your score and the time you spend, but not your answers to questions. What you write under “Think and write” nobody else can see.',
  trainerSeesStatus:
    'Your trainer can see how far you are and the time you spend, but neither your score nor your answers to questions. What you write under “Think and write” nobody else can see.',
  seesNoScore: 'Not your score.',
  seesNoAnswers:
    'Not your answers to questions. Your course keeps them packed, so that you can go on where you stopped; those who run the course site could unpack them.',
  seenByNobodyInCourse: 'No right or wrong here, and no marks. Your trainer does not get to see your answers.',
  chartTable: 'The numbers as a table',
  audioPrice: 'audio: {whole}.{tenths} MB more, only if you tap',
  videoPrice: 'video: {whole}.{tenths} MB more, only if you tap',
} as const satisfies Readonly<Record<string, Wording>>;
