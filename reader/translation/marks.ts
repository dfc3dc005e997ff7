import { innerTokens, lexInline } from '../markdown/lexer.ts';
import type { InlineToken } from '../markdown/lexer.ts';

/** What a translation must keep of its text. */
export interface Marks {
  /** Addresses of links and terms. */
  readonly links: readonly string[];
  /** Names of cited sources. */
  readonly citations: readonly string[];
  /** `{placeholders}`. */
  readonly placeholders: readonly string[];
  /** Numbers, in European digits, without separators. */
  readonly numbers: readonly string[];
}

/** Reads the marks of a text, each kind sorted. */
export function marksOf(markdown: string): Marks {
  const links: string[] = [];
  const citations: string[] = [];
  const words: string[] = [];
  const visit = (tokens: readonly InlineToken[]): void => {
    for (const token of tokens) {
      const inner = innerTokens(token);
      if (token.type === 'link') links.push(token.href);
      if (token.type === 'citation') citations.push(token.id);
      if (inner.length > 0) visit(inner);
      else if ('text' in token) words.push(token.text);
    }
  };
  visit(lexInline(markdown));
  return {
    links: links.sort(),
    citations: citations.sort(),
    placeholders: [...markdown.matchAll(/\{\w+\}/g)].map(([raw]) => raw).sort(),
    numbers: numbersIn(words.join(' ')),
  };
}

/** Zeros of the digit scripts that are used in the region. */
const zeros = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0x1040, 0x17e0,
];

function numbersIn(text: string): string[] {
  const european = text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((candidate) => code >= candidate && code < candidate + 10);
    return zero === undefined ? digit : String(code - zero);
  });
  return [...european.matchAll(/\d+(?:[.,٫٬]\d+)*/g)].map(([number]) => number.replace(/\D/g, '')).sort();
}
