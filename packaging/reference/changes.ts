import type { ActivityTypes } from '../../core/activity-type.ts';
import type { ContentIssue } from '../../core/content-issue.ts';
import { Issues } from '../../reader/issues.ts';
import { textFile } from '../../reader/source-file.ts';
import type { Files } from '../../reader/source-file.ts';
import { exampleLine, readExample } from './example.ts';
import { authoringPart, contractPart } from './parts.ts';
import type { Described } from './parts.ts';
import { pageFile, readTypePage } from './type-page.ts';

/** Documents with a part that is made from the pages of the activity types. */
const documents: readonly { readonly file: string; readonly part: (all: readonly Described[]) => string }[] = [
  { file: 'docs/authoring.md', part: authoringPart },
  { file: 'docs/player-contract.md', part: contractPart },
];

/** Files that {@link documentChanges} needs. */
export const documentSources = (types: ActivityTypes): string[] => [
  ...documents.map(({ file }) => file),
  ...Object.keys(types).map(pageFile),
];

/** The part stands between comments that begin so. */
const [opening, closing] = ['<!-- The types of activities', '<!-- End of the types of activities'];

/** What the documents should say of the activity types, where they do not. Pure. */
export function documentChanges(
  files: Files,
  types: ActivityTypes,
): { readonly contents: ReadonlyMap<string, string>; readonly issues: readonly ContentIssue[] } {
  const issues = new Issues();
  const text = (name: string): string => {
    const content = files.get(name);
    if (content === undefined) {
      issues.add({ what: 'There is no such file.', fix: 'Write it: CONTRIBUTING.md says what belongs in it.' }, name);
    }
    return content === undefined ? '' : (textFile(name, content, issues.of(name))?.text ?? '');
  };
  const described = Object.values(types).flatMap((type): Described[] => {
    const page = files.has(pageFile(type.name))
      ? readTypePage(type.name, text(pageFile(type.name)), issues.of(pageFile(type.name)))
      : (text(pageFile(type.name)), undefined);
    return page === undefined ? [] : [{ type, page }];
  });
  for (const one of described) checkPage(one, issues);
  const contents = new Map<string, string>();
  if (issues.errorCount > 0) return { contents, issues: issues.all };
  for (const { file, part } of documents) {
    const before = text(file);
    const after = replaced(before, part(described));
    if (after === undefined) {
      const fix = `Put  ${opening} -->  and  ${closing} -->  around it.`;
      issues.add({ what: 'The part about the types of activities is not marked.', fix }, file);
    } else if (after !== before) contents.set(file, after);
  }
  return { contents, issues: issues.all };
}

/** An example that cannot be read, or an attribute that nobody is told of, helps no writer. */
function checkPage({ type, page }: Described, issues: Issues): void {
  const file = pageFile(type.name);
  for (const { what, fix, where } of readExample(page, { [type.name]: type }).issues) {
    issues.add({ what, fix }, file, page.line + where.line - exampleLine, where.column);
  }
  for (const attribute of type.attributes) {
    if (new RegExp(String.raw`\`[^\`]*\b${attribute}\b[^\`]*\``).test(`${page.before}\n${page.after}`)) continue;
    const fix = `Say what it does, and write it as code:  \`${attribute}=…\``;
    issues.add({ what: `The attribute "${attribute}" is not explained.`, fix }, file);
  }
}

function replaced(document: string, part: string): string | undefined {
  const begin = document.indexOf('-->', document.indexOf(opening));
  const end = document.indexOf(closing);
  if (!document.includes(opening) || end < begin) return undefined;
  return `${document.slice(0, begin + '-->'.length)}\n\n${part}\n\n${document.slice(end)}`;
}
