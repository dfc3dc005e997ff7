import type { Html, Notes } from '../core/programme.ts';
import { staticBlock } from './blocks/registry.ts';
import type { Kit } from './kit.ts';
import { sourceFile } from './kit.ts';
import { joined } from './layout.ts';
import { sourcesOf, splitFrontMatter } from './lesson.ts';
import { parseBlocks } from './markdown/blocks.ts';
import { cutFences } from './markdown/fences.ts';
import { takeFootnotes } from './markdown/footnotes.ts';
import { renderBlocks } from './markdown/render-blocks.ts';
import { Sources } from './page.ts';
import type { Page } from './page.ts';
import { facilitatorSchema } from './schemas.ts';
import type { SourceFile } from './source-file.ts';
import { SourceTexts } from './translation/texts.ts';
import type { Segment } from './translation/texts.ts';
import { pageOf } from './unit-copy.ts';
import { sheetsOf } from './unit-draft.ts';
import type { UnitDraft } from './unit-draft.ts';
import { readYaml } from './yaml.ts';

/** Notes for trainers of a unit. */
export interface FacilitatorNotes {
  readonly notes: { readonly facilitator: Html; readonly facilitatorTitle: string };
  readonly segments: readonly Segment[];
}

/** Reads `facilitator.md` of a unit, which may do without a title of its own. */
export function readFacilitator(draft: UnitDraft, kit: Kit): FacilitatorNotes | undefined {
  const source = sourceFile(kit, joined(draft.folder.path, 'facilitator.md'));
  if (source === undefined) return undefined;
  const texts = new SourceTexts();
  const { html, title } = readNotes(source, pageOf(draft, sheetsOf(draft).length, texts, [], kit), kit);
  const notes = { facilitator: html, facilitatorTitle: title ?? draft.meta?.value.title ?? '' };
  return { notes, segments: texts.segments };
}

/** Notes whose author may have left out the title. */
export type UntitledNotes = Omit<Notes, 'title'> & { readonly title: string | undefined };

/**
 * Reads notes for trainers. Their title stands in front matter or as a first-level heading; sources follow as a list.
 * The notes stay in the source language.
 */
export function readNotes(source: SourceFile, around: Page, kit: Kit): UntitledNotes {
  const report = around.issues.of(source.name);
  const { yaml, bodyLine, lines } = splitFrontMatter(source.text);
  const front = yaml === undefined ? undefined : readYaml(yaml, facilitatorSchema, report, 1);
  const { rest, footnotes } = takeFootnotes(lines.slice(bodyLine - 1), bodyLine, report);
  const heading = front === undefined ? rest.findIndex((line) => line.trim() !== '') : -1;
  const [, title] = /^# +(.+)$/.exec(rest[heading] ?? '') ?? [];
  if (title !== undefined) rest[heading] = '';

  const page = { ...around, file: source.name, lesson: 'facilitator', sources: new Sources(footnotes.keys()) };
  const blocks = cutFences(rest, bodyLine, (name) => staticBlock(name) !== undefined, report).map((piece) => {
    if (piece.kind === 'stretch') {
      return renderBlocks(parseBlocks(piece.text, report), { page, context: 'facilitator', isInActivity: false });
    }
    const block = staticBlock(piece.name);
    if (block !== undefined) return block.read(piece, { file: source.name, footnotes, kit })(page);
    report(
      {
        what: 'The notes for trainers hold no activities.',
        fix: 'Move the block into a lesson, or describe it in words.',
      },
      piece.line,
    );
    return '';
  });
  const sources = sourcesOf(footnotes, page).map(
    (html, index) => `<li id="source-facilitator-${String(index + 1)}">${html}</li>`,
  );
  const list = sources.length > 0 ? `\n<ol class="sources">\n${sources.join('\n')}\n</ol>` : '';
  return { html: (blocks.join('\n') + list) as Html, title: front?.value.title ?? title?.trim() };
}
