import type { Report } from './issues.ts';

/** Files by name, relative to the working folder, with `/` on every platform. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** What is in a file, as text, whatever may be the matter with it; empty if there is no such file. */
export function textIn(files: Files, name: string): string {
  const content = files.get(name) ?? '';
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** A text file as the reader works on it: no byte order mark, lines that end in a line feed. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** A text that somebody wrote by hand is never this long. */
const mostCharacters = 400_000;
/** The one file that a command writes: it holds a few thousand characters of every unit there is. */
const isWritten = (name: string): boolean => name.endsWith('ids.lock.json');

/** The file as text; undefined, with an issue, if it is none. */
export function textFile(name: string, content: string | Uint8Array, report: Report): SourceFile | undefined {
  const raw = typeof content === 'string' ? content : decode(content);
  if (raw === undefined) {
    const line = typeof content === 'string' ? 1 : lineOfStrangeByte(content);
    report(
      { what: 'This file is not in UTF-8.', fix: 'Open it in your editor and save it with the encoding UTF-8.' },
      line,
    );
    return undefined;
  }
  const text = plain(raw);
  if (text.length > mostCharacters && !isWritten(name)) {
    report(
      {
        what: `This file has more than ${mostCharacters.toLocaleString('en')} characters.`,
        fix: 'Split it into several files.',
      },
      1,
    );
    return undefined;
  }
  const strange = text.search(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/);
  if (strange >= 0) {
    const line = text.slice(0, strange).split('\n').length;
    report(
      { what: 'There is a control character in this line that nobody can see.', fix: 'Type the line again.' },
      line,
    );
    return undefined;
  }
  return { name, text };
}

/** Without byte order mark and carriage returns. */
export const plain = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first line that is not UTF-8. A line feed is a line feed in every encoding that can be told apart here. */
function lineOfStrangeByte(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found + 1;
    if (decode(bytes.subarray(start, end)) === undefined) return line;
    start = end;
  }
  return 1;
}
