import { formatPo, parsePo } from '../../locales/po.ts';
import { pluralCategories } from '../../locales/plural-forms.ts';
import { baseName, joined } from '../layout.ts';
import type { Curriculum } from '../module.ts';
import type { ContentReading, Reading } from '../programme.ts';
import { plain, textIn } from '../source-file.ts';
import type { Files } from '../source-file.ts';
import { kitTexts } from './catalogues.ts';
import { mergePo } from './merge.ts';
import type { Wanted } from './merge.ts';
import type { Segment } from './texts.ts';

/** A `.po` file and the texts it should hold. */
export interface Template {
  readonly file: string;
  readonly language: string;
  /** What it translates: a unit's folder, `glossary`, `modules` or `locales`. */
  readonly name: string;
  readonly wanted: readonly Wanted[];
}

/** Every `.po` file there is or, for the languages that are added, should be. */
export function templatesOf(
  { contents, curriculum, catalogues, layout }: Reading,
  added: readonly string[] = [],
): Template[] {
  const units = contents.flatMap(({ units: readings }) => readings);
  const inUse = new Set([...added, ...units.flatMap(({ translations }) => [...translations.keys()])]);
  const locales = new Map([
    ...layout.locales,
    ...added.map((language): [string, string] => [language, localeFile(layout.locales, language)]),
  ]);
  return [
    ...contents.flatMap((content) => [...inUse].sort().flatMap((language) => glossaryTemplate(content, language))),
    ...units.flatMap(({ folder, segments, translations }) =>
      [...new Set([...translations.keys(), ...added])].sort().map((language) => ({
        file: translations.get(language) ?? joined(folder.path, `${language}.po`),
        language,
        name: folder.name,
        wanted: segments.map((segment) => wantedOf(segment, folder.path)),
      })),
    ),
    ...programmeTemplates(curriculum, inUse),
    ...(catalogues.size > 0
      ? [...locales]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([language, file]) => ({
            file,
            language,
            name: 'locales',
            wanted: kitTexts.map(({ context, text, plural }): Wanted => ({
              context,
              text,
              ...(plural !== undefined && { plural }),
            })),
          }))
      : []),
  ];
}

/** The texts of all templates brought up to date: file by name, only those that change. */
export function updateTranslations(files: Files, templates: readonly Template[]): Map<string, string> {
  const changed = new Map<string, string>();
  for (const { file, language, name, wanted } of templates) {
    const before = files.has(file) ? plain(textIn(files, file)) : undefined;
    const old = before === undefined ? undefined : parsePo(before).po;
    const merged = mergePo(old, wanted, language, `corridor ${name}`);
    const forms = pluralCategories(language).length;
    const entries = merged.entries.map((entry) =>
      entry.plural === undefined ? entry : { ...entry, texts: padded(entry.texts, forms) },
    );
    const after = formatPo({ ...merged, entries });
    if (after !== before) changed.set(file, after);
  }
  return changed;
}

function glossaryTemplate({ path, terms }: ContentReading, language: string): Template[] {
  if (terms.length === 0) return [];
  const file = joined(path, `glossary.${language}.po`);
  return [{ file, language, name: 'glossary', wanted: terms.map((term) => wantedOf(term, path)) }];
}

function programmeTemplates({ folder, segments, translations }: Curriculum, inUse: ReadonlySet<string>): Template[] {
  if (segments.length === 0) return [];
  const languages = new Set([...inUse, ...translations.map(({ language }) => language.code)]);
  return [...languages].sort().map((language) => ({
    file: joined(folder, `${language}.po`),
    language,
    name: 'modules',
    wanted: segments.map((segment) => wantedOf(segment, folder)),
  }));
}

function wantedOf({ context, text, kind, file, line }: Segment, folder: string): Wanted {
  const short = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : baseName(file);
  return { context, text, comment: kind, reference: `${short}:${String(line)}` };
}

/** As many forms as the language has. */
const padded = (texts: readonly string[], forms: number): string[] =>
  Array.from({ length: forms }, (_, index) => texts[index] ?? '');

function localeFile(locales: ReadonlyMap<string, string>, language: string): string {
  const [first] = locales.values();
  return (
    locales.get(language) ??
    joined(first === undefined ? 'locales' : first.slice(0, first.lastIndexOf('/')), `${language}.po`)
  );
}
