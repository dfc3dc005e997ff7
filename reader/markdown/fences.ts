import type { SourceText } from '../../core/activity-type.ts';
import type { Problem, Report } from '../issues.ts';
import { count, excerpt } from '../wording.ts';
import { readAttributes } from './attributes.ts';

/** A stretch of Markdown between fences. */
interface Stretch {
  readonly kind: 'stretch';
  readonly text: SourceText;
}

/** A `:::name{…}` … `:::` block as it stands in the file. */
export interface Fence {
  readonly kind: 'fence';
  readonly name: string;
  readonly id: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  /** Whether its first and last line are as they should be; if not, what it holds is anybody's guess. */
  readonly isSound: boolean;
  readonly pieces: readonly Piece[];
}

export type Piece = Stretch | Fence;

interface OpenFence {
  readonly name: string;
  readonly colons: number;
  readonly id: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly isWellBegun: boolean;
  readonly pieces: Piece[];
}

const deepest = 4;
const codeFence = /^[ \t]*(`{3,}|~{3,})(.*)$/;
const colonFence = /^([ \t]*)(:{3,})([ \t]*)(.*)$/;
/** Two colons, the wide ones of some keyboards, or something before them that nobody sees. */
const nearFence = /^[\s\u200b\u2060]*([:：]{2,})\s*((?:[a-z][a-z-]*\s*(?:\{.*)?)?)$/;
const hiddenFence = /^[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])[ \t]*:{3,}[a-z]/;

/**
 * Cuts lines of Markdown at the `:::` fences. It goes line by line before any Markdown is parsed, because only so is
 * the line of a fence that is missing or left over known for sure. `isActivity` tells the names that stand alone.
 */
export function cutFences(
  lines: readonly string[],
  firstLine: number,
  isActivity: (name: string) => boolean,
  report: Report,
): Piece[] {
  const cutter = new FenceCutter(isActivity, report);
  lines.forEach((text, index) => {
    cutter.take(text, firstLine + index);
  });
  return cutter.end(firstLine + lines.length);
}

class FenceCutter {
  readonly #isActivity: (name: string) => boolean;
  readonly #report: Report;
  readonly #top: Piece[] = [];
  readonly #open: OpenFence[] = [];
  #stretch: string[] = [];
  #code: { readonly fence: string; readonly line: number } | undefined;

  constructor(isActivity: (name: string) => boolean, report: Report) {
    this.#isActivity = isActivity;
    this.#report = report;
  }

  take(text: string, line: number): void {
    const isCode = this.#isCode(text, line);
    const colons = isCode ? null : colonFence.exec(text);
    if (colons === null) {
      if (!isCode && this.#takeNear(text, line)) return;
      if (this.#code === undefined && hiddenFence.test(text)) {
        this.#report(
          { what: 'A block cannot stand in a quote or a list.', fix: 'Begin the line with the colons.' },
          line,
        );
      }
      this.#stretch.push(text);
      return;
    }
    this.#endStretch(line);
    const [, indent = '', marks = '', gap = '', rest = ''] = colons;
    if (indent !== '') {
      this.#report(
        { what: 'There is a space or a tab before the colons.', fix: 'Begin the line with the colons.' },
        line,
      );
    }
    if (rest.trim() === '') this.#closeAt(line, marks.length);
    else this.#openAt(line, marks.length, gap, rest);
  }

  /** A line that was meant to be a fence: it is told, and then taken as one, so that nothing else needs to be. */
  #takeNear(text: string, line: number): boolean {
    const [, marks = '', rest = ''] = nearFence.exec(text) ?? [];
    const name = /^[a-z-]*/.exec(rest)?.[0] ?? '';
    if (marks === '' || (name === '' ? this.#open.length === 0 : !this.#isActivity(name))) return false;
    const colons = Math.max(3, marks.length);
    this.#report(
      {
        what: `This line does not ${name === '' ? 'close' : 'open'} a block.`,
        fix: `Begin it with ${String(colons)} plain colons and nothing before them:  ${':'.repeat(colons)}${name}`,
      },
      line,
    );
    this.#endStretch(line);
    if (name === '') this.#closeAt(line, colons);
    else this.#openAt(line, colons, '', rest);
    return true;
  }

  /** What is still open at the end is not closed. An open code block has swallowed the closing lines, so it alone is told. */
  end(line: number): Piece[] {
    this.#endStretch(line);
    if (this.#code !== undefined) {
      this.#report(
        { what: 'This code block is not closed.', fix: `Put a line with ${this.#code.fence} after it.` },
        this.#code.line,
      );
    }
    while (this.#open.length > 0) this.#close(false, this.#code === undefined);
    return this.#top;
  }

  #isCode(text: string, line: number): boolean {
    const [, ticks, after = ''] = codeFence.exec(text) ?? [];
    if (this.#code !== undefined) {
      if (ticks?.startsWith(this.#code.fence) === true && after.trim() === '') this.#code = undefined;
      return true;
    }
    if (ticks === undefined || (ticks.startsWith('`') && after.includes('`'))) return false;
    this.#code = { fence: ticks, line };
    return true;
  }

  #inside(): Piece[] {
    return this.#open.at(-1)?.pieces ?? this.#top;
  }

  #endStretch(nextLine: number): void {
    if (this.#stretch.some((line) => line.trim() !== '')) {
      const markdown = this.#stretch.join('\n');
      this.#inside().push({ kind: 'stretch', text: { markdown, line: nextLine - this.#stretch.length } });
    }
    this.#stretch = [];
  }

  #close(isClosed: boolean, isTold = true): void {
    const fence = this.#open.pop();
    if (fence === undefined) return;
    const { colons, isWellBegun, ...rest } = fence;
    if (!isClosed && isTold) {
      this.#report(
        { what: `This :::${fence.name} block is not closed.`, fix: `Put a line with ${':'.repeat(colons)} after it.` },
        fence.line,
      );
    }
    this.#inside().push({ kind: 'fence', ...rest, isSound: isClosed && isWellBegun });
  }

  #closeAt(line: number, colons: number): void {
    const innermost = this.#open.at(-1);
    if (innermost === undefined) {
      this.#report(
        {
          what: 'These colons close a block, but none is open.',
          fix: 'Remove the line, or add the line that opens the block:  :::choice{#id}',
        },
        line,
      );
      return;
    }
    if (this.#open.some((fence) => fence.colons === colons)) {
      while (this.#open.at(-1)?.colons !== colons) this.#close(false);
    } else {
      this.#report(
        {
          what: `This line has ${count(colons, 'colon')}, but the block from line ${String(innermost.line)} has ${String(innermost.colons)}.`,
          fix: `Close it with ${':'.repeat(innermost.colons)}`,
        },
        line,
      );
    }
    this.#close(true);
  }

  #openAt(line: number, colons: number, gap: string, rest: string): void {
    const [, name = '', space = '', braces, after = ''] = /^([^\s{]*)(\s*)(\{[^}]*\})?(.*)$/.exec(rest) ?? [];
    const spelling = spellingProblem(':'.repeat(colons), {
      name,
      braces,
      after: after.trim(),
      isSpaced: gap !== '' || (space !== '' && braces !== undefined),
    });
    if (spelling !== undefined) this.#report(spelling, line);
    this.#checkNesting(name, colons, line);
    if (this.#open.length >= deepest) {
      this.#report({ what: 'Blocks are nested too deeply here.', fix: 'Close some of them first.' }, line);
      return;
    }
    const { id, values } = readAttributes(braces?.slice(1, -1) ?? '', (what, fix) => {
      this.#report({ what, fix }, line);
    });
    this.#open.push({ name, colons, id, attributes: values, line, isWellBegun: after.trim() === '', pieces: [] });
  }

  /** A block with as many colons as the one around it: either that one was not closed, or it needs more colons. */
  #checkNesting(name: string, colons: number, line: number): void {
    const around = this.#open.at(-1);
    if (around === undefined || colons < around.colons) return;
    if (this.#isActivity(name) && this.#isActivity(around.name) && this.#open.length === 1) {
      this.#close(false);
    } else if (!around.pieces.some(({ kind }) => kind === 'fence')) {
      this.#report(
        {
          what: `The block from line ${String(around.line)} holds another block with as many colons.`,
          fix: `Give the outer one more, at both ends:  ${':'.repeat(colons + 1)}${around.name}`,
        },
        line,
      );
    }
  }
}

interface Opening {
  readonly name: string;
  readonly braces: string | undefined;
  readonly after: string;
  readonly isSpaced: boolean;
}

function spellingProblem(marks: string, { name, braces = '', after, isSpaced }: Opening): Problem | undefined {
  if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(name)) {
    return {
      what: `"${excerpt(name + braces + after)}" is not the name of a block.`,
      fix: `Write the name right after the colons:  ${marks}choice{#id}`,
    };
  }
  if (after.startsWith('{'))
    return { what: 'The brace in this line is not closed.', fix: `Write:  ${marks}${name}{#id}` };
  if (after !== '') return { what: `There is text after ${marks}${name}.`, fix: 'Put the prompt on the next line.' };
  if (isSpaced)
    return { what: 'There is a space in the line that opens this block.', fix: `Write:  ${marks}${name}${braces}` };
  return undefined;
}
