import type { Wording } from './wording.ts';

/** The page "Search, notes, print" in English. It is loaded on demand, so its words do not travel with the unit. */
export const studyEnglish = {
  searchUnit: 'Search in this unit',
  found: { one: '{n} place found', other: '{n} places found' },
  foundMore: 'Found in {total} places. These are the first {n}.',
  foundNone: 'Nothing was found. Try another word, or a part of it.',

  unitWords: 'Words of this unit',
  wordsMissing: '{language} could not be loaded. Check your connection and open this again.',
} as const satisfies Readonly<Record<string, Wording>>;
