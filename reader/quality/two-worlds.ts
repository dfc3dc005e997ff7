import type { Passage, Told } from './passage.ts';

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

/** Names that `Intl` spells otherwise than people do. */
const otherNames = ['Hong Kong', 'Macao', 'Myanmar', 'Palestine', 'Turkey', 'UAE', 'USA', 'Ivory Coast', 'Viet Nam'];

/** The names of all States and territories that the Unicode CLDR knows in English: two letters name each. */
function realCountries(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const regions = letters.flatMap((one) => letters.flatMap((two) => names.of(one + two) ?? []));
  return [
    ...regions.filter((name) => !/[(&]|Pseudo|Unknown|United Nations|European|Outlying/.test(name)),
    ...otherNames,
  ];
}

/** How a text says that it is made up. */
const label = /\bfiction(?:al)?\b|\binvent(?:ed|ion)?\b|\bmade[- ]up\b/i;

const anyOf = (names: readonly string[]): RegExp =>
  new RegExp(String.raw`\b(?:${names.map((name) => name.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')).join('|')})\b`, 'u');

/** The name of a real State or territory in a text. */
export const realCountry = anyOf(realCountries());

/**
 * Tells of stories in which an invented State and a real one meet: readers would take what is invented for a fact about
 * the real one. A story is one activity, or one text outside of activities.
 */
export function twoWorlds(passages: readonly Passage[], invented: readonly string[]): Told[] {
  if (invented.length === 0) return [];
  const fiction = anyOf(invented);
  const stories = new Map<string, Passage[]>();
  for (const passage of passages) {
    if (passage.kind === 'source') continue;
    const key = storyOf(passage);
    stories.set(key, [...(stories.get(key) ?? []), passage]);
  }
  return [...stories.values()].flatMap((story) => {
    const [state] = firstIn(story, fiction) ?? [];
    const met = state === undefined ? undefined : firstIn(story, realCountry);
    if (state === undefined || met === undefined) return [];
    const [country, passage] = met;
    return [
      {
        passage,
        finding: {
          words: country,
          problem: {
            what: `${country} is real and ${state} is invented, but both are in one story.`,
            fix: `Keep to one world: leave the real country out here, or give its facts in a text of their own.`,
          },
        },
      },
    ];
  });
}

/** Tells of files that use an invented State and do not say that it is invented. */
export function unlabelledFiction(passages: readonly Passage[], invented: readonly string[]): Told[] {
  if (invented.length === 0) return [];
  const fiction = anyOf(invented);
  const labelled = new Set(passages.flatMap(({ text, file }) => (label.test(text) ? [file] : [])));
  const told = new Set<string>();
  return passages.flatMap((passage): Told[] => {
    const { file, text } = passage;
    const [state] = labelled.has(file) || told.has(file) ? [] : (fiction.exec(text) ?? []);
    if (state === undefined) return [];
    told.add(file);
    return [
      {
        passage,
        finding: {
          words: state,
          problem: {
            severity: 'warning',
            what: `Nothing in this file says that ${state} is invented.`,
            fix: `Write  ${state} (fictional)  at its first mention, or say it in a footnote.`,
          },
        },
      },
    ];
  });
}

/** Texts of an activity share their key up to the first full stop; others stand alone. */
const storyOf = ({ context, file, line }: Passage): string =>
  context.includes('.') ? `${file} ${context.slice(0, context.indexOf('.'))}` : `${file} ${String(line)}`;

function firstIn(story: readonly Passage[], names: RegExp): [name: string, passage: Passage] | undefined {
  for (const passage of story) {
    const [name] = names.exec(passage.text) ?? [];
    if (name !== undefined) return [name, passage];
  }
  return undefined;
}
