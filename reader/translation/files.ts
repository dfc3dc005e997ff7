import type { Issues } from '../issues.ts';
import { baseName, filesIn, joined } from '../layout.ts';
import type { Files } from '../source-file.ts';
import { sourceLanguage } from './texts.ts';

/** The `.po` files right inside a folder by language, in order of their codes. Those of a glossary stand beside it. */
export function translationFiles(
  folder: string,
  { files, issues }: { readonly files: Files; readonly issues: Issues },
): Map<string, string> {
  const found = new Map<string, string>();
  const hasGlossary = files.has(joined(folder, 'glossary.yaml'));
  for (const name of filesIn(files, folder)) {
    if (!/\.po$/i.test(name) || (hasGlossary && baseName(name).startsWith('glossary.'))) continue;
    const [, language] = /^([a-z]{2,3})\.po$/.exec(baseName(name)) ?? [];
    if (language === undefined || language === sourceLanguage) {
      issues.add(
        {
          what: `"${baseName(name)}" is not named after a language.`,
          fix: 'Use the two or three small letters of its code:  bn.po  for Bangla. English is the source and needs none.',
        },
        name,
      );
    } else {
      found.set(language, name);
    }
  }
  return found;
}
