import type { Problem } from '../issues.ts';
import { excerpt } from '../wording.ts';
import type { OpenTag, Token } from './tokens.ts';

/** Something in a drawing that does not belong there, and where. */
export interface Danger {
  readonly problem: Problem;
  readonly line: number;
}

/** Elements that run something, play something or hold a page of their own; whatever prefix they have. */
const refused = /^(?:script|handler|listener|foreignobject|iframe|object|embed|audio|video|link|meta|base)$/;
/** Letters and pictures that travel inside the file; an SVG inside an SVG would not be looked into. */
const carried = /^data:(?:image\/(?:png|jpeg|webp|gif)|font\/[a-z0-9]+|application\/(?:x-)?font-[a-z0-9]+)[;,]/i;

/**
 * Whatever in a drawing could run, or ask another server for something: both would happen to whoever opens the file by
 * itself, where no policy of the page holds. A browser does neither while it shows the file as a picture.
 */
export function dangersIn(tokens: readonly Token[]): Danger[] {
  const dangers: Danger[] = [];
  const open: string[] = [];
  let line = 1;
  const add = (problems: readonly Problem[]): void => {
    dangers.push(...problems.map((problem) => ({ problem, line })));
  };
  for (const token of tokens) {
    const { raw } = token;
    if (token.kind === 'open') {
      add(inTag(token));
      if (!token.isEmpty) open.push(localName(token.name));
    } else if (token.kind === 'close') {
      open.pop();
    } else if (!raw.startsWith('<!--')) {
      if (/^<\?xml-stylesheet/i.test(raw) || /<!ENTITY/i.test(raw)) add([outside(raw)]);
      if (open.at(-1) === 'style') add(inStyle(raw));
    }
    line += raw.split('\n').length - 1;
  }
  return dangers;
}

function inTag({ name, attributes }: OpenTag): Problem[] {
  const problems: Problem[] = [];
  if (refused.test(localName(name))) {
    problems.push({
      what: `A drawing cannot have <${excerpt(name, 30)}>: it could run or show something of its own.`,
      fix: 'Take it out, with all that is in it. Words are <text>; nothing in a drawing moves by a script.',
    });
  }
  for (const [key, value] of Object.entries(attributes)) {
    const local = localName(key);
    if (local.startsWith('on') || (local === 'attributename' && /^\s*(?:on|(?:\w+:)?href)/i.test(value))) {
      problems.push({
        what: `A drawing cannot do anything by itself: ${excerpt(`${key}="${value}"`, 40)}`,
        fix: 'Take this attribute out.',
      });
    } else if (local === 'href' || local === 'src') {
      if (!isInside(value)) problems.push(outside(value));
    } else {
      problems.push(...inStyle(value));
    }
  }
  return problems;
}

/** What styles and values such as `fill` fetch. Escapes are read as a browser reads them. */
function inStyle(css: string): Problem[] {
  const read = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff)))
    .replaceAll('\\', '');
  const addresses = [...read.matchAll(/url\(\s*["']?([^"')]*)|@import\s+["']?([^"');]*)|image-set\(\s*["']([^"']*)/gi)];
  return addresses
    .map(([, url, sheet, set]) => ({ address: (url ?? sheet ?? set ?? '').trim(), isSheet: sheet !== undefined }))
    .filter(({ address, isSheet }) => isSheet || !isInside(address))
    .map(({ address }) => outside(address));
}

/** `#part` of the same drawing, or what the file carries. */
const isInside = (address: string): boolean => /^\s*(?:#|$)/.test(address) || carried.test(address.trim());

const outside = (address: string): Problem => ({
  what: `A drawing holds all that it shows; this leads out of it: ${excerpt(address, 60)}`,
  fix: 'Take it out, or put the picture or the letters into the file itself. A part of the same drawing is "#name".',
});

const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1).toLowerCase();
