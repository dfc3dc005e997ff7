import type { Problem, Report } from '../issues.ts';
import type { InlineToken } from './lexer.ts';

/**
 * Lines that Markdown takes for plain text although their author meant more. Word processors and phones write such lines:
 * another mark before an entry, a space that cannot break, no space at all.
 */
const lookalikes: readonly { readonly line: RegExp; readonly problem: Problem }[] = [
  {
    line: /^\s*[-*+•·‣▪–—]\s*\[[ xX]?\](?!\()/,
    problem: {
      what: 'This line looks like an entry with a box, but is read as plain text.',
      fix: 'Begin it with a hyphen, a space and the box:  - [x] The right one',
    },
  },
  {
    line: /^\s*>/,
    problem: {
      what: 'This line begins with > but is read as a part of the text above it.',
      fix: 'Under an entry of a list, indent it by two spaces and no more, made with the space bar.',
    },
  },
  {
    line: /^\s*(?:#{2,6}[^# \t]|#{7})/,
    problem: {
      what: 'This line looks like a heading, but is read as plain text.',
      fix: 'Begin it with two to six # and a space:  ## Title',
    },
  },
];

/** Tells of lines of a paragraph that look like more than they are. */
export function reportLookalikes(markdown: string, firstLine: number, report: Report): void {
  markdown.split('\n').forEach((text, index) => {
    const found = lookalikes.find(({ line }) => line.test(text));
    if (found !== undefined) report(found.problem, firstLine + index);
  });
}

/** Where a text has an address in brackets that is read as words: nothing closes it, or a space stands in the way. */
export function strayAddress(tokens: readonly InlineToken[]): number | undefined {
  // What was read as more than words, such as the bare address in [words](https://…, is one letter that no text has.
  const words = tokens
    .map((token) => (token.type === 'text' ? token.text : '\0'.padEnd(token.raw.length, '\0')))
    .join('');
  const found = /\](?:\([^)\s]|\s\((?:\0|https?:|mailto:|term:|gap:|media\/|#))/.exec(words);
  return found?.index;
}

export const strayAddressProblem: Problem = {
  what: 'There is an address in brackets here that is read as plain words.',
  fix: 'Write  [words](https://example.org)  or  ![text](media/name.svg)  without a space between the brackets or inside the address, and close both.',
};
