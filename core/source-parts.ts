import type { SourceContainer, SourcePart, SourceText } from './activity-type.ts';

/** The line a piece begins at. */
export const lineOf = (part: SourcePart): number => ('line' in part ? part.line : part.text.line);

/** The one paragraph that a block inside of an activity holds; undefined if it holds more, or something else. */
export function paragraphIn(block: SourceContainer | undefined): SourceText | undefined {
  const [text, extra] = block?.parts ?? [];
  return text?.kind === 'prose' && extra === undefined && !text.text.markdown.includes('\n\n') ? text.text : undefined;
}
