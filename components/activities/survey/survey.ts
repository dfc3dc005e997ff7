import type { ActivityType } from '../../../core/activity-type.ts';
import { fittedText, longestText, readText, writeText } from '../../../core/text-bits.ts';
import { readSurvey } from './read-survey.ts';
import { asText } from './survey-question.ts';
import type { Answers, SurveyItem, SurveyQuestion } from './survey-question.ts';

const mostAnswers = 72;
/** A point is written in so many bits. */
const pointBits = 3;
const kindBits = 2;
const [isPoint, isOption, isText] = [0, 1, 2];

export const survey: ActivityType<SurveyQuestion, Answers> = {
  name: 'survey',
  attributes: [],
  isMarked: false,
  read: (source) => readSurvey(source, (question) => question.items.flatMap(longestOf)),

  optionIds: ({ items }) =>
    items.flatMap((item) => {
      if (item.kind === 'rate') return item.statements.map(({ id }) => id);
      return item.kind === 'pick' ? [item.id, ...item.options.map(({ id }) => id)] : [item.id];
    }),

  meaning: ({ items }) => items,

  accept({ items }, value) {
    if (!Array.isArray(value)) return undefined;
    const given = (id: string): string[] =>
      value.flatMap((entry: unknown) =>
        Array.isArray(entry) && entry[0] === id && typeof entry[1] === 'string' ? [entry[1]] : [],
      );
    const answers = items.flatMap((item) => acceptItem(item, given));
    return answers.length === 0 ? undefined : answers;
  },

  isAnswered: (_question, response) => response.length > 0,
  score: () => 1,
  solution: () => undefined,
  longest: ({ items }) => items.flatMap(longestOf),
  toPattern: (_question, answers) => ({ kind: 'fill-in', text: asText(answers) }),

  pack(response, slots, bits) {
    bits.writeNumber(response.length);
    for (const [id, answer] of response) {
      bits.writeNumber(slots.indexOf(id));
      if (answer.startsWith('=')) {
        bits.write(isText, kindBits);
        writeText(answer.slice(1), bits);
      } else if (slots.includes(answer)) {
        bits.write(isOption, kindBits);
        bits.writeNumber(slots.indexOf(answer));
      } else {
        bits.write(isPoint, kindBits);
        bits.write(Number(answer), pointBits);
      }
    }
  },

  unpack(slots, bits) {
    const answer = (kind: number): string | undefined => {
      if (kind === isText) return `=${readText(bits)}`;
      return kind === isOption ? slots[bits.readNumber()] : String(bits.read(pointBits));
    };
    const count = Math.min(bits.readNumber(), mostAnswers);
    return Array.from({ length: count }, () => [slots[bits.readNumber()], answer(bits.read(kindBits))]);
  },
};

type Answer = Answers[number];

function acceptItem(item: SurveyItem, given: (id: string) => string[]): Answer[] {
  switch (item.kind) {
    case 'rate':
      return item.statements.flatMap(({ id }): Answer[] => {
        const [point] = given(id).filter((answer) => /^[1-7]$/.test(answer) && Number(answer) <= item.points);
        return point === undefined ? [] : [[id, point]];
      });
    case 'pick': {
      const answers = given(item.id);
      const chosen = item.options.filter(({ id }) => answers.includes(id));
      return chosen.slice(0, item.several ? undefined : 1).map(({ id }): Answer => [item.id, id]);
    }
    case 'write': {
      const [text = ''] = given(item.id).filter((answer) => answer.startsWith('='));
      const fitted = fittedText(text.slice(1), item.most);
      return fitted === '' ? [] : [[item.id, `=${fitted}`]];
    }
    default:
      return item satisfies never;
  }
}

function longestOf(item: SurveyItem): Answer[] {
  switch (item.kind) {
    case 'rate':
      return item.statements.map(({ id }): Answer => [id, String(item.points)]);
    case 'pick':
      return item.options.slice(item.several ? 0 : -1).map(({ id }): Answer => [item.id, id]);
    case 'write':
      return [[item.id, `=${longestText(item.most)}`]];
    default:
      return item satisfies never;
  }
}
