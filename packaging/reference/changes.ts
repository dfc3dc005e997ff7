import type { ActivityTypes } from '../../core/activity-type.ts';
import type { ContentIssue } from '../../core/content-issue.ts';
import { Issues } from '../../reader/issues.ts';
import { textFile } from '../../reader/source-file.ts';
import type { Files } from '../../reader/source-file.ts';
import { blockFile, exampleMedia, readBlockExample, readBlockPage } from './block-page.ts';
import type { BlockPage } from './block-page.ts';
import { exampleLine, readExample } from './example.ts';
import { authoringPart, blocksPart, contractPart } from './parts.ts';
import type { Described } from './parts.ts';
import { pageFile, readTypePage } from './type-page.ts';

/** What stands in a document between two comments that name it. */
interface Part {
  readonly file: string;
  readonly about: string;
  readonly text: string;
}

const authoring = 'docs/authoring.md';
const contract = 'docs/player-contract.md';
const partsOf = (types: readonly Described[], blocks: readonly BlockPage[]): Part[] => [
  { file: authoring, about: 'types of activities', text: authoringPart(types) },
  { file: contract, about: 'types of activities', text: contractPart(types) },
  ...(blocks.length === 0 ? [] : [{ file: authoring, about: 'blocks to look at', text: blocksPart(blocks) }]),
];

/** Files that {@link documentChanges} needs. */
export const documentSources = (types: ActivityTypes, blocks: readonly string[]): string[] => [
  authoring,
  contract,
  ...Object.keys(types).map(pageFile),
  ...blocks.map(blockFile),
  ...(blocks.includes('recording') ? exampleMedia.values() : []),
];

/** What the documents should say of the activity types and of the blocks, where they do not. Pure. */
export function documentChanges(
  files: Files,
  types: ActivityTypes,
  blocks: readonly string[] = [],
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
  const media = new Map(
    [...exampleMedia].flatMap(([path, file]): [string, string | Uint8Array][] => {
      const content = files.get(file);
      return content === undefined ? [] : [[path, content]];
    }),
  );
  const blockPages = blocks.flatMap((name) => {
    const file = blockFile(name);
    const page = readBlockPage(name, text(file), issues.of(file));
    for (const example of page?.examples ?? []) {
      const told = page === undefined ? [] : readBlockExample(example, page, new Map(), media).issues;
      for (const { what, fix, where } of told) issues.add({ what, fix }, file, where.line, where.column);
    }
    return page ?? [];
  });
  const contents = new Map<string, string>();
  if (issues.errorCount > 0) return { contents, issues: issues.all };
  for (const part of partsOf(described, blockPages)) {
    const before = contents.get(part.file) ?? text(part.file);
    const after = replaced(before, part);
    if (after === undefined) {
      const fix = `Put  ${openingOf(part)} -->  and  ${closingOf(part)} -->  around it.`;
      issues.add({ what: `The part about the ${part.about} is not marked.`, fix }, part.file);
    } else if (after !== before) contents.set(part.file, after);
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

const openingOf = ({ about }: Part): string => `<!-- The ${about}`;
const closingOf = ({ about }: Part): string => `<!-- End of the ${about}`;

function replaced(document: string, part: Part): string | undefined {
  const start = document.indexOf(openingOf(part));
  const begin = document.indexOf('-->', start);
  const end = document.indexOf(closingOf(part));
  if (start < 0 || end < begin) return undefined;
  return `${document.slice(0, begin + '-->'.length)}\n\n${part.text}\n\n${document.slice(end)}`;
}
