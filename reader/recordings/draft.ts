import type { SourceText } from '../../core/activity-type.ts';
import type { Report } from '../issues.ts';
import { parseBlocks } from '../markdown/blocks.ts';
import type { Fence } from '../markdown/fences.ts';
import type { MarkdownNode } from '../markdown/nodes.ts';
import { suggest } from '../wording.ts';
import type { Recorded } from './recorded.ts';

/** A recording as it stands in the source, before any language. */
export interface RecordingDraft {
  readonly medium: Recorded['medium'];
  /** As the writer names it, `media/talk.mp3`: the file that stands in for languages without one of their own. */
  readonly file: string;
  /** Code of the language that is spoken there; {@link nobodySpeaks}. */
  readonly spoken: string | undefined;
  readonly line: number;
  readonly title: SourceText;
  readonly transcript: readonly MarkdownNode[];
  readonly credits: readonly MarkdownNode[];
}

/** What language tags say where there is no language (ISO 639-2): music, silence. */
export const nobodySpeaks = 'zxx';

/** The names of blocks that are recordings. */
export const recordingNames: readonly Recorded['medium'][] = ['audio', 'video'];
/** Whether a block is a recording, by its name. */
export const isRecordingName = (name: string): name is Recorded['medium'] =>
  (recordingNames as readonly string[]).includes(name);

const attributes = ['file', 'spoken'];
const isCode = (language: string): boolean => /^[a-z]{2,3}$/.test(language);

/** Reads a fence as a recording: a title, what is said, and a quote with who speaks and where it comes from. */
export function draftRecording(fence: Fence, medium: Recorded['medium'], report: Report): RecordingDraft | undefined {
  // What is not closed has been told of already, and could hold the rest of the lesson.
  if (!fence.isSound) return undefined;
  const { line } = fence;
  checkOpening(fence, report);
  const nodes = fence.pieces.flatMap((piece): MarkdownNode[] => {
    if (piece.kind === 'stretch') return parseBlocks(piece.text, report).filter((node) => isFitting(node, report));
    report(
      { what: `There is a block in this ${medium}.`, fix: 'Put it after the line that closes the recording.' },
      piece.line,
    );
    return [];
  });
  const [first, ...rest] = nodes;
  const last = rest.at(-1);
  const title = first?.kind === 'paragraph' ? first.text : undefined;
  const credits = last?.kind === 'quote' ? last.nodes : [];
  const transcript = last?.kind === 'quote' ? rest.slice(0, -1) : rest;
  if (title === undefined) {
    report({ what: `This ${medium} has no title.`, fix: 'Say what it is, right after the line that opens it.' }, line);
  }
  if (transcript.length === 0) {
    report(
      {
        what: `This ${medium} does not stand in writing.`,
        fix: 'Write all that is said and shown below its title: many cannot hear it, and many cannot pay for it.',
      },
      line,
    );
  }
  if (credits.length < 2) {
    report(
      {
        what: `This ${medium} does not say who speaks and where it comes from.`,
        fix: 'End it with a quote of two paragraphs:  > Who speaks  >  > Who made it, when, under which licence',
      },
      last?.line ?? line,
    );
  }
  const { file = '', spoken = '' } = fence.attributes;
  if (title === undefined || file === '') return undefined;
  return { medium, file, spoken: isCode(spoken) ? spoken : undefined, line, title, transcript, credits };
}

/** Headings would stand in the outline of the lesson, in a place that is folded up. */
function isFitting({ kind, line }: MarkdownNode, report: Report): boolean {
  if (kind !== 'heading') return true;
  report({ what: 'There is a heading in this recording.', fix: 'Make it **bold**.' }, line);
  return false;
}

function checkOpening({ id, name, attributes: given, line }: Fence, report: Report): void {
  if (id !== undefined)
    report({ what: `There is no answer to keep here, so this ${name} needs no id.`, fix: `Remove  #${id}` }, line);
  for (const key of Object.keys(given)) {
    if (attributes.includes(key)) continue;
    report({ what: `A recording has no attribute "${key}".`, fix: suggest(key, attributes, '') }, line);
  }
  if ((given['file'] ?? '') === '') {
    report(
      {
        what: `This ${name} does not say which file it plays.`,
        fix: `Write:  :::${name}{file=media/first-week.mp${name === 'audio' ? '3' : '4'}}`,
      },
      line,
    );
  }
  const { spoken } = given;
  if (spoken !== undefined && !isCode(spoken)) {
    report(
      {
        what: `"${spoken}" is no language.`,
        fix: `Write its code:  spoken=bn  Where nobody speaks:  spoken=${nobodySpeaks}`,
      },
      line,
    );
  }
}
