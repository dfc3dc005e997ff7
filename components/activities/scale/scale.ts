import type { ActivityType, SourcePart } from '../../../core/activity-type.ts';
import type { Html } from '../../../core/programme.ts';

/** Rate statements about oneself on a scale with two ends. */
export interface ScaleQuestion {
  readonly statements: readonly Statement[];
  readonly low: Html;
  readonly high: Html;
  /** Points from the low end, 1, to the high one. */
  readonly points: number;
  /** Id of an earlier scale with the same statements, whose ratings are put beside these. */
  readonly compare?: string;
}

export interface Statement {
  readonly id: string;
  readonly text: Html;
}

/** Statement and rating. */
export type Ratings = readonly (readonly [statement: string, rating: number])[];

type List = Extract<SourcePart, { kind: 'list' }>;

const mostStatements = 12;
const fewestPoints = 2;
const mostPoints = 7;
const usualPoints = 5;
/** A rating is written in so many bits; 0 is none. */
const ratingBits = 3;

export const scale: ActivityType<ScaleQuestion, Ratings> = {
  name: 'scale',
  attributes: ['of', 'compare'],
  isMarked: false,

  read({ parts, attributes, line, inline, report }) {
    const lists = parts.filter((part): part is List => part.kind === 'list');
    const ends = lists.find(({ ordered }) => ordered);
    const statements = lists.find(({ ordered }) => !ordered);
    const [low, high] = ends?.items ?? [];
    if (statements === undefined || low === undefined || high === undefined || parts.length > 2 || ends?.items[2]) {
      report({
        what: 'A scale holds a prompt, a numbered list of its two ends and a list of statements.',
        fix: 'Write:  1. Not at all {#low}  2. Very {#high}  then an empty line, then  - A statement',
        line: lists[0]?.line ?? line,
      });
      if (statements === undefined || low === undefined || high === undefined) return undefined;
    }
    if (statements.items.length > mostStatements) {
      report({
        what: `A scale has at most ${String(mostStatements)} statements, this one has ${String(statements.items.length)}.`,
        fix: 'Ask only what you will use.',
        line: statements.line,
      });
    }
    const points = Number(attributes['of'] ?? usualPoints);
    if (!(Number.isInteger(points) && points >= fewestPoints && points <= mostPoints)) {
      report({
        what: `A scale cannot have ${attributes['of'] ?? ''} points.`,
        fix: `Write a whole number from ${String(fewestPoints)} to ${String(mostPoints)}:  of=5`,
        line,
      });
      return undefined;
    }
    const { compare } = attributes;
    return {
      low: inline(low.text, 'low'),
      high: inline(high.text, 'high'),
      points,
      statements: statements.items.map(({ id, text }) => ({ id, text: inline(text, `statement.${id}`) })),
      ...(compare !== undefined && { compare }),
    };
  },

  refersTo: ({ compare }) => compare,
  optionIds: ({ statements }) => statements.map(({ id }) => id),
  meaning: ({ statements, low, high, points }) => [low, high, points, statements.map(({ id, text }) => [id, text])],

  accept({ statements, points }, value) {
    if (!Array.isArray(value)) return undefined;
    const ratings = statements.flatMap(({ id }): [string, number][] => {
      const pair: unknown = value.find((entry: unknown) => Array.isArray(entry) && entry[0] === id);
      const rating: unknown = Array.isArray(pair) ? pair[1] : undefined;
      return typeof rating === 'number' && Number.isInteger(rating) && rating > 0 && rating <= points
        ? [[id, rating]]
        : [];
    });
    return ratings.length === 0 ? undefined : ratings;
  },

  isAnswered: ({ statements }, response) => response.length === statements.length,
  score: () => 1,
  solution: () => undefined,
  longest: ({ statements, points }) => statements.map(({ id }) => [id, points]),

  /** One rating is a number; several are more use to a trainer as text than as letters. */
  toPattern(_question, ratings) {
    const [first, ...others] = ratings;
    if (first !== undefined && others.length === 0) return { kind: 'numeric', value: first[1] };
    return { kind: 'fill-in', text: ratings.map(([id, rating]) => `${id}=${String(rating)}`).join('; ') };
  },

  pack(response, slots, bits) {
    for (const id of slots) bits.write(ratingOf(response, id) ?? 0, ratingBits);
  },

  unpack: (slots, bits) => slots.map((id) => [id, bits.read(ratingBits)]),
};

/** The rating of a statement. */
export const ratingOf = (ratings: Ratings | undefined, statement: string): number | undefined =>
  ratings?.find(([id]) => id === statement)?.[1];
