import * as v from 'valibot';
import type { ContentIssue } from '../../core/content-issue.ts';
import type { Html } from '../../core/programme.ts';
import { readFiles } from '../../reader/programme.ts';
import type { Report } from '../../reader/issues.ts';
import { splitFrontMatter } from '../../reader/lesson.ts';
import type { Files } from '../../reader/source-file.ts';
import { readYaml } from '../../reader/yaml.ts';
import { exampleUnit } from './example.ts';

/**
 * `blocks/<name>/<name>.md`: what writers need to know of a block that is read and not answered. Its examples, and the
 * files that they show, stand in code fences, so that it reads as it will stand in the documentation.
 */
export interface BlockPage {
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly purpose: string;
  readonly body: string;
  readonly examples: readonly BlockExample[];
  /** Files that the examples show, by name. */
  readonly files: ReadonlyMap<string, string>;
}

interface BlockExample {
  readonly markdown: string;
  /** Line of the page it begins at. */
  readonly line: number;
}

/** Where the page of a block stands in the project. */
export const blockFile = (block: string): string => `components/blocks/${block}/${block}.md`;

const begin = 'Begin the file with  ---  purpose: …  ---  each on its own line.';
const schema = v.strictObject({ purpose: v.pipe(v.string(begin), v.trim(), v.nonEmpty(begin)) }, begin);

/** Reads the page of a block. Undefined, with issues, if something is missing. */
export function readBlockPage(name: string, text: string, report: Report): BlockPage | undefined {
  const { yaml, bodyLine, lines } = splitFrontMatter(text.replaceAll('\r\n', '\n'));
  const front = yaml === undefined ? undefined : readYaml(yaml, schema, report, 1);
  if (yaml === undefined) report({ what: 'This page of a block has no front matter.', fix: begin }, 1);
  const body = lines.slice(bodyLine - 1).join('\n');
  const examples: BlockExample[] = [];
  const files = new Map<string, string>();
  for (const fence of body.matchAll(/^```(\w+)(?: (\S+))?\n([^]*?)^```$/gm)) {
    const [, language, file, content = ''] = fence;
    if (file !== undefined) files.set(file, content);
    else if (language === 'markdown' && content.includes(`:::${name}`))
      examples.push({ markdown: content, line: bodyLine + body.slice(0, fence.index).split('\n').length });
  }
  if (examples.length === 0) {
    report(
      { what: 'This page has no example.', fix: `Write one between \`\`\`markdown and \`\`\`:  :::${name}{…}` },
      bodyLine,
    );
    return undefined;
  }
  return front && { name, purpose: front.value.purpose, body: body.trim(), examples, files };
}

const front = '---\ntitle: An example\nminutes: 5\n---\n\n';

/**
 * An example as the reader reads it in a lesson of its own: its HTML in each language there are words for, and what is to
 * be mended, by the lines of the page.
 */
export function readBlockExample(
  { markdown, line }: BlockExample,
  { files }: Pick<BlockPage, 'files'>,
  locales: Files,
): { readonly html: ReadonlyMap<string, Html>; readonly issues: readonly ContentIssue[] } {
  const folder = 'content/u00-example';
  const { contents, issues, catalogues } = readFiles(
    new Map([
      ...locales,
      ['content/glossary.yaml', '[]\n'],
      [`${folder}/unit.yaml`, exampleUnit],
      [`${folder}/en/01-example.md`, `${front}${markdown}`],
      // What another example shows is none of its business.
      ...[...files]
        .filter(([name]) => markdown.includes(name))
        .map(([name, content]): [string, string] => [`${folder}/en/${name}`, content]),
      ...[...locales.keys()].flatMap((name): [string, string][] => {
        const [, language] = /(?:^|\/)locales\/([a-z]+)\.po$/.exec(name) ?? [];
        return language === undefined ? [] : [[`${folder}/${language}.po`, 'msgid ""\nmsgstr ""\n']];
      }),
    ]),
    {},
  );
  const [unit] = contents[0]?.units ?? [];
  const copies = unit?.edition?.languages ?? [];
  const before = front.split('\n').length;
  return {
    html: new Map(
      copies
        .filter(({ language }) => language === 'en' || catalogues.has(language))
        .map(({ language, lessons }) => [
          language,
          (lessons[0]?.blocks ?? []).map((block) => (block.kind === 'prose' ? block.html : '')).join('\n') as Html,
        ]),
    ),
    issues: issues
      .filter(({ severity, where }) => severity === 'error' || where.file.endsWith('.csv'))
      .map((issue) => ({ ...issue, where: { ...issue.where, line: line + issue.where.line - before } })),
  };
}
