import { latinDigits } from '../../core/same-text.ts';
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
  /** Numbers, in Latin digits, without separators. */
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

const numbersIn = (text: string): string[] =>
  [...latinDigits(text).matchAll(/\d+(?:[.,٫٬]\d+)*/g)].map(([number]) => number.replace(/\D/g, '')).sort();
