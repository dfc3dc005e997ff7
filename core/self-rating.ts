import type { ActivitySource } from './activity-type.ts';
import { beside } from './pairs.ts';
import type { Html } from './programme.ts';

/** Statements about oneself, to rate between two ends. */
export interface SelfRating {
  readonly statements: readonly Statement[];
  readonly low: Html;
  readonly high: Html;
  /** Id of an earlier activity with the same statements, whose ratings are put beside these. */
  readonly compare?: string;
}

export interface Statement {
  readonly id: string;
  readonly text: Html;
}

/** Statement and rating. */
export type Ratings = readonly (readonly [statement: string, rating: number])[];

const mostStatements = 12;

/** Reads the two ends, a numbered list, and the statements; undefined, with issues, if they are not there. */
export function readSelfRating(source: ActivitySource, name: string): SelfRating | undefined {
  const { parts, attributes, line } = source;
  const lists = parts.filter((part) => part.kind === 'list');
  const ends = lists.find(({ ordered }) => ordered);
  const statements = lists.find(({ ordered }) => !ordered);
  const [low, high] = ends?.items ?? [];
  if (statements === undefined || low === undefined || high === undefined || parts.length > 2 || ends?.items[2]) {
    source.report({
      what: `A ${name} holds a prompt, a numbered list of its two ends and a list of statements.`,
      fix: 'Write:  1. Not at all {#low}  2. Very {#high}  then an empty line, then  - A statement',
      line: lists[0]?.line ?? line,
    });
    if (statements === undefined || low === undefined || high === undefined) return undefined;
  }
  if (statements.items.length > mostStatements) {
    source.report({
      what: `A ${name} has at most ${String(mostStatements)} statements, this one has ${String(statements.items.length)}.`,
      fix: 'Ask only what you will use.',
      line: statements.line,
    });
  }
  const { compare } = attributes;
  return {
    low: source.inline(low.text, 'low'),
    high: source.inline(high.text, 'high'),
    statements: statements.items.map(({ id, text }) => ({ id, text: source.inline(text, `statement.${id}`) })),
    ...(compare !== undefined && { compare }),
  };
}

/** The ratings in a value that may be older than the question, from the least to the most. */
export function ratingsIn(
  { statements }: SelfRating,
  value: unknown,
  [least, most]: readonly [number, number],
): Ratings | undefined {
  if (!Array.isArray(value)) return undefined;
  const ratings = statements.flatMap(({ id }): [string, number][] => {
    const rating = beside(id, value);
    const isRating = typeof rating === 'number' && Number.isInteger(rating) && rating >= least && rating <= most;
    return isRating ? [[id, rating]] : [];
  });
  return ratings.length === 0 ? undefined : ratings;
}

/** The rating of a statement. */
export const ratingOf = (ratings: Ratings | undefined, statement: string): number | undefined =>
  ratings?.find(([id]) => id === statement)?.[1];

/** The ratings with one of them changed, in the order of the statements. */
export function withRating(
  { statements }: SelfRating,
  ratings: Ratings | undefined,
  statement: string,
  rating: number,
): Ratings {
  return statements.flatMap(({ id }): Ratings => {
    const value = id === statement ? rating : ratingOf(ratings, id);
    return value === undefined ? [] : [[id, value]];
  });
}

/** What self-ratings share: nothing is right or wrong, and the trainer may see them. */
export const selfRating = {
  isMarked: false,
  refersTo: ({ compare }: SelfRating) => compare,
  isAnswered: ({ statements }: SelfRating, response: Ratings) => response.length === statements.length,
  score: () => 1,
  solution: () => undefined,

  /** One rating is a number; several are more use to a trainer as text than as letters. */
  toPattern(_question: SelfRating, ratings: Ratings) {
    const [first, ...others] = ratings;
    if (first !== undefined && others.length === 0) return { kind: 'numeric', value: first[1] } as const;
    return { kind: 'fill-in', text: ratings.map(([id, rating]) => `${id}=${String(rating)}`).join('; ') } as const;
  },
};
