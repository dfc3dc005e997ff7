import type { Wording } from './wording.ts';

/** The page "Search, notes, print" in English. It is loaded on demand, so its words do not travel with the unit. */
export const studyEnglish = {
  searchUnit: 'Search in this unit',
  found: { one: '{n} place found', other: '{n} places found' },
  foundMore: 'Found in {total} places. These are the first {n}.',
  foundNone: 'Nothing was found. Try another word, or a part of it.',

  unitWords: 'Words of this unit',
  wordsMissing: '{language} could not be loaded. Check your connection and open this again.',

  notes: 'Bookmarks and notes',
  openLessonFirst: 'In a lesson you can put a bookmark and write a note here.',
  bookmarkPage: 'Bookmark “{title}”',
  bookmarked: 'bookmarked',
  myNote: 'My note on “{title}”',
  notesPrivate: 'Only you can read this. It is not sent to anyone.',
  keepNotes: 'Keep my bookmarks and notes on this device',
  notesKept: 'They are kept on this device.',
  notesForgotten: 'They are gone when you close this page.',
  notesShared: 'They are gone when you close this page, because other people use this device.',
  notesLeft: 'Your notes on pages that this unit no longer has:',
  saveNotes: 'Save as a text file',
  saveNotesHelp: 'The file then lies among the downloads of this device, where others may find it.',

  print: 'Print',
  printHelp: 'Questions have room for a pen, and no answers. It works on paper or as a PDF file.',
  printMine: 'With my notes and my private writing',
  printLesson: 'Print this lesson',
  printUnit: 'Print the whole unit',
  matchOnPaper: 'Write the number of what fits.',
  labelOnPaper: 'Write beside each number the name that fits.',
  orderOnPaper: 'Write 1 beside what comes first, then 2, and so on.',
  sortOnPaper: 'Write the number of the group.',
  goOnAt: 'go on at {n}',

  readAloud: 'Read aloud',
  readAloudHelp: 'This device reads by itself. Nothing is sent.',
  readLesson: 'Read this lesson aloud',
  readPause: 'Pause',
  readOn: 'Read on',
  readStop: 'Stop reading',

  certificate: 'Certificate',
  certificateHelp:
    'Type your name as it should stand on the paper, or leave it empty and write it by hand. It is not kept and not sent.',
  certificateName: 'Name on the certificate',
  printCertificate: 'Print the certificate',
  certificateTitle: 'Certificate of completion',
  certifies: 'has completed the unit',
  certificateNote: 'Printed by the learner. Whether it is true, only the course can confirm.',
} as const satisfies Readonly<Record<string, Wording>>;
