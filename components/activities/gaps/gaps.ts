import type { ActivityType } from '../../../core/activity-type.ts';
import type { BitReader } from '../../../core/bits.ts';
import { last } from '../../../core/lists.ts';
import { mostOptions } from '../../../core/most-options.ts';
import { beside, pairedWith } from '../../../core/pairs.ts';
import type { Pairs } from '../../../core/pairs.ts';
import { longestText, readText, writeText } from '../../../core/text-bits.ts';
import { longestAnswer, optionIn, typed, typedText } from './gaps-question.ts';
import type { Gap, GapsQuestion } from './gaps-question.ts';
import { readGaps } from './read-gaps.ts';

/** A response pairs a gap with an option, or with a text that is none. */
export const gaps: ActivityType<GapsQuestion, Pairs> = {
  name: 'gaps',
  attributes: ['typed'],
  isMarked: true,
  read: readGaps,

  optionIds: (question) => [
    ...new Set([
      ...question.gaps.map(({ id }) => id),
      ...question.gaps.flatMap(({ options }) => options.map(({ id }) => id)),
    ]),
  ],

  meaning: ({ paragraphs, gaps: all, isTyped }) => [
    paragraphs,
    all.map(({ options }) => options.map(({ id, text, others, right }) => [id, text, others, right])),
    isTyped,
  ],

  accept(question, value) {
    if (!Array.isArray(value)) return undefined;
    const pairs = question.gaps.flatMap((gap): [string, string][] => {
      const to = beside(gap.id, value);
      const known = typeof to === 'string' ? acceptOne(gap, to, question.isTyped) : '';
      return known === '' ? [] : [[gap.id, known]];
    });
    return pairs.length === 0 ? undefined : pairs;
  },

  isAnswered: ({ gaps: all }, response) => response.length === all.length,

  score({ gaps: all }, response) {
    const right = all.filter((gap) => optionIn(gap, pairedWith(response, gap.id))?.right === true);
    return right.length / all.length;
  },

  solution: ({ gaps: all }) => all.map(({ id }) => [id, id]),

  longest: ({ gaps: all, isTyped }) =>
    all.map(({ id, options }) => [id, isTyped ? typed(longestText(longestAnswer)) : (last(options)?.id ?? '')]),

  /** What was typed is more use to a trainer as text than as letters. */
  toPattern({ gaps: all, isTyped }, pairs) {
    if (!isTyped) return { kind: 'matching', pairs };
    const texts = all.map((gap) => {
      const to = pairedWith(pairs, gap.id) ?? '';
      return typedText(to) ?? optionIn(gap, to)?.text ?? '';
    });
    return { kind: 'fill-in', text: texts.join('; ') };
  },

  pack(response, slots, bits) {
    bits.writeNumber(response.length);
    for (const [gap, to] of response) {
      const text = typedText(to);
      bits.writeNumber(slots.indexOf(gap));
      bits.write(text === undefined ? 0 : 1, 1);
      if (text === undefined) bits.writeNumber(slots.indexOf(to));
      else writeText(text, bits);
    }
  },

  unpack(slots, bits) {
    const count = Math.min(bits.readNumber(), mostOptions);
    return Array.from({ length: count }, () => [slots[bits.readNumber()], unpackOne(slots, bits)]);
  },
};

function acceptOne(gap: Gap, to: string, isTyped: boolean): string {
  const text = typedText(to);
  if (text === undefined) return optionIn(gap, to)?.id ?? '';
  return isTyped ? typed(text) : '';
}

const unpackOne = (slots: readonly string[], bits: BitReader): string | undefined =>
  bits.read(1) === 1 ? typed(readText(bits)) : slots[bits.readNumber()];
