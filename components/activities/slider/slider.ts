import type { ActivityType } from '../../../core/activity-type.ts';
import { ratingOf, ratingsIn, readSelfRating, selfRating } from '../../../core/self-rating.ts';
import type { Ratings, SelfRating } from '../../../core/self-rating.ts';

/** Rate statements about oneself from 0 to 10. */
export type SliderQuestion = SelfRating;

/** The ends, as numbers. */
export const [least, most] = [0, 10];
/** A rating is written in so many bits, one more than it is; 0 is none. */
const ratingBits = 4;

export const slider: ActivityType<SliderQuestion, Ratings> = {
  ...selfRating,
  name: 'slider',
  attributes: ['compare'],
  read: (source) => readSelfRating(source, 'slider'),
  optionIds: ({ statements }) => statements.map(({ id }) => id),
  meaning: ({ statements, low, high }) => [low, high, statements.map(({ id, text }) => [id, text])],
  accept: (question, value) => ratingsIn(question, value, [least, most]),
  longest: ({ statements }) => statements.map(({ id }) => [id, most]),

  pack(response, slots, bits) {
    for (const id of slots) bits.write((ratingOf(response, id) ?? -1) + 1, ratingBits);
  },

  unpack: (slots, bits) => slots.map((id) => [id, bits.read(ratingBits) - 1]),
};
