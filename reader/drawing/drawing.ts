import { decodeReferences } from '../markdown/html.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** A drawing, cut into the pieces that a translation changes and those that it does not. */
export interface Drawing {
  readonly tokens: readonly Token[];
  readonly viewBox: Box;
  readonly texts: readonly DrawnText[];
  /** Rectangles and circles that may hold a text. */
  readonly boxes: readonly Box[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A `<text>`, `<title>` or `<desc>`: one text to translate, in one or several lines. */
export interface DrawnText {
  /** All lines as one text. */
  readonly words: string;
  readonly line: number;
  readonly lines: readonly DrawnLine[];
  /** How it is drawn; undefined of what is not, and of what is turned or scaled. */
  readonly style: Style | undefined;
}

/** A line of a text. */
export interface DrawnLine {
  /** Which token holds it. */
  readonly token: number;
  readonly x: number;
  /** Of its base line. */
  readonly y: number;
  readonly words: string;
}

/** What a text inherits and what decides how much room it takes. */
export interface Style {
  readonly size: number;
  readonly isBold: boolean;
  readonly anchor: string;
}

/** Where the reading of the tokens stands. */
interface Place extends Style {
  /** A transform above or at it: where it comes to lie is not worked out. */
  readonly isMoved: boolean;
  readonly x: number;
  readonly y: number;
}

const holders = ['text', 'title', 'desc'];
const plain: Place = { size: 16, isBold: false, anchor: 'start', isMoved: false, x: 0, y: 0 };

/** Reads an SVG; undefined if it is not well-formed. */
export function readDrawing(svg: string): Drawing | undefined {
  const tokens = tokensOf(svg);
  const root = tokens?.find((token) => token.kind === 'open');
  if (tokens === undefined || root?.name !== 'svg') return undefined;
  const texts: DrawnText[] = [];
  const boxes: Box[] = [];
  const places: Place[] = [];
  let holder: { readonly name: string; readonly line: number; readonly style: Style | undefined } | undefined;
  let lines: DrawnLine[] = [];
  tokens.forEach((token, index) => {
    switch (token.kind) {
      case 'open': {
        const above = places.at(-1) ?? plain;
        const place = placeOf(token.attributes, token.name === 'text' ? { ...above, x: 0, y: 0 } : above);
        const box = boxOf(token.name, token.attributes);
        if (box !== undefined && !place.isMoved) boxes.push(box);
        if (holder === undefined && !token.isEmpty && holders.includes(token.name)) {
          const isDrawn = token.name === 'text' && !place.isMoved;
          holder = { name: token.name, line: token.line, style: isDrawn ? place : undefined };
          lines = [];
        }
        if (!token.isEmpty) places.push(place);
        break;
      }
      case 'close': {
        const left = places.pop();
        const parent = places.pop();
        // A line below the last one counts from it: `dy` on the next tspan.
        if (parent !== undefined)
          places.push(holder !== undefined && left !== undefined ? { ...parent, x: left.x, y: left.y } : parent);
        if (token.name !== holder?.name) break;
        const words = lines.map((line) => line.words).join(' ');
        if (words !== '') texts.push({ words, line: holder.line, lines, style: holder.style });
        holder = undefined;
        break;
      }
      case 'text': {
        const words = decodeReferences(token.raw).replace(/\s+/g, ' ').trim();
        const { x, y } = places.at(-1) ?? plain;
        if (holder !== undefined && words !== '') lines.push({ token: index, x, y, words });
        break;
      }
      case 'other':
        break;
      default:
        token satisfies never;
    }
  });
  return { tokens, viewBox: viewBoxOf(root.attributes), texts, boxes };
}

/** Whether a text is a number or a sign and needs no translator. */
export const isNumber = (words: string): boolean => !/\p{L}/u.test(words);

function placeOf(attributes: Readonly<Record<string, string>>, above: Place): Place {
  const number = (name: string, otherwise: number): number => {
    const value = parseFloat(attributes[name] ?? '');
    return Number.isNaN(value) ? otherwise : value;
  };
  const size = number('font-size', above.size);
  const shift = (name: string): number =>
    number(name, 0) * (attributes[name]?.trim().endsWith('em') === true ? size : 1);
  const weight = attributes['font-weight'];
  return {
    size,
    isBold: weight === undefined ? above.isBold : weight === 'bold' || Number(weight) >= 600,
    anchor: attributes['text-anchor'] ?? above.anchor,
    isMoved: above.isMoved || attributes['transform'] !== undefined,
    x: number('x', above.x) + shift('dx'),
    y: number('y', above.y) + shift('dy'),
  };
}

function boxOf(name: string, attributes: Readonly<Record<string, string>>): Box | undefined {
  const number = (key: string): number => parseFloat(attributes[key] ?? '') || 0;
  if (name === 'rect') return { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
  if (name !== 'circle') return undefined;
  const radius = number('r');
  return { x: number('cx') - radius, y: number('cy') - radius, width: 2 * radius, height: 2 * radius };
}

function viewBoxOf(attributes: Readonly<Record<string, string>>): Box {
  const [x = 0, y = 0, width = 0, height = 0] = (attributes['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (width > 0) return { x, y, width, height };
  return { x: 0, y: 0, width: parseFloat(attributes['width'] ?? ''), height: parseFloat(attributes['height'] ?? '') };
}
