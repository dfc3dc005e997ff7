import type { Html, Language, Lesson, Media, Outcome, TranslationState, Unit } from '../core/programme.ts';
import { meaningChanges } from './changes.ts';
import type { Changes } from './changes.ts';
import { buildBank } from './bank.ts';
import type { Kit } from './kit.ts';
import { folderOf } from './layout.ts';
import { buildLesson } from './lesson.ts';
import { lockedOptions } from './lock.ts';
import type { LockedUnit } from './lock.ts';
import { renderText } from './markdown/render-text.ts';
import { Sources, pageAlone, sayPlainly } from './page.ts';
import type { Page } from './page.ts';
import type { Texts } from './translation/texts.ts';
import { sheetsOf } from './unit-draft.ts';
import type { UnitDraft } from './unit-draft.ts';

/** A unit in one language, and what came to light while it was built. */
export interface UnitCopy {
  readonly unit: Unit;
  /** The page of each lesson, in their order, and that of the bank. */
  readonly pages: readonly Page[];
  /** Pictures of its own. */
  readonly drawn: readonly Media[];
}

/** How a copy differs from the others. */
export interface CopyOptions {
  readonly texts: Texts;
  readonly state: TranslationState;
  readonly languages: readonly Language[];
  /** The order of sources in each lesson of the source language. */
  readonly numbering: readonly (readonly string[])[];
  /** What `changes.yaml` says of the unit. */
  readonly changes: Changes;
}

/** Builds a unit in one language. */
export function copyUnit(draft: UnitDraft, options: CopyOptions, locked: LockedUnit | undefined, kit: Kit): UnitCopy {
  const { texts, numbering, changes } = options;
  const meta = metaOf(draft, options, kit);
  const pages = sheetsOf(draft).map((_, index) => pageOf(draft, index, texts, numbering[index] ?? [], kit));
  const pageAt = (index: number): Page => pages[index] ?? pageOf(draft, index, texts, [], kit);
  const optionsOf = (activity: string): readonly string[] => lockedOptions(locked, activity);
  const bank = draft.bank && buildBank(draft.bank, pageAt(draft.lessons.length), optionsOf);
  const lessons = draft.lessons.map((lesson, index) =>
    buildLesson(lesson, { ...pageAt(index), ...(bank && { bank: bank.bank }) }, optionsOf, bank),
  );
  const slots = slotsOf(draft, lessons, locked);
  return {
    unit: { ...meta, lessons, slots, changes: meaningChanges(changes, slots.activities) },
    pages,
    drawn: drawnOn(pages),
  };
}

/** What was drawn for the language of the pages, each picture once. */
function drawnOn(pages: readonly Page[]): Media[] {
  const drawn = new Map(
    pages.flatMap(({ drawn: its, media, texts: { language } }) =>
      [...its].map(([path, svg]): [string, Media] => {
        const source = media.get(path.replace(`media/${language}/`, 'media/'))?.source ?? path;
        return [path, { path, source, drawn: { svg, language } }];
      }),
    ),
  );
  return [...drawn.values()];
}

/** A page for one lesson or the bank, or, beyond the last one, for what stands outside of them. */
export function pageOf(draft: UnitDraft, index: number, texts: Texts, numbering: readonly string[], kit: Kit): Page {
  const lesson = sheetsOf(draft)[index];
  return {
    ...pageAlone({
      file: lesson?.file ?? draft.file,
      lesson: lesson?.id ?? 'unit',
      texts,
      words: kit.wordsIn(texts.language),
      issues: kit.issues,
    }),
    lessons: draft.lessons.map(({ id }) => id),
    glossary: kit.glossaryIn(folderOf(draft.folder.path), texts.language),
    media: draft.pictures.pictures,
    recordings: draft.recordings,
    sources: new Sources(lesson?.footnotes.keys() ?? [], numbering),
  };
}

function metaOf(
  draft: UnitDraft,
  { texts, state, languages }: CopyOptions,
  kit: Kit,
): Omit<Unit, 'lessons' | 'slots' | 'changes'> {
  const { meta } = draft;
  const page = pageOf(draft, sheetsOf(draft).length, texts, [], kit);
  const field = (context: string, markdown: string, kind: string, line: number): string =>
    sayPlainly(page, context, { markdown, line }, kind);
  const title = field('unit.title', meta?.value.title ?? '', 'title of the unit', meta?.lineOf('title') ?? 1);
  const why = field('unit.why', meta?.value.why ?? '', 'why the unit matters', meta?.lineOf('why') ?? 1);
  const outcomes = (meta?.value.outcomes ?? []).map(({ id, text, serves }, index): Outcome => {
    const line = meta?.lineOf('outcomes', index, 'text') ?? 1;
    return {
      id,
      text: renderText({ markdown: text, line }, 'outcome', { page, context: `outcome.${id}` }) as Html,
      serves: serves === undefined ? [] : [serves].flat(),
    };
  });
  return {
    id: meta?.value.id ?? '',
    title,
    why,
    minutes: meta?.value.minutes ?? 1,
    version: meta?.value.version ?? '0.0.0',
    passMark: meta?.value.passMark ?? 0,
    language: texts.language,
    translation: state,
    languages,
    outcomes,
  };
}

/** Frozen places first, new ids after them. */
function slotsOf({ lessons }: UnitDraft, built: readonly Lesson[], locked: LockedUnit | undefined): Unit['slots'] {
  const activities = built.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'activity' ? [block.activity.id] : [])),
  );
  return {
    lessons: [...new Set([...(locked?.lessons ?? []), ...lessons.map(({ id }) => id)])],
    activities: [...new Set([...(locked?.activities.map(({ id }) => id) ?? []), ...activities])],
  };
}
