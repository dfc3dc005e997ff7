import type { Box } from './drawing.ts';
import { tagText } from './tokens.ts';
import type { OpenTag } from './tokens.ts';

type Attributes = OpenTag['attributes'];

/** How a drawing is written for a language that reads from right to left. */
export interface Turning {
  /** The attributes of the root. */
  root(attributes: Attributes): Attributes;
  /** A tag below the root. */
  tag(token: OpenTag): string;
  /** What stands right inside the root. */
  readonly opening: string;
  readonly closing: string;
}

/** A drawing that stands as it is. */
export const unturned: Turning = {
  root: (attributes) => attributes,
  tag: ({ raw }) => raw,
  opening: '',
  closing: '',
};

/**
 * Turns a drawing round: what went to the right goes to the left, and letters stay readable. A drawing that says
 * `data-mirror="never"`, such as a map, keeps its places; its texts then begin and end where they did.
 */
export function turnedBy(root: Attributes, { x, width }: Box): Turning {
  return root['data-mirror'] === 'never' ? anchored : mirroredAt(2 * x + width);
}

/** The picture is mirrored as a whole, and each text once more about its own place. */
const mirroredAt = (right: number): Turning => ({
  root: (attributes) => ({ ...attributes, direction: 'rtl' }),
  tag({ name, attributes, isEmpty, raw }) {
    if (name !== 'text' && name !== 'tspan') return raw;
    const { x, dx, transform = '' } = attributes;
    return tagText(
      name,
      {
        ...attributes,
        ...(x !== undefined && { x: negated(x) }),
        ...(dx !== undefined && { dx: negated(dx) }),
        ...(name === 'text' && { transform: `${transform} scale(-1 1)`.trim() }),
      },
      isEmpty,
    );
  },
  opening: `<g transform="matrix(-1 0 0 1 ${String(right)} 0)">`,
  closing: '</g>',
});

const negated = (numbers: string): string =>
  numbers.replace(/-?[\d.]+/g, (number) => (number.startsWith('-') ? number.slice(1) : `-${number}`));

/** From right to left a text starts where from left to right it ends (SVG 2, 11.10.1.1). */
const anchored: Turning = {
  root: ({ 'text-anchor': anchor = 'start', ...others }) => ({
    ...others,
    direction: 'rtl',
    'text-anchor': swapped(anchor),
  }),
  tag({ name, attributes, isEmpty, raw }) {
    const anchor = attributes['text-anchor'];
    return anchor === undefined ? raw : tagText(name, { ...attributes, 'text-anchor': swapped(anchor) }, isEmpty);
  },
  opening: '',
  closing: '',
};

const swapped = (anchor: string): string => ({ start: 'end', end: 'start' })[anchor] ?? anchor;
