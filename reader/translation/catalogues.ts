import { allEnglish } from '../../locales/all-english.ts';
import { catalogueFrom } from '../../locales/po.ts';
import type { PoEntry } from '../../locales/po.ts';
import type { Wording } from '../../locales/wording.ts';
import type { Catalogue, WordKey } from '../../locales/words.ts';
import type { Issues } from '../issues.ts';
import { sourceFile } from '../kit.ts';
import type { Layout } from '../layout.ts';
import type { Files } from '../source-file.ts';
import { inEnglish } from './language.ts';
import { readTranslation } from './read-translation.ts';
import { sourceLanguage } from './texts.ts';

/** A text of the kit to translate; plural where it counts. */
export interface KitText {
  readonly context: string;
  readonly text: string;
  readonly plural?: string;
}

/** The kit's words as texts to translate. */
export const kitTexts: readonly KitText[] = Object.entries(allEnglish).map(([context, wording]) =>
  typeof wording === 'string' ? { context, text: wording } : { context, text: wording.one, plural: wording.other },
);

/** The kit's words in every language there is, English among them. */
export function readCatalogues(files: Files, { locales }: Layout, issues: Issues): Map<string, Catalogue> {
  const catalogues = new Map<string, Catalogue>([[sourceLanguage, allEnglish]]);
  for (const [language, name] of locales) {
    const source = sourceFile({ files, issues }, name);
    if (source === undefined) continue;
    const { po, entries } = readTranslation(source, language, kitTexts, issues.of(name));
    const sound: PoEntry[] = [...entries.values()];
    catalogues.set(language, marked(catalogueFrom({ ...po, entries: sound }, language), language));
  }
  return catalogues;
}

/** A catalogue in which what stays English keeps its own direction. */
const marked = (catalogue: Catalogue, language: string): Catalogue =>
  Object.fromEntries(
    Object.entries(catalogue).map(([key, wording]) => [
      key,
      wording === allEnglish[key as WordKey] ? mapped(wording, (text) => inEnglish(text, language)) : wording,
    ]),
  );

const mapped = (wording: Wording, change: (text: string) => string): Wording =>
  typeof wording === 'string'
    ? change(wording)
    : Object.fromEntries(Object.entries(wording).map(([category, text]) => [category, change(text)]));
