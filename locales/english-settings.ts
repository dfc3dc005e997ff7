import type { Wording } from './wording.ts';

/** The page "Settings and safety" in English. It is loaded after the unit, so its words do not travel with it. */
export const settingsEnglish = {
  thisDevice: 'This device',
  sharedDevice: 'Other people use this device',
  sharedDeviceHelp:
    'Then this unit, and any other that is open in this browser, keeps nothing on it: no answers, no private writing. What they have kept is taken away now, also answers that wait to be sent, and the private writing of all units. If the network goes, keep these pages open until your work is saved. The choice is gone when you close this tab.',
  nothingIsKept: 'Nothing is kept on this device now.',
  mayBeKept: 'Answers may be kept on this device until your course has them.',
  deleteAll: 'Delete everything on this device',
  deleteAllWarning:
    'This deletes what all units have kept in this browser: answers that wait to be sent, also those of other people, and private writing. It cannot be undone.',
  deleteNow: 'Delete now',
  keepAll: 'Do not delete',
  allDeleted: 'Deleted. Nothing more is kept on this device, unless you switch that off above.',
  deleteCannot:
    'It does not delete what your course already has, the list of pages this browser has visited, files you downloaded, or what an app keeps.',

  leaving: 'Leaving quickly',
  leavingHow:
    'Press “Leave” at the top, or the Shift key three times. The page is emptied at once and an empty one opens. It works without a network. What was not sent yet is not sent then.',
  leavingCannot: 'What it cannot do',
  leavingHistory:
    'This browser’s list of visited pages still has this page, and the Back button may lead to your course.',
  leavingFrame: 'On some course sites the page around the unit stays on the screen.',
  leavingSite: 'Your course site has recorded that you opened the unit.',
  leavingApp: 'An app, and what you downloaded, stay on the device.',
  leavingEyes:
    'Who has seen the screen or a screenshot of it, or takes the phone, may still find out. If that is a danger, use another device.',

  comfort: 'Reading comfort',
  textSize: 'Text size',
  sizeUsual: 'Usual',
  sizeLarge: 'Large',
  sizeLarger: 'Larger',
  sizeLargest: 'Largest',
  colours: 'Colours',
  coloursAuto: 'As this device',
  coloursLight: 'Light',
  coloursDark: 'Dark',
  strongContrast: 'Stronger contrast',
  comfortKept: 'This is kept on this device, for all units.',
  comfortForVisit: 'This lasts until you close this page, because other people use this device.',

  trainerSees: 'What your trainer can see',
  trainerSeesCourse:
    'Your trainer can see how far you are, your score, the time you spend and your answers to questions. What you write under “Think and write” nobody else can see.',
  trainerSeesNothing: 'Nothing: in this visit nothing is sent to a course.',
  trainerSeesMore: 'More about this',
  seesProgress: 'When you opened the unit, how long you worked, the page you are on, and whether you have finished.',
  seesScore: 'Your score from 0 to 100, once you have finished.',
  seesAnswers: 'Your latest answer to each question, whether it was right, and when you gave it.',
  seesNoPrivate: 'Not what you write under “Think and write”. It is never sent.',
  seesNoName: 'Your course knows your name. This unit never asks for it.',
  seesSite: 'Your course site itself records when you sign in and what you open. Ask your trainer about that.',
} as const satisfies Readonly<Record<string, Wording>>;
