import type { SourceText } from '../core/activity-type.ts';
import type { Bank } from '../core/bank.ts';
import type { Term } from '../core/programme.ts';
import type { Words } from '../locales/words.ts';
import type { Issues, Problem } from './issues.ts';
import type { Picture } from './media.ts';
import { noRecordings } from './recordings/files.ts';
import type { Recordings } from './recordings/files.ts';
import { inEnglish } from './translation/language.ts';
import type { Said, Texts } from './translation/texts.ts';

/** What is known around the text that is being rendered. */
export interface Page {
  readonly file: string;
  /** Id of the lesson. */
  readonly lesson: string;
  readonly texts: Texts;
  readonly words: Words;
  readonly issues: Issues;
  /** Ids of all lessons of the unit. */
  readonly lessons: readonly string[];
  /** The glossary. */
  readonly glossary: ReadonlyMap<string, Term>;
  /** Pictures of the unit by path, e.g. `media/map.svg`. */
  readonly media: ReadonlyMap<string, Picture>;
  readonly recordings: Recordings;
  readonly sources: Sources;
  /** Ids of the terms and paths of the pictures that were met, in this order. */
  readonly terms: Set<string>;
  readonly pictures: Set<string>;
  /** Pictures that are drawn in the language of the page: path and SVG. */
  readonly drawn: Map<string, string>;
  /** CSV files whose numbers were shown. */
  readonly tables: Set<string>;
  /** Paths of the recordings that were met, as lessons name them. */
  readonly played: Set<string>;
  /** Depth of the latest heading; the lesson's title is 1. */
  readonly outline: { depth: number };
  /** The bank of questions of the unit. */
  readonly bank?: Bank;
}

/** A page that belongs to no lesson: it has neither lessons nor pictures to link to. */
export const pageAlone = (around: Pick<Page, 'file' | 'lesson' | 'texts' | 'words' | 'issues'>): Page => ({
  ...around,
  lessons: [],
  glossary: new Map(),
  media: new Map(),
  recordings: noRecordings,
  sources: new Sources([]),
  terms: new Set(),
  pictures: new Set(),
  drawn: new Map(),
  tables: new Set(),
  played: new Set(),
  outline: { depth: 1 },
});

/** Says a source text in the language of the page. */
export const say = (page: Page, context: string, text: SourceText, kind: string): Said =>
  page.texts.say(context, text, page.file, kind);

/** As {@link say}, where no markup can stand. */
export function sayPlainly(page: Page, context: string, text: SourceText, kind: string): string {
  const { markdown, isFallback } = say(page, context, text, kind);
  return isFallback ? inEnglish(markdown, page.texts.language) : markdown;
}

/** Reports on a text, as many characters from its beginning. */
export function reportIn({ issues }: Page, said: Said, problem: Problem, offset = 0): void {
  const line = said.hasLines ? said.line + said.markdown.slice(0, offset).split('\n').length - 1 : said.line;
  issues.add(problem, said.file, line);
}

/** The footnotes of a lesson, numbered in the order of their first use. */
export class Sources {
  readonly #known: ReadonlySet<string>;
  readonly #order: string[];
  readonly #uses = new Map<string, number>();

  /** `order` is the numbering of the source language, which a translation keeps. */
  constructor(known: Iterable<string>, order: readonly string[] = []) {
    this.#known = new Set(known);
    this.#order = [...order];
  }

  /** Names in the order of their numbers. */
  get order(): readonly string[] {
    return this.#order;
  }

  get names(): string[] {
    return [...this.#known];
  }

  /** The number of a source, and how often it has been cited; undefined if there is no such source. */
  cite(name: string): { readonly number: number; readonly use: number } | undefined {
    if (!this.#known.has(name)) return undefined;
    if (!this.#order.includes(name)) this.#order.push(name);
    const use = (this.#uses.get(name) ?? 0) + 1;
    this.#uses.set(name, use);
    return { number: this.#order.indexOf(name) + 1, use };
  }
}
