import { longestId } from './schemas.ts';

/** Text to put into a file, at a line and column that count from 1. */
export interface Insertion {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** An id made from a text is no longer than this, so that it stays readable in a report. */
const longestMade = 24;

/** Ids in use; makes new ones that are not. */
export class Ids {
  readonly #taken = new Set<string>();
  readonly #reserved: ReadonlySet<string>;
  /** The next number for each text that was used before. */
  readonly #numbers = new Map<string, number>();

  /** Ids that were given elsewhere or once stood for something are `reserved`: never made again. */
  constructor(reserved: Iterable<string> = []) {
    this.#reserved = new Set(reserved);
  }

  /** Takes an id that an author gave; false if somebody else has it. */
  take(id: string): boolean {
    if (this.#taken.has(id)) return false;
    this.#taken.add(id);
    return true;
  }

  /** A new id from the words of a text, or, if it has no letters of ours, from a name and a number. */
  make(text: string, name: string): string {
    const words = slug(text);
    const base = words === '' ? `${slug(name) || 'id'}-1` : words;
    const stem = base.replace(/-\d+$/, '');
    let id = base;
    for (let number = this.#numbers.get(base) ?? 2; this.#reserved.has(id) || !this.take(id); number++) {
      id = `${stem}-${String(number)}`;
      this.#numbers.set(base, number + 1);
    }
    return id;
  }
}

/** Every `{#id}` in a text, so that none of them is made a second time. */
export const idsIn = (text: string): string[] => [...text.matchAll(/\{#([a-z0-9-]+)/g)].map(([, id = '']) => id);

/** The first words of a text as an id; empty if none of its letters is in a to z. */
export function slug(text: string): string {
  const words = text
    .slice(0, 400)
    .replace(/\[\^[^\]]*\]|\]\([^)]*\)/g, ' ')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let id = '';
  for (const word of words) {
    const longer = id === '' ? word.slice(0, longestId - 8) : `${id}-${word}`;
    if (id !== '' && longer.length > longestMade) break;
    id = longer;
  }
  return id;
}

/** The text with insertions; every other character, line ends too, stays as it is. */
export function applyInsertions(text: string, insertions: readonly Insertion[]): string {
  const lines = text.split(/(?<=\r\n|\r(?!\n)|\n)/);
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  for (const { line, column, text: inserted } of [...insertions].sort(
    (a, b) => b.line - a.line || b.column - a.column,
  )) {
    const before = lines[line - 1] ?? '';
    const at = column - 1 + (line === 1 ? mark : 0);
    lines[line - 1] = before.slice(0, at) + inserted + before.slice(at);
  }
  return lines.join('');
}
