import type { Html, Term } from '../core/programme.ts';
import type { Words } from '../locales/words.ts';
import type { Issues } from './issues.ts';
import { renderText } from './markdown/render-text.ts';
import { pageAlone, sayPlainly } from './page.ts';
import { glossarySchema } from './schemas.ts';
import type { SourceFile } from './source-file.ts';
import type { Texts } from './translation/texts.ts';
import { readYaml } from './yaml.ts';

/** A glossary as it stands in the source. */
export interface GlossaryDraft {
  readonly file: string;
  readonly entries: readonly {
    readonly id: string;
    readonly term: string;
    readonly definition: string;
    readonly line: number;
    readonly definitionLine: number;
  }[];
}

/** Reads `glossary.yaml`; an empty glossary if there is none. */
export function readGlossary(source: SourceFile | undefined, issues: Issues): GlossaryDraft {
  if (source === undefined) return { file: '', entries: [] };
  const report = issues.of(source.name);
  const read = readYaml(source.text, glossarySchema, report);
  const seen = new Set<string>();
  const entries = (read?.value ?? []).map((entry, index) => {
    const line = read?.lineOf(index, 'id') ?? 1;
    if (seen.has(entry.id)) report({ what: `The term "${entry.id}" is here twice.`, fix: 'Keep one of them.' }, line);
    seen.add(entry.id);
    return { ...entry, line, definitionLine: read?.lineOf(index, 'definition') ?? line };
  });
  return { file: source.name, entries };
}

/** The terms in one language, by id. */
export function buildGlossary(
  { file, entries }: GlossaryDraft,
  texts: Texts,
  words: Words,
  issues: Issues,
): Map<string, Term> {
  const page = pageAlone({ file, lesson: 'glossary', texts, words, issues });
  return new Map(
    entries.map(({ id, term, definition, line, definitionLine }): [string, Term] => {
      const context = `term.${id}`;
      const named = sayPlainly(page, context, { markdown: term, line }, 'term');
      const explained = renderText({ markdown: definition, line: definitionLine }, 'definition', {
        page,
        context: `${context}.definition`,
      });
      return [id, { id, term: named, definition: explained as Html }];
    }),
  );
}
