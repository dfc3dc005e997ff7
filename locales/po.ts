import { po as gettext } from 'gettext-parser';
import type { GetTextTranslation } from 'gettext-parser';
import { allEnglish } from './all-english.ts';
import { numberOfForms, pluralCategories } from './plural-forms.ts';
import type { Wording } from './wording.ts';
import type { Catalogue, WordKey } from './words.ts';

/** A PO file: a head and entries, in the order of the file. */
export interface Po {
  readonly headers: Readonly<Record<string, string>>;
  readonly entries: readonly PoEntry[];
}

/** A text and its translation. */
export interface PoEntry {
  /** The `msgctxt`; empty if there is none. */
  readonly context: string;
  /** The `msgid`: the text in the source language. */
  readonly id: string;
  /** The `msgid_plural`. */
  readonly plural?: string;
  /** One translation, or one for each plural form; empty ones are missing. */
  readonly texts: readonly string[];
  /** A translator should look at it again: until then it is not used. */
  readonly isFuzzy: boolean;
  /** No longer in the source; kept in case it comes back. */
  readonly isObsolete: boolean;
  readonly comments: PoComments;
  /** Line of its first keyword; 0 if it does not come from a file. */
  readonly line: number;
}

interface PoComments {
  /** `#`: by translators. */
  readonly translator?: string;
  /** `#.`: by the program, for translators. */
  readonly extracted?: string;
  /** `#:`: where the text is. */
  readonly reference?: string;
  /** `#,`: flags other than `fuzzy`. */
  readonly flag?: string;
  /** `#|`: the `msgid` that a fuzzy translation was made for, as PO writes it. */
  readonly previous?: string;
}

/** Something in a PO file that its translator can mend. */
export interface PoProblem {
  readonly what: string;
  readonly fix: string;
  readonly line: number;
}

const string = /^\s*(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s+)?"(?:[^"\\]|\\.)*"\s*$/;
const begins = /^(?:#(?!~)|#~\||(?:#~\s*)?(?:msgctxt|msgid)\b(?!_))/;

/** Reads a PO file. Entries that cannot be read are left out and told as problems. */
export function parsePo(text: string): { readonly po: Po; readonly problems: readonly PoProblem[] } {
  const problems: PoProblem[] = [];
  const entries: PoEntry[] = [];
  const seen = new Set<string>();
  let headers: Readonly<Record<string, string>> = {};
  for (const chunk of chunksOf(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'))) {
    const strange = chunk.lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#') && !string.test(line));
    if (strange >= 0) {
      problems.push({
        what: 'This line is not PO.',
        fix: 'Each text stands in "quotes"; a quote inside it is written \\". Or edit the file in Poedit.',
        line: chunk.line + strange,
      });
      continue;
    }
    const { entry, head } = parseChunk(chunk);
    if (head !== undefined) headers = head;
    if (entry === undefined) continue;
    const key = JSON.stringify([entry.isObsolete, entry.context, entry.id]);
    if (entry.texts.length === 0) {
      problems.push({ what: 'This entry has no msgstr.', fix: 'Add the line  msgstr ""', line: entry.line });
    } else if (!seen.has(key)) {
      entries.push(entry);
    } else if (!entry.isObsolete) {
      problems.push({ what: 'This entry is here twice.', fix: 'Keep one of them.', line: entry.line });
    }
    seen.add(key);
  }
  return { po: { headers, entries }, problems };
}

/** Writes a PO file: one line a text, so that changes are easy to review. */
export function formatPo({ headers, entries }: Po): string {
  const draw = (isObsolete: boolean): Record<string, GetTextTranslation> =>
    // Keys that are no numbers keep their order in an object.
    Object.fromEntries(
      entries
        .filter((entry) => entry.isObsolete === isObsolete)
        .map((entry, index) => [`e${String(index)}`, toGettext(entry)]),
    );
  const table = {
    charset: 'utf-8',
    headers: { ...headers },
    translations: { '': { '': { msgid: '', msgstr: [''] } }, entries: draw(false) },
    obsolete: { entries: draw(true) },
  };
  return gettext
    .compile(table, { foldLength: 0 })
    .toString('utf8')
    .replace(/[ \t]+$/gm, '');
}

/** The header of a new file. It names no date and nobody, so that the same work gives the same file. */
export function headersFor(language: string, project: string): Record<string, string> {
  return {
    'Project-Id-Version': project,
    Language: language,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    'Plural-Forms': numberOfForms(language),
    'X-Corridor-State': 'begun',
  };
}

/** The `#|` comment for a text that was changed. */
export const previousOf = (id: string): string => `msgid ${JSON.stringify(id)}`;

/** The kit's words in one language; what is not translated stays English. */
export function catalogueFrom({ entries }: Po, language: string): Catalogue {
  const categories = pluralCategories(language);
  const words = new Map<string, Wording>(Object.entries(allEnglish));
  for (const { context, texts, plural, isFuzzy, isObsolete } of entries) {
    if (isFuzzy || isObsolete || !words.has(context) || texts.some((text) => text === '')) continue;
    const [text = ''] = texts;
    if (plural === undefined) words.set(context, text);
    else
      words.set(
        context,
        Object.fromEntries(
          texts.flatMap((form, index) => {
            const category = categories[index];
            return category === undefined ? [] : [[category, form]];
          }),
        ),
      );
  }
  return Object.fromEntries(words) satisfies Partial<Record<WordKey, Wording>>;
}

interface Chunk {
  readonly lines: string[];
  readonly line: number;
}

/** Cuts a file into entries, each of which is then parsed alone: so each has its line, and one bad one spoils no other. */
function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let isComplete = true;
  text.split('\n').forEach((line, index) => {
    if (isComplete && (begins.test(line) || chunks.length === 0)) {
      chunks.push({ lines: [], line: index + 1 });
      isComplete = false;
    }
    if (/^(?:#~\s*)?msgstr\b/.test(line)) isComplete = true;
    chunks.at(-1)?.lines.push(line);
  });
  return chunks;
}

function parseChunk({ lines, line }: Chunk): { entry?: PoEntry; head?: Readonly<Record<string, string>> } {
  const keyword = lines.findIndex((text) => /^(?:#~\s*)?msg/.test(text));
  const parsed = parseGettext(lines.join('\n'));
  const inner = [parsed?.obsolete, parsed?.translations].flatMap((table) =>
    Object.values(table ?? {}).flatMap((messages) => Object.values(messages)),
  );
  const [message] = inner;
  if (parsed === undefined || message === undefined || keyword < 0) return {};
  const { msgctxt: context = '', msgid: id, msgid_plural: plural, comments = {} } = message;
  // The types promise a list, but an entry without msgstr has none.
  const texts = (message as Partial<GetTextTranslation>).msgstr ?? [];
  if (context === '' && id === '') return { head: parsed.headers };
  const { flag = '', ...others } = comments;
  const flags = flag
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '' && word !== 'fuzzy');
  return {
    entry: {
      context,
      id,
      ...(plural !== undefined && { plural }),
      texts,
      isFuzzy: /\bfuzzy\b/.test(flag),
      isObsolete: parsed.obsolete !== undefined,
      comments: { ...others, ...(flags.length > 0 && { flag: flags.join(', ') }) },
      line: line + keyword,
    },
  };
}

function parseGettext(text: string): ReturnType<typeof gettext.parse> | undefined {
  try {
    return gettext.parse(text);
  } catch {
    return undefined;
  }
}

function toGettext({ context, id, plural, texts, isFuzzy, comments }: PoEntry): GetTextTranslation {
  const flag = [isFuzzy ? 'fuzzy' : '', comments.flag ?? ''].filter((word) => word !== '').join(', ');
  return {
    ...(context !== '' && { msgctxt: context }),
    msgid: id,
    ...(plural !== undefined && { msgid_plural: plural }),
    msgstr: [...texts],
    comments: { ...comments, ...(flag !== '' && { flag }) },
  };
}
