import { Lexer, Marked } from 'marked';
import type { Token, TokenizerExtension, Tokens } from 'marked';

/** Beyond this a text is none for a phone, and marked, which tries every bracket with every other, gets slow. */
export const longestText = 4000;
export const tooLong = {
  what: `This paragraph has more than ${longestText.toLocaleString('en')} characters.`,
  fix: 'Split it with empty lines.',
};

/** `[^name]`: cites a source. */
const citation: TokenizerExtension = {
  name: 'citation',
  level: 'inline',
  start: (text) => {
    const index = text.indexOf('[^');
    return index < 0 ? undefined : index;
  },
  tokenizer(text) {
    const [raw, id] = /^\[\^([^\]\s]{1,60})\]/.exec(text) ?? [];
    return raw === undefined || id === undefined ? undefined : { type: 'citation', raw, id };
  },
};

const options = new Marked({ gfm: true, extensions: [citation] }).defaults;

/** The blocks of a text as marked sees them; inline Markdown is left as text. */
export function lexBlocks(markdown: string): Token[] {
  return new Lexer(options).blockTokens(markdown, []);
}

/** The inline parts of a text. */
export function lexInline(markdown: string): InlineToken[] {
  return new Lexer(options).inlineTokens(markdown, []) as InlineToken[];
}

/** What can stand in a line of text. */
export type InlineToken =
  | Tokens.Text
  | Tokens.Escape
  | Tokens.Strong
  | Tokens.Em
  | Tokens.Del
  | Tokens.Codespan
  | Tokens.Br
  | Tokens.Link
  | Tokens.Image
  | Tokens.Tag
  | Citation;

/** A footnote mark. */
export interface Citation {
  readonly type: 'citation';
  readonly raw: string;
  readonly id: string;
}

/** The tokens inside a token. */
export const innerTokens = (token: InlineToken): InlineToken[] =>
  'tokens' in token ? ((token.tokens ?? []) as InlineToken[]) : [];
