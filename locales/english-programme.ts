import type { Wording } from './wording.ts';

/** The page of the whole programme, which the build writes beside the packages. It does not travel. */
export const programmeEnglish = {
  theProgramme: 'The programme',
  modules: 'Modules',
  moduleNumber: 'Module {n}',
  moduleCount: { one: '{n} module', other: '{n} modules' },
  daysTogether: { one: '{n} day together', other: '{n} days together' },
  unitsOnline: { one: '{n} unit online', other: '{n} units online' },
  hoursOnline: { one: '{n} hour online', other: '{n} hours online' },
  onlineBefore: 'Online before',
  together: 'Together',
  onlineAfter: 'Online after',
  discussions: 'Discussions',
  withExpert: 'with an expert',
  withPeers: 'among ourselves',
  support: 'Support',
  forTrainers: 'For trainers',
  trainersNotes:
    'Notes for each day, with time plans, steps and expected answers, and notes for each unit. They are not for learners.',
  notesInEnglish: 'These notes are in English.',
} as const satisfies Readonly<Record<string, Wording>>;
