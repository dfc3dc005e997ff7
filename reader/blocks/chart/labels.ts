/** Something to write at a place of a line: from 0, its beginning, to 1. */
interface Label {
  readonly at: number;
  readonly text: string;
}

/** How wide the line is on a small phone, and a digit, in pixels. */
const narrowest = 290;
const digit = 9;
const between = 6;

/** Which labels have room beside each other on a small phone: the last and the first, then as many as fit. */
export function labelsWithRoom(labels: readonly Label[]): boolean[] {
  const taken: number[] = [];
  const last = labels.length - 1;
  const order = [last, ...labels.keys()].filter((index, place) => index >= 0 && (place === 0 || index < last));
  for (const index of order) if (taken.every((other) => !meet(labels[index], labels[other]))) taken.push(index);
  return labels.map((_, index) => taken.includes(index));
}

const meet = (one: Label | undefined, other: Label | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  Math.abs(one.at - other.at) * narrowest < ((one.text.length + other.text.length) / 2) * digit + between;
