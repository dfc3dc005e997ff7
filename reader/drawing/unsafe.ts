import type { Problem } from '../issues.ts';
import type { OpenTag, Token } from './tokens.ts';

/** A part of a drawing that does more than draw. */
export interface UnsafePart extends Problem {
  readonly line: number;
}

/** Elements that run, or hold a page of their own (SVG 2, chapters 15.2 and 12.4; the media elements of HTML). */
const active = ['script', 'handler', 'listener', 'foreignobject', 'iframe', 'object', 'embed', 'audio', 'video'];
/** Attributes whose value is an address; the others, of an animation, if it moves an address. */
const addresses = ['href', 'src', 'base'];
const moved = ['from', 'to', 'by', 'values'];

/**
 * What a drawing must not carry: scripts, pages within it, and addresses of other files. A browser runs no script of a
 * picture in a page, but whoever opens the picture by itself runs all of them; and each file from elsewhere tells its
 * server that somebody is reading.
 */
export function unsafeParts(tokens: readonly Token[]): UnsafePart[] {
  const parts: UnsafePart[] = [];
  let line = 1;
  for (const token of tokens) {
    const problems = token.kind === 'open' ? [...ofElement(token), ...ofAttributes(token)] : ofText(token.raw);
    const at = line;
    parts.push(...problems.map((what) => ({ what, fix, line: at })));
    line += token.raw.split('\n').length - 1;
  }
  return parts;
}

const fix = 'Delete this part, or export the drawing once more as plain SVG, with all its pictures in it.';

const ofElement = ({ name }: OpenTag): string[] =>
  active.includes(localName(name)) ? [`A drawing cannot have <${name}> in it: it would do more than draw.`] : [];

function ofAttributes({ attributes }: OpenTag): string[] {
  const isMoving = addresses.includes(localName(attributes['attributeName'] ?? ''));
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (localName(name).startsWith('on')) return [`A drawing cannot react: "${name}" is a script.`];
    const address = value.replace(/[\s\0-\x20]/g, '').toLowerCase();
    if (/(?:java|vb)script:/.test(address)) return [`"${name}" holds a script.`];
    const isAddress = addresses.includes(localName(name)) || (isMoving && moved.includes(name));
    return (isAddress && !isWithin(address)) || loads(value)
      ? [`"${name}" takes something from outside of the drawing.`]
      : [];
  });
}

/** Styles, in or out of CDATA, and declarations before the drawing. */
function ofText(raw: string): string[] {
  if (raw.startsWith('<!--')) return [];
  if (/^<!DOCTYPE[^>]*\[|^<!ENTITY/i.test(raw))
    return ['A drawing cannot declare entities: they can stand for anything.'];
  if (/^<\?xml-stylesheet/i.test(raw)) return ['"xml-stylesheet" takes something from outside of the drawing.'];
  return loads(raw) ? ['This style takes something from outside of the drawing.'] : [];
}

/** Whether a style takes anything from another file. */
const loads = (style: string): boolean =>
  /@import|image-set\(/i.test(style) ||
  [...style.matchAll(/url\(\s*["']?\s*([^"')]*)/gi)].some(
    ([, address = '']) => !isWithin(address.trim().toLowerCase()),
  );

/** A part of the same drawing, or a picture that is written out in it. */
const isWithin = (address: string): boolean =>
  address === '' || address.startsWith('#') || /^data:image\/(?:png|jpe?g|webp|gif);base64,/.test(address);

const localName = (name: string): string => name.toLowerCase().replace(/^.*:/, '');
