/** The best way to break the first words of a text. */
interface Breaking {
  readonly lines: readonly string[];
  readonly widest: number;
}

/**
 * Breaks a text into at most so many lines, as even as can be. The lines are those that the drawing has room for, so
 * that a translator gets a whole text and not what happens to stand on each line.
 */
export function brokenInto(text: string, most: number, widthOf: (line: string) => number): string[] {
  const words = text.split(' ');
  const lineOf = (from: number, to: number): string => words.slice(from, to).join(' ');
  const oneLine = (to: number): Breaking => ({ lines: [lineOf(0, to)], widest: widthOf(lineOf(0, to)) });
  let best = words.map((_, index) => oneLine(index + 1));
  for (let count = 2; count <= most; count++) {
    best = best.map((before, end) => {
      const ways = best.slice(0, end).map(({ lines, widest }, start): Breaking => {
        const last = lineOf(start + 1, end + 1);
        return { lines: [...lines, last], widest: Math.max(widest, widthOf(last)) };
      });
      return ways.reduce((least, way) => (way.widest < least.widest ? way : least), before);
    });
  }
  const lines = best.at(-1)?.lines ?? [];
  return [...lines, ...Array.from({ length: most - lines.length }, () => '')];
}
