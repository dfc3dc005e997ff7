/** Something to choose, right or not. */
interface Choosable {
  readonly id: string;
  readonly right: boolean;
}

/** The share of right options that were chosen; each wrong one takes a right one back. */
export function shareChosen(options: readonly Choosable[], chosen: readonly string[]): number {
  const right = options.filter((option) => option.right);
  const hits = right.filter(({ id }) => chosen.includes(id)).length;
  return Math.max(0, (hits - (chosen.length - hits)) / right.length);
}

/** Ids of the right options. */
export const rightIds = (options: readonly Choosable[]): string[] =>
  options.filter(({ right }) => right).map(({ id }) => id);
