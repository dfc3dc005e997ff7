import type { Box, Drawing, DrawnText, Style } from './drawing.ts';
import { textWidth } from './text-width.ts';

/** From where to where something reaches. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** A line that is drawn over something, or out of its box. */
export interface TooLong {
  readonly text: DrawnText;
  /** About how wide the line is, and how wide it may be. */
  readonly needs: number;
  readonly has: number;
}

/** A line with all that its room depends on. */
interface Placed {
  readonly text: DrawnText;
  readonly span: Span;
  readonly y: number;
  readonly x: number;
  readonly style: Style;
}

/** Fonts differ: up to this share a text may be longer than its room. */
const grace = 1.06;

/**
 * Finds texts that are too long for their places: they leave the innermost box around them, or the drawing, or run into
 * a text beside them. `wordsOf` gives the lines of a text in the language that is drawn.
 */
export function tooLongIn(drawing: Drawing, wordsOf: (text: DrawnText) => readonly string[]): TooLong[] {
  const placed = drawing.texts.flatMap((text) => {
    const { style } = text;
    if (style === undefined) return [];
    const words = wordsOf(text);
    return text.lines.map(({ x, y }, index): Placed => {
      const span = spanOf(x, textWidth(words[index] ?? '', style.size, style.isBold), style.anchor);
      return { text, span, x, y, style };
    });
  });
  const tooLong = placed.flatMap((line): TooLong[] => {
    const room = roomOf(line, drawing, placed);
    const needs = line.span.to - line.span.from;
    const has = widthIn(room, line);
    return needs > has * grace ? [{ text: line.text, needs: Math.round(needs), has: Math.round(has) }] : [];
  });
  // Each text once: by the line that lacks most.
  const worst = new Map<DrawnText, TooLong>();
  for (const one of tooLong.sort((a, b) => a.needs - a.has - (b.needs - b.has))) worst.set(one.text, one);
  return [...worst.values()];
}

function spanOf(x: number, width: number, anchor: string): Span {
  if (anchor === 'middle') return { from: x - width / 2, to: x + width / 2 };
  return anchor === 'end' ? { from: x - width, to: x } : { from: x, to: x + width };
}

/** How wide a line may be in a room: one in the middle grows to both sides. */
function widthIn({ from, to }: Span, { x, style }: Placed): number {
  if (style.anchor === 'middle') return 2 * Math.min(x - from, to - x);
  return style.anchor === 'end' ? x - from : to - x;
}

function roomOf(line: Placed, { viewBox, boxes }: Drawing, placed: readonly Placed[]): Span {
  const middle = line.y - line.style.size * 0.35;
  const around = boxes.filter(
    (box) => box.x < line.x && line.x < box.x + box.width && box.y < middle && middle < box.y + box.height,
  );
  const [innermost = viewBox] = [...around].sort((a, b) => area(a) - area(b));
  const edge = innermost === viewBox ? 0 : 2;
  let from = innermost.x + edge;
  let to = innermost.x + innermost.width - edge;
  for (const other of placed) {
    if (other.text === line.text || Math.abs(other.y - line.y) > line.style.size * 0.8) continue;
    if (other.x > line.x) to = Math.min(to, other.span.from);
    if (other.x < line.x) from = Math.max(from, other.span.to);
  }
  return { from, to };
}

const area = ({ width, height }: Box): number => width * height;
