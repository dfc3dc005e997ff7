import type { Wording } from './wording.ts';

/** What only the build says, in the languages of learners. It does not travel. */
export const buildEnglish = {
  unitNumber: 'Unit {n}',
  seenByNobody: 'No right or wrong here, and no marks. Your answers stay on this device; nobody is sent them.',
  chartTable: 'The numbers as a table',
  audioPrice: 'audio: {whole}.{tenths} MB more, only if you tap',
  videoPrice: 'video: {whole}.{tenths} MB more, only if you tap',
} as const satisfies Readonly<Record<string, Wording>>;
