import type { ActivityType, ActivityTypes, Pattern } from '../../core/activity-type.ts';
import type { Activity, Html, Lesson, Unit } from '../../core/programme.ts';

const html = (text: string): Html => text as Html;

/** A type as small as can be: the response is one of the activity's option ids, the first one is right. */
const pick: ActivityType<readonly string[], string> = {
  name: 'pick',
  attributes: [],
  isMarked: true,
  read: () => undefined,
  optionIds: (question) => question,
  meaning: (question) => question,
  accept: (question, value) => question.find((id) => id === value),
  isAnswered: () => true,
  score: (question, response) => (response === question[0] ? 1 : response === question[1] ? 0.5 : 0),
  solution: (question) => question[0],
  longest: (question) => question.at(-1) ?? '',
  toPattern: (_question, id): Pattern => ({ kind: 'choice', ids: [id] }),
  pack: (response, slots, bits) => {
    bits.writeNumber(slots.indexOf(response));
  },
  unpack: (slots, bits) => slots[bits.readNumber()],
};

/** Written, never told to an LMS. */
const secret: ActivityType<undefined, string> = {
  name: 'secret',
  attributes: [],
  read: () => undefined,
  isMarked: false,
  optionIds: () => [],
  meaning: () => [],
  accept: (_question, value) => (value === 'written' ? value : undefined),
  isAnswered: () => true,
  score: () => 0,
  solution: () => undefined,
  longest: () => 'written',
  toPattern: () => undefined,
  pack: () => undefined,
  unpack: () => 'written',
};

/** The types of the sample unit. */
export const sampleTypes: ActivityTypes = { pick, secret };

/** Options of every `pick` of the sample unit: right, half right, wrong. */
export const options = ['right', 'half', 'wrong'] as const;

const activity = (id: string, type: string, outcome?: string): Activity => ({
  id,
  type,
  prompt: html(`<p>${id}?</p>`),
  question: type === 'pick' ? options : undefined,
  points: type === 'pick' ? 1 : 0,
  attempts: 0,
  slots: type === 'pick' ? options : [],
  ...(outcome !== undefined && { outcome }),
});

const lesson = (id: string, ...activities: Activity[]): Lesson => ({
  id,
  title: `Lesson ${id}`,
  minutes: 5,
  blocks: [
    { kind: 'prose', html: html('<p>Read this.</p>') },
    ...activities.map((one) => ({ kind: 'activity', activity: one }) as const),
  ],
  sources: [],
  terms: [],
});

/** Two lessons, five activities; one slot belongs to an activity that is gone. */
export const sampleUnit: Unit = {
  id: 'u99',
  title: 'Rights & duties at <work>',
  why: 'Because it is tried here.',
  minutes: 30,
  version: '1.2.3',
  passMark: 70,
  language: 'en',
  translation: 'source',
  languages: [
    { code: 'en', name: 'English', direction: 'ltr' },
    { code: 'ar', name: 'العربية', direction: 'rtl' },
  ],
  outcomes: [
    { id: 'try', text: html('Try it out'), serves: ['G1'] },
    { id: 'say-why', text: html('Say why'), serves: ['G1'] },
  ],
  lessons: [
    lesson('one', activity('a', 'pick', 'try'), activity('b', 'pick', 'try'), activity('note', 'secret')),
    lesson('two', activity('c', 'pick'), activity('d', 'pick', 'say-why')),
  ],
  changes: [],
  slots: { lessons: ['one', 'two'], activities: ['a', 'retired', 'c', 'b', 'note', 'd'] },
};

/** Ids of the activities that count. */
export const marked = ['a', 'b', 'c', 'd'] as const;
