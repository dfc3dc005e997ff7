import * as v from 'valibot';
import type { ContentIssue } from '../../core/content-issue.ts';
import { recordingsOf } from '../../core/programme.ts';
import type { Edition, Html, Recording, Unit } from '../../core/programme.ts';
import { staticBlocks } from '../../reader/blocks/registry.ts';
import { readFiles } from '../../reader/programme.ts';
import type { Report } from '../../reader/issues.ts';
import { splitFrontMatter } from '../../reader/lesson.ts';
import type { Files } from '../../reader/source-file.ts';
import { readYaml } from '../../reader/yaml.ts';
import { exampleUnit } from './example.ts';

/** All that is read and not answered and has a page, in the order of the documents. */
export const blockNames: readonly string[] = ['figure', ...Object.keys(staticBlocks), 'recording'];

/** Sound and film that examples play, by their paths there: no page of text can hold them. */
export const exampleMedia: ReadonlyMap<string, string> = new Map(
  ['melody.mp3', 'door.mp4'].map((name) => [
    `media/${name}`,
    `tests/fixtures/reader/recordings/content/u01-small/media/${name}`,
  ]),
);

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
  /** Files that the examples show, by name: beside the lesson, or in `media/`. */
  readonly files: Files;
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
    else if (language === 'markdown')
      examples.push({ markdown: content, line: bodyLine + body.slice(0, fence.index).split('\n').length });
  }
  if (examples.length === 0) {
    report(
      { what: 'This page has no example.', fix: 'Write one as in a lesson, between ```markdown and ```.' },
      bodyLine,
    );
    return undefined;
  }
  return front && { name, purpose: front.value.purpose, body: body.trim(), examples, files };
}

const front = '---\ntitle: An example\nminutes: 5\n---\n\n';
const folder = 'content/u00-example';

/** What an example looks like in one language: HTML, or something to play, with its pictures and recordings inside. */
export interface ShownExample {
  readonly html: Html;
  readonly recordings: readonly Recording[];
}

/**
 * An example as the reader reads it in a lesson of its own, in each language there are words for, and what is to be
 * mended, by the lines of the page.
 *
 * @param locales - The interface's words.
 * @param media - {@link exampleMedia}, read, by the paths in a unit.
 */
export function readBlockExample(
  { markdown, line }: BlockExample,
  { files }: Pick<BlockPage, 'files'>,
  locales: Files,
  media: Files = new Map(),
): { readonly shown: ReadonlyMap<string, ShownExample>; readonly issues: readonly ContentIssue[] } {
  // What another example shows is none of its business.
  const own = [...files, ...media].filter(([name]) => markdown.includes(name.replace(/\.vtt$/, '.mp4')));
  const sources = new Map(
    own.map(([name, content]) => [`${folder}/${name.startsWith('media/') ? '' : 'en/'}${name}`, content]),
  );
  const { contents, issues, catalogues } = readFiles(
    new Map([
      ...locales,
      ['content/glossary.yaml', '[]\n'],
      [`${folder}/unit.yaml`, `${exampleUnit}${permissionsFor(own.map(([name]) => name))}`],
      [`${folder}/en/01-example.md`, `${front}${markdown}`],
      ...sources,
      ...[...locales.keys()].flatMap((name): [string, string][] => {
        const [, language] = /(?:^|\/)locales\/([a-z]+)\.po$/.exec(name) ?? [];
        return language === undefined ? [] : [[`${folder}/${language}.po`, 'msgid ""\nmsgstr ""\n']];
      }),
    ]),
    {},
  );
  const edition = contents[0]?.units[0]?.edition;
  const before = front.split('\n').length;
  return {
    shown: new Map(
      edition?.languages
        .filter(({ language }) => language === 'en' || catalogues.has(language))
        .map((unit) => [unit.language, shownIn(unit, edition, sources)]),
    ),
    issues: issues
      .filter(({ severity, where }) => severity === 'error' || sources.has(where.file))
      .map((issue) => {
        const inLesson = sources.has(issue.where.file) ? 0 : issue.where.line - before;
        return { ...issue, where: { ...issue.where, line: line + inLesson } };
      }),
  };
}

/** Nobody can be heard or seen in our recordings. */
function permissionsFor(names: readonly string[]): string {
  const played = names.filter((name) => exampleMedia.has(name)).map((name) => name.slice('media/'.length));
  if (played.length === 0) return '';
  return `allow:\n${played.map((name) => `  - { text: ${name}, because: a computer made it }\n`).join('')}`;
}

function shownIn(unit: Unit, { media }: Edition, sources: Files): ShownExample {
  const inside = new Map(
    media.map(({ path, source, drawn }) => [path, asAddress(path, drawn?.svg ?? sources.get(source) ?? '')]),
  );
  const html = unit.lessons.flatMap(({ blocks }) => blocks.map((block) => (block.kind === 'prose' ? block.html : '')));
  return {
    html: html.join('\n').replace(/(?<=src=")[^"]+/g, (path) => inside.get(path) ?? path) as Html,
    recordings: recordingsOf(unit).map((recording) => ({
      ...recording,
      path: inside.get(recording.path) ?? recording.path,
    })),
  };
}

const formats: Readonly<Record<string, string>> = { svg: 'image/svg+xml', mp3: 'audio/mpeg', mp4: 'video/mp4' };

/** A file as an address that holds it all. */
const asAddress = (path: string, content: string | Uint8Array): string =>
  `data:${formats[path.slice(path.lastIndexOf('.') + 1)] ?? ''};base64,${Buffer.from(content).toString('base64')}`;
