/** Longer texts are compared by their beginnings. */
const mostWords = 300;

/** How much of two texts is the same, 0 to 1: words in common, in the same order. */
export function similarity(a: string, b: string): number {
  const from = wordsOf(a);
  const to = wordsOf(b);
  if (from.length + to.length === 0) return 1;
  // One row of the longest common subsequence after the other.
  let row: number[] = Array.from({ length: to.length + 1 }, () => 0);
  for (const word of from) {
    const next = [0];
    to.forEach((other, index) => {
      next.push(word === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    });
    row = next;
  }
  return (2 * (row.at(-1) ?? 0)) / (from.length + to.length);
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, mostWords);
