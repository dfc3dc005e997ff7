import type { Activity, Block, Html, Lesson } from '../core/programme.ts';
import type { ActivityTypes } from '../core/activity-type.ts';
import { buildActivity } from './activity/build.ts';
import { draftActivity } from './activity/draft.ts';
import type { ActivityDraft } from './activity/draft.ts';
import { staticBlock, staticBlocks } from './blocks/registry.ts';
import type { BlockAround, RenderBlock } from './blocks/static-block.ts';
import { slug } from './ids.ts';
import type { Ids } from './ids.ts';
import type { Report } from './issues.ts';
import { baseName } from './layout.ts';
import { parseBlocks } from './markdown/blocks.ts';
import { cutFences } from './markdown/fences.ts';
import type { Fence, Piece } from './markdown/fences.ts';
import { takeFootnotes } from './markdown/footnotes.ts';
import type { Footnotes } from './markdown/footnotes.ts';
import type { MarkdownNode } from './markdown/nodes.ts';
import { renderBlocks } from './markdown/render-blocks.ts';
import { renderText } from './markdown/render-text.ts';
import { sayPlainly } from './page.ts';
import type { Page } from './page.ts';
import { buildRecording } from './recordings/build.ts';
import { draftRecording, isRecordingName, recordingNames } from './recordings/draft.ts';
import type { RecordingDraft } from './recordings/draft.ts';
import { idPattern, lessonSchema, longestId } from './schemas.ts';
import type { SourceFile } from './source-file.ts';
import { excerpt, suggest } from './wording.ts';
import { readYaml } from './yaml.ts';

/** A lesson cut into pieces, before ids are given out. */
export interface LessonOutline {
  readonly file: string;
  readonly id: string;
  /** Line of the id, or of the first line where there is none. */
  readonly idLine: number;
  readonly title: string;
  readonly titleLine: number;
  readonly minutes: number;
  readonly minutesLine: number;
  /** It tells a case in its text, with activities in between. */
  readonly isCase: boolean;
  /** Lines of the file, footnotes taken out; the first one is line 1. */
  readonly lines: readonly string[];
  readonly pieces: readonly Piece[];
  readonly footnotes: Footnotes;
}

/** A lesson as it stands in the source, before any language. */
export interface LessonDraft extends LessonOutline {
  readonly blocks: readonly DraftBlock[];
}

export type DraftBlock =
  | { readonly kind: 'prose'; readonly nodes: readonly MarkdownNode[] }
  | { readonly kind: 'static'; readonly render: RenderBlock }
  | { readonly kind: 'recording'; readonly recording: RecordingDraft }
  | { readonly kind: 'activity'; readonly activity: ActivityDraft }
  /** Where questions of the unit's bank stand. */
  | { readonly kind: 'draw'; readonly side: Side; readonly line: number };

/** Questions of a bank are asked before the unit or after it. */
export type Side = 'before' | 'after';

/** The block that stands for them. */
const draw = 'draw';

/** Front matter, and the lines that follow it; of a file without front matter, all lines. */
export function splitFrontMatter(text: string): {
  readonly yaml: string | undefined;
  readonly bodyLine: number;
  readonly lines: string[];
} {
  const lines = text.split('\n');
  const end =
    lines[0]?.trimEnd() === '---' ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') : -1;
  if (end < 0) return { yaml: undefined, bodyLine: 1, lines };
  return { yaml: lines.slice(1, end).join('\n'), bodyLine: end + 2, lines };
}

/** A file of a unit, cut at its fences. */
export interface Sheet extends Pick<LessonOutline, 'lines' | 'pieces' | 'footnotes'> {
  readonly yaml: string;
}

/** What a file must have, in words: what it is, and the keys of its front matter. */
export interface SheetKind {
  readonly name: string;
  readonly keys: string;
  /** Names of blocks that are no activities. */
  readonly blocks: readonly string[];
}

/** Cuts a file into front matter, footnotes and the rest at its fences. Undefined if it has no front matter. */
export function cutSheet(text: string, kind: SheetKind, types: ActivityTypes, report: Report): Sheet | undefined {
  const { yaml, bodyLine, lines } = splitFrontMatter(text);
  if (yaml === undefined) {
    report(
      lines[0]?.trimEnd() === '---'
        ? { what: 'The front matter is not closed.', fix: `Put a second line of  ---  after  ${kind.keys}` }
        : {
            what: `This ${kind.name} has no front matter.`,
            fix: `Begin the file with  ---  ${kind.keys}  ---  each on its own line.`,
          },
      1,
    );
    return undefined;
  }
  const { rest, footnotes } = takeFootnotes(lines.slice(bodyLine - 1), bodyLine, report);
  const known = [...Object.keys(types), ...kind.blocks];
  const isKnown = (word: string): boolean => known.includes(word);
  const pieces = cutFences(rest, bodyLine, isKnown, report);
  for (const piece of pieces) {
    if (piece.kind !== 'fence' || isKnown(piece.name)) continue;
    report(
      {
        what: `There is no block "${piece.name}".`,
        fix: suggest(piece.name, known, `Use one of: ${known.join(', ')}.`),
      },
      piece.line,
    );
  }
  return { yaml, lines: [...lines.slice(0, bodyLine - 1), ...rest], pieces, footnotes };
}

/** Reads front matter and cuts the body at its fences. Undefined if nothing can be said of the lesson. */
export function outlineLesson(
  { name, text }: SourceFile,
  types: ActivityTypes,
  report: Report,
): LessonOutline | undefined {
  const blocks = [...Object.keys(staticBlocks), ...recordingNames, draw];
  const kind = { name: 'lesson', keys: 'title: …  minutes: …', blocks };
  const sheet = cutSheet(text, kind, types, report);
  if (sheet === undefined) return undefined;
  const front = readYaml(sheet.yaml, lessonSchema, report, 1);
  const id = front?.value.id ?? idOfFile(name, front === undefined ? () => undefined : report);
  return {
    file: name,
    id,
    idLine: front?.value.id === undefined ? 1 : front.lineOf('id'),
    title: front?.value.title ?? id,
    titleLine: front?.lineOf('title') ?? 1,
    minutes: front?.value.minutes ?? 1,
    minutesLine: front?.lineOf('minutes') ?? 1,
    isCase: front?.value.case === true,
    lines: sheet.lines,
    pieces: sheet.pieces,
    footnotes: sheet.footnotes,
  };
}

/** The id that a file's name gives: `02-articles.md` is `articles`, `02.md` is `02`. */
function idOfFile(name: string, report: Report): string {
  const base = baseName(name).slice(0, -'.md'.length);
  const number = /^\d+[-_. ]*/.exec(base)?.[0] ?? '';
  const id = base.slice(number.length) || base;
  if (idPattern.test(id) && id.length <= longestId) return id;
  const made = slug(id) || 'short-name';
  report(
    {
      what: `The name of this file gives the lesson its id, and "${excerpt(id)}" cannot be one.`,
      fix: `Call the file  ${number.replace(/[^\d]+$/, '-')}${made}.md  or give it an id of its own in the front matter:  id: ${made}`,
    },
    1,
  );
  return made;
}

/** What a lesson needs to know of its unit. */
export interface UnitAround {
  readonly types: ActivityTypes;
  /** Undefined while `unit.yaml` cannot be read: then nothing is known of them. */
  readonly outcomes: readonly string[] | undefined;
  readonly unitIds: Ids;
  readonly kit: BlockAround['kit'];
  /** Ids in use in the file, and options that an activity once had. */
  reserved(activity: string | undefined): Iterable<string>;
}

/** Reads the pieces of a lesson. */
export function draftLesson(outline: LessonOutline, around: UnitAround, report: Report): LessonDraft {
  const blocks = outline.pieces.flatMap((piece): DraftBlock[] => {
    if (piece.kind === 'stretch') return [{ kind: 'prose', nodes: parseBlocks(piece.text, report) }];
    if (piece.name === draw) return draftDraw(piece, report);
    const block = staticBlock(piece.name);
    if (block !== undefined) {
      const { file, footnotes } = outline;
      return [{ kind: 'static', render: block.read(piece, { file, footnotes, kit: around.kit }) }];
    }
    if (isRecordingName(piece.name)) {
      const recording = draftRecording(piece, piece.name, report);
      return recording === undefined ? [] : [{ kind: 'recording', recording }];
    }
    const activity = draftFence(piece, outline, around, report);
    return activity === undefined ? [] : [{ kind: 'activity', activity }];
  });
  if (outline.pieces.length === 0) report({ what: 'This lesson is empty.', fix: 'Write it, or remove the file.' }, 1);
  return { ...outline, blocks };
}

/** A fence as an activity; undefined if it is of no type. */
export function draftFence(
  fence: Fence,
  { lines }: Pick<LessonOutline, 'lines'>,
  around: UnitAround,
  report: Report,
): ActivityDraft | undefined {
  const { types, outcomes, unitIds } = around;
  const type = Object.hasOwn(types, fence.name) ? types[fence.name] : undefined;
  if (type === undefined) return undefined;
  return draftActivity(fence, type, { lines, outcomes, unitIds, reserved: around.reserved(fence.id), report });
}

function draftDraw({ attributes, id, line, pieces }: Fence, report: Report): DraftBlock[] {
  const sides = Object.keys(attributes);
  const [side] = sides;
  if ((side === 'before' || side === 'after') && sides.length === 1 && id === undefined && pieces.length === 0)
    return [{ kind: 'draw', side, line }];
  report(
    {
      what: 'A draw says whether its questions are asked before or after, and nothing else.',
      fix: 'Write  :::draw{before}  or  :::draw{after}  and on the next line  :::',
    },
    line,
  );
  return [];
}

/** The activities of a bank that stand at its two draws, in the language of the page. */
export interface BuiltBank extends Readonly<Record<Side, readonly Activity[]>> {
  /** Ids of the terms that they explain. */
  readonly terms: ReadonlySet<string>;
}

/** A lesson in the language of the page. `slotsOf` gives the frozen options of an activity. */
export function buildLesson(
  draft: LessonDraft,
  page: Page,
  slotsOf: (activity: string) => readonly string[],
  bank: BuiltBank | undefined,
): Lesson {
  const { id, titleLine, minutes } = draft;
  const title = sayPlainly(page, `${id}.title`, { markdown: draft.title, line: titleLine }, 'title of a lesson');
  const blocks = draft.blocks.flatMap((block): Block[] => {
    if (block.kind === 'draw') {
      for (const term of bank?.terms ?? []) page.terms.add(term);
      return bank?.[block.side].map((activity) => ({ kind: 'activity', activity })) ?? [];
    }
    if (block.kind === 'recording') {
      const recording = buildRecording(block.recording, page);
      return recording === undefined ? [] : [{ kind: 'recording', recording }];
    }
    if (block.kind !== 'activity') {
      const setting = { page, context: id, isInActivity: false };
      const html = block.kind === 'static' ? block.render(page) : renderBlocks(block.nodes, setting);
      return html === '' ? [] : [{ kind: 'prose', html: html as Html }];
    }
    const activity = buildActivity(block.activity, slotsOf(block.activity.id), page);
    return activity === undefined ? [] : [{ kind: 'activity', activity }];
  });
  return {
    id,
    title,
    minutes,
    blocks,
    sources: sourcesOf(draft.footnotes, page),
    terms: [...page.terms].flatMap((term) => page.glossary.get(term) ?? []),
  };
}

/** The sources in the order of their numbers. A source may cite another, which is then the next. */
export function sourcesOf(footnotes: Footnotes, page: Page): Html[] {
  const sources: Html[] = [];
  for (let name = page.sources.order[0]; name !== undefined; name = page.sources.order[sources.length]) {
    const text = footnotes.get(name) ?? { markdown: '', line: 1 };
    const html: string = renderText(text, 'source', { page, context: `${page.lesson}.source.${name}` });
    sources.push(html as Html);
  }
  return sources;
}

/** Tells of footnotes that are never cited, also not in a block that could not be read. */
export function reportUnusedSources({ footnotes, lines }: LessonDraft, { sources }: Page, report: Report): void {
  for (const [name, { line }] of footnotes) {
    if (!sources.order.includes(name) && !lines.some((text) => text.includes(`[^${name}]`))) {
      report(
        {
          what: `The source "${name}" is never cited.`,
          fix: `Put  [^${name}]  where it belongs, or remove this line.`,
        },
        line,
      );
    }
  }
}
