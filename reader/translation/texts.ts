import type { SourceText } from '../../core/activity-type.ts';

/** A text in the language that is being read. */
export interface Said {
  readonly markdown: string;
  /** The file it stands in: a lesson or a `.po` file. */
  readonly file: string;
  readonly line: number;
  /** Whether its lines are those of the file; a text from a `.po` file has only the line of its entry. */
  readonly hasLines: boolean;
  /** It is not translated yet and stays in the source language. */
  readonly isFallback: boolean;
}

/** Where texts come from: the source itself, or a translation of it. */
export interface Texts {
  /** Code of the language. */
  readonly language: string;
  /** The text for a context; `kind` says to translators what it is. */
  say(context: string, text: SourceText, file: string, kind: string): Said;
}

/** A text to translate. */
export interface Segment {
  /** The `msgctxt`: `before-you-start`, `passport-held.prompt` … */
  readonly context: string;
  /** Its Markdown in one line. */
  readonly text: string;
  readonly kind: string;
  readonly file: string;
  readonly line: number;
}

/** Code of the language that units are written in. */
export const sourceLanguage = 'en';

/** The texts as they are written, taken down for translators on the way. */
export class SourceTexts implements Texts {
  readonly language = sourceLanguage;
  readonly #segments = new Map<string, Segment>();

  /** What was said, each text of a context once, in the order of the source. */
  get segments(): Segment[] {
    return [...this.#segments.values()];
  }

  say(context: string, { markdown, line }: SourceText, file: string, kind: string): Said {
    const text = inOneLine(markdown);
    const key = JSON.stringify([context, text]);
    if (text !== '' && !this.#segments.has(key)) this.#segments.set(key, { context, text, kind, file, line });
    return { markdown, file, line, hasLines: true, isFallback: false };
  }
}

/** Markdown without the line breaks of the editor, so that wrapping a paragraph anew changes no text. */
export function inOneLine(markdown: string): string {
  return markdown
    .split('\n')
    .map((line, index, all) => {
      const text = index === 0 ? line.trimEnd() : line.trim();
      const isHardBreak = index < all.length - 1 && (line.endsWith('  ') || line.endsWith('\\'));
      return isHardBreak ? `${text.replace(/\\$/, '')}\\\n` : `${text} `;
    })
    .join('')
    .trim();
}
