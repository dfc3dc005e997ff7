import { attributeText, decodeReferences } from '../markdown/html.ts';

/** A tag that opens an element. */
export interface OpenTag {
  readonly kind: 'open';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** `<path/>`: no end follows. */
  readonly isEmpty: boolean;
  readonly raw: string;
  readonly line: number;
}

/** A piece of an SVG file. What is not looked into stays as it was written. */
export type Token =
  | OpenTag
  | { readonly kind: 'close'; readonly name: string; readonly raw: string }
  | { readonly kind: 'text'; readonly raw: string; readonly line: number }
  | { readonly kind: 'other'; readonly raw: string };

const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

/** Cuts an SVG into pieces; undefined if its tags do not nest. */
export function tokensOf(svg: string): Token[] | undefined {
  const tokens: Token[] = [];
  const open: string[] = [];
  let end = 0;
  let line = 1;
  const text = (raw: string): boolean => {
    if (raw !== '') tokens.push({ kind: 'text', raw, line });
    line += breaksIn(raw);
    return !raw.includes('<');
  };
  for (const { 0: raw, 1: closed, 2: name, 3: attributes = '', 4: slash = '', index } of svg.matchAll(markup)) {
    if (!text(svg.slice(end, index))) return undefined;
    if (closed !== undefined) {
      if (open.pop() !== closed) return undefined;
      tokens.push({ kind: 'close', name: closed, raw });
    } else if (name === undefined) {
      tokens.push({ kind: 'other', raw });
    } else {
      if (slash === '') open.push(name);
      tokens.push({ kind: 'open', name, attributes: attributesIn(attributes), isEmpty: slash !== '', raw, line });
    }
    line += breaksIn(raw);
    end = index + raw.length;
  }
  return text(svg.slice(end)) && open.length === 0 ? tokens : undefined;
}

const breaksIn = (text: string): number => text.split('\n').length - 1;

const attributesIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [
      name,
      decodeReferences(double ?? single ?? ''),
    ]),
  );

/** A tag as it is written. */
export const tagText = (name: string, attributes: OpenTag['attributes'], isEmpty = false): string =>
  `<${name}${attributeText(attributes)}${isEmpty ? '/' : ''}>`;
