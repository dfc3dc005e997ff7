import type { PoEntry } from '../../locales/po.ts';
import type { Problem } from '../issues.ts';
import { legacyFontProblem } from './legacy-fonts.ts';
import { marksOf } from './marks.ts';

/** No paragraph of the source is half as long. */
const longest = 10_000;

/** What is the matter with a translated text: marks that would break are errors, numbers are worth a look. */
export function checkTranslation({ id, plural, texts }: PoEntry, language: string): Problem[] {
  return texts.flatMap((text, form) => {
    if (text === '') return [];
    if (text.length > longest)
      return [{ what: 'This translation is too long to be one paragraph.', fix: 'Shorten it.' }];
    const legacy = legacyFontProblem(text, language);
    if (legacy !== undefined) return [legacy];
    return compare(form > 0 && plural !== undefined ? plural : id, text, plural !== undefined);
  });
}

function compare(source: string, text: string, isPlural: boolean): Problem[] {
  const wanted = marksOf(source);
  const given = marksOf(text);
  const problems: Problem[] = [];
  const kinds = [
    { key: 'links', name: 'links', spell: (mark: string) => `[…](${mark})` },
    { key: 'citations', name: 'source marks', spell: (mark: string) => `[^${mark}]` },
    { key: 'placeholders', name: 'placeholders', spell: (mark: string) => mark },
  ] as const;
  for (const { key, name, spell } of kinds) {
    // A form for one or two may say the number in a word.
    const isFree = isPlural && key === 'placeholders';
    const missing = isFree ? [] : without(wanted[key], given[key]).map(spell);
    const extra = without(given[key], wanted[key]).map(spell);
    if (missing.length === 0 && extra.length === 0) continue;
    const parts = [
      missing.length > 0 ? `${missing.join(' ')} is missing` : '',
      extra.length > 0 ? `${extra.join(' ')} is too much` : '',
    ];
    problems.push({
      what: `The ${name} of this translation are not those of the source: ${parts.filter((part) => part !== '').join(', ')}.`,
      fix: 'Copy them from the msgid and translate only the words around them.',
    });
  }
  if (!isPlural && wanted.numbers.join() !== given.numbers.join()) {
    const missing = without(wanted.numbers, given.numbers);
    const extra = without(given.numbers, wanted.numbers);
    problems.push({
      severity: 'warning',
      what: `The numbers of this translation are not those of the source: ${missing.join(', ') || 'nothing'} became ${extra.join(', ') || 'nothing'}.`,
      fix: 'Compare them. A number that is written as a word is fine.',
    });
  }
  return problems;
}

/** What is in the one list more often than in the other. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return list.filter((mark) => {
    const index = rest.indexOf(mark);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}
