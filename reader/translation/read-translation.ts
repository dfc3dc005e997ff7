import type { SourceText } from '../../core/activity-type.ts';
import type { TranslationState } from '../../core/programme.ts';
import { parsePo } from '../../locales/po.ts';
import type { Po, PoEntry } from '../../locales/po.ts';
import type { Report } from '../issues.ts';
import type { SourceFile } from '../source-file.ts';
import { count } from '../wording.ts';
import { checkTranslation } from './checks.ts';
import { inOneLine } from './texts.ts';
import type { Said, Segment, Texts } from './texts.ts';

const states: readonly string[] = ['begun', 'draft', 'reviewed', 'approved'] satisfies TranslationState[];

/** A `.po` file that was read and checked. */
export interface Translation {
  readonly po: Po;
  readonly state: TranslationState;
  /** Entries that may be shown, by {@link entryKey}. */
  readonly entries: ReadonlyMap<string, PoEntry>;
}

/** Reads a translation of the given texts and checks every entry that is in use. */
export function readTranslation(
  file: SourceFile,
  language: string,
  segments: readonly Pick<Segment, 'context' | 'text'>[],
  report: Report,
): Translation {
  const { po, problems } = parsePo(file.text);
  for (const { what, fix, line } of problems) report({ what, fix }, line);
  const entries = new Map<string, PoEntry>();
  const present = new Set<string>();
  const wanted = new Set(segments.map(({ context, text }) => entryKey(context, text)));
  for (const entry of po.entries) {
    const key = entryKey(entry.context, entry.id);
    if (entry.isObsolete) continue;
    present.add(key);
    if (entry.isFuzzy || !wanted.has(key) || entry.texts.some((text) => text.trim() === '')) continue;
    const found = checkTranslation(entry, language);
    for (const problem of found) report(problem, entry.line);
    if (found.every(({ severity }) => severity === 'warning')) entries.set(key, entry);
  }
  const missing = [...wanted].filter((key) => !present.has(key)).length;
  // What could not be read would be counted as missing.
  if (missing > 0 && problems.length === 0) {
    report(
      {
        severity: 'warning',
        what: `${count(missing, 'text')} of the source ${missing === 1 ? 'is' : 'are'} new or changed and not in this file yet.`,
        fix: `Run  npx corridor i18n update --language ${language}`,
      },
      1,
    );
  }
  return { po, state: stateOf(po, report), entries };
}

/** Tells of a translation that learners are offered, and that has no text. */
export function reportEmpty({ state, po }: Translation, what: string, report: Report): void {
  if (state === 'begun' || !po.entries.every(isUntranslated)) return;
  report(
    {
      severity: 'warning',
      what: `Learners are offered this language, but nothing of the ${what} is translated to it.`,
      fix: 'Write  X-Corridor-State: begun  in the head of the file until there is something to read.',
    },
    1,
  );
}

const isUntranslated = ({ isFuzzy, isObsolete, texts }: PoEntry): boolean =>
  isFuzzy || isObsolete || texts.every((text) => text.trim() === '');

function stateOf({ headers }: Po, report: Report): TranslationState {
  const state = headers['X-Corridor-State'] ?? 'draft';
  if (states.includes(state)) return state as TranslationState;
  report(
    {
      what: `A translation cannot be in the state "${state}".`,
      fix: 'Write  X-Corridor-State: begun,  draft,  reviewed  or  approved.',
    },
    1,
  );
  return 'draft';
}

/** What tells entries of a `.po` file apart. */
export const entryKey = (context: string, text: string): string => JSON.stringify([context, text]);

/** Texts from a translation; what it lacks stays in the source language. */
export class TranslatedTexts implements Texts {
  readonly language: string;
  readonly #file: string;
  readonly #entries: ReadonlyMap<string, PoEntry>;

  constructor(language: string, file: string, { entries }: Translation) {
    this.language = language;
    this.#file = file;
    this.#entries = entries;
  }

  say(context: string, { markdown, line }: SourceText, file: string): Said {
    const entry = this.#entries.get(entryKey(context, inOneLine(markdown)));
    const [text] = entry?.texts ?? [];
    if (entry === undefined || text === undefined)
      return { markdown, file, line, hasLines: true, isFallback: markdown !== '' };
    return { markdown: text, file: this.#file, line: entry.line, hasLines: false, isFallback: false };
  }
}
