import type { SourceText } from '../../core/activity-type.ts';
import type { Report } from '../issues.ts';

/** Footnote texts by their name. */
export type Footnotes = ReadonlyMap<string, SourceText>;

const definition = /^\[\^([^\]\s]{1,60})\]:[ \t]*(.*)$/;
const codeFence = /^[ \t]*(?:`{3,}|~{3,})/;

/**
 * Takes the footnote texts out of the lines of a lesson. Their lines are left empty, so that all others keep their
 * numbers. A footnote goes on over indented lines.
 */
export function takeFootnotes(
  lines: readonly string[],
  firstLine: number,
  report: Report,
): { readonly rest: string[]; readonly footnotes: Footnotes } {
  const rest = [...lines];
  const footnotes = new Map<string, SourceText>();
  let isCode = false;
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index] ?? '';
    if (codeFence.test(text)) isCode = !isCode;
    const [, name, first = ''] = isCode ? [] : (definition.exec(text) ?? []);
    if (name === undefined) continue;
    const line = firstLine + index;
    const parts = [first];
    rest[index] = '';
    while (/^[ \t]+\S/.test(lines[index + 1] ?? '')) {
      index++;
      parts.push((lines[index] ?? '').trim());
      rest[index] = '';
    }
    const markdown = parts.join('\n').trim();
    if (markdown === '') report({ what: `The source "${name}" is empty.`, fix: 'Say what it is.' }, line);
    else if (footnotes.has(name))
      report({ what: `The source "${name}" is here twice.`, fix: 'Give one of them another name.' }, line);
    else footnotes.set(name, { markdown, line });
  }
  return { rest, footnotes };
}
