import type { ActivityType } from '../../../core/activity-type.ts';
import { ratingOf, ratingsIn, readSelfRating, selfRating } from '../../../core/self-rating.ts';
import type { Ratings, SelfRating } from '../../../core/self-rating.ts';

/** Rate statements about oneself on a scale with two ends. */
export interface ScaleQuestion extends SelfRating {
  /** Points from the low end, 1, to the high one. */
  readonly points: number;
}

const fewestPoints = 2;
const mostPoints = 7;
const usualPoints = 5;
/** A rating is written in so many bits; 0 is none. */
const ratingBits = 3;

export const scale: ActivityType<ScaleQuestion, Ratings> = {
  ...selfRating,
  name: 'scale',
  attributes: ['of', 'compare'],

  read(source) {
    const { attributes, line, report } = source;
    const rating = readSelfRating(source, 'scale');
    if (rating === undefined) return undefined;
    const points = Number(attributes['of'] ?? usualPoints);
    if (!(Number.isInteger(points) && points >= fewestPoints && points <= mostPoints)) {
      report({
        what: `A scale cannot have ${attributes['of'] ?? ''} points.`,
        fix: `Write a whole number from ${String(fewestPoints)} to ${String(mostPoints)}:  of=5`,
        line,
      });
      return undefined;
    }
    return { ...rating, points };
  },

  optionIds: ({ statements }) => statements.map(({ id }) => id),
  meaning: ({ statements, low, high, points }) => [low, high, points, statements.map(({ id, text }) => [id, text])],
  accept: (question, value) => ratingsIn(question, value, [1, question.points]),
  longest: ({ statements, points }) => statements.map(({ id }) => [id, points]),

  pack(response, slots, bits) {
    for (const id of slots) bits.write(ratingOf(response, id) ?? 0, ratingBits);
  },

  unpack: (slots, bits) => slots.map((id) => [id, bits.read(ratingBits)]),
};
