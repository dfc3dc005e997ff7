import { anyYear } from '../wording.ts';
import type { Passage, Told } from './passage.ts';
import { realCountry } from './two-worlds.ts';

const claim =
  /\b[Aa]rticles? \d+|\b[Ss]ections? \d+|\b(?:per cent\b|\d ?%)|US\$ ?\d|\bthe (?:law|Act|Ordinance) (?:says|requires|forbids|allows|obliges)\b/;
const standing =
  /\b(?:has|have|had)(?: not)?(?: yet)? (?:joined|ratified|acceded|signed)\b|\b(?:is|are|was|were) (?:not )?(?:a )?part(?:y|ies)\b/;
const moving =
  /\b(?:currently|at present|so far|up to now|to date|these days|nowadays|at the moment|(?:has|have) not yet)\b/i;
const dated = /\b(?:as of|last checked|seen|reported)\b[^.]{0,40}\b20\d\d\b|\b20\d\d\b[^.]{0,20}\bcheck\b/i;

/**
 * Tells of claims about law and of figures that no source stands behind. A source counts for its section: the text from
 * one heading or activity to the next. Stories of invented States claim nothing about the world.
 */
export function unsourcedClaims(passages: readonly Passage[], invented: readonly string[]): Told[] {
  return sectionsOf(passages).flatMap((section): Told[] => {
    if (section.some(({ isCited }) => isCited)) return [];
    return section.flatMap((passage): Told[] => {
      if (invented.some((state) => passage.text.includes(state))) return [];
      const [words] = claim.exec(passage.unquoted) ?? [];
      if (words === undefined) return [];
      return [
        {
          passage,
          finding: {
            words,
            problem: {
              severity: 'warning',
              what: `Nothing says where "${words}" comes from.`,
              fix: 'Name the source, with its year:  [^act]  here, and  [^act]: …  in the same file.',
            },
          },
        },
      ];
    });
  });
}

/** Tells of what changes with time and bears no date: a reader cannot know whether it is still true. */
export function undatedFacts(passages: readonly Passage[]): Told[] {
  const told: Told[] = [];
  const lessons = new Map<string, boolean>();
  for (const { file, text } of passages) lessons.set(file, lessons.get(file) === true || dated.test(text));
  for (const passage of passages) {
    const { file, text, unquoted, kind } = passage;
    if (kind === 'source') continue;
    const now = isInActivity(passage) || anyYear.test(text) ? undefined : moving.exec(unquoted)?.[0];
    const state = lessons.get(file) === true || !standing.test(unquoted) ? undefined : realCountry.exec(unquoted)?.[0];
    if (now !== undefined)
      told.push(undated(passage, now, `"${now}" will be wrong one day, and nothing here says when.`));
    if (state !== undefined && !anyYear.test(text)) {
      told.push(undated(passage, state, `Nothing in this lesson says as of when this is true of ${state}.`));
    }
  }
  return told;
}

const lawPattern = /\b(?:Act|Ordinance|Decree|Rules|Regulations?|Royal Order)\b/;

/** Tells of laws that are cited without a year. Laws of one name follow each other. */
export const undatedLaws = (passages: readonly Passage[]): Told[] =>
  passages.flatMap((passage): Told[] => {
    const { kind, text } = passage;
    const [words] = kind === 'source' && !anyYear.test(text) ? (lawPattern.exec(text) ?? []) : [];
    if (words === undefined) return [];
    const what = `This source names no year, and there may be a newer ${words}.`;
    return [{ passage, finding: { words, problem: { severity: 'warning', what, fix: 'Write country and year.' } } }];
  });

const undated = (passage: Passage, words: string, what: string): Told => ({
  passage,
  finding: {
    words,
    problem: { severity: 'warning', what, fix: 'Add the date of your source:  (correct as of April 2026).' },
  },
});

const isInActivity = ({ context }: Passage): boolean => context.includes('.');

/** The texts outside of activities, cut at headings, activities and ends of files. */
function sectionsOf(passages: readonly Passage[]): Passage[][] {
  const sections: Passage[][] = [];
  let isOpen = false;
  let before: string | undefined;
  for (const passage of passages) {
    // A chart names its source by rule.
    if (passage.kind === 'source' || passage.kind.startsWith('chart, ')) continue;
    if (isInActivity(passage)) {
      isOpen = false;
      continue;
    }
    if (!isOpen || passage.kind === 'heading' || passage.file !== before) sections.push([]);
    isOpen = true;
    before = passage.file;
    sections.at(-1)?.push(passage);
  }
  return sections;
}
