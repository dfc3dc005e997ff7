import type { Finding, PassageCheck } from './passage.ts';

/** A word with what to say instead. */
type Entry = readonly [pattern: RegExp, instead: string];

const people = '(?:im)?migrants?|workers?|people|persons?|labou?rers?|aliens?|foreigners?';

/**
 * Words that make people into crimes, goods or floods. The UN General Assembly has asked since 1975 not to call migrants
 * illegal (resolution 3449 (XXX)).
 */
const hurtful: readonly Entry[] = [
  [new RegExp(`\\billegal (?:${people})\\b`, 'i'), 'workers in an irregular situation'],
  [/\billegals\b/i, 'workers in an irregular situation'],
  [/\b(?:illegal (?:im)?migration|clandestine migrants?)\b/i, 'irregular migration'],
  [/\baliens?\b/i, 'non-nationals'],
  [/\brunaways?\b|\babscond(?:ed|ing|ers?|s)?\b/i, 'a worker who left the employer'],
  [/\b(?:house)?maids?\b|\bservants?\b(?<!\b(?:civil|public) servants?)/i, 'domestic worker'],
  [/\blabou?r exports?\b|\bexport(?:ing)? of (?:labou?r|workers)\b/i, 'labour migration'],
  // With a capital it is part of a name, such as the Bureau of Manpower, Employment and Training.
  [/\bmanpower\b/, 'workers'],
  [/\b(?:floods?|waves?|tides?|swarms?|influx) of (?:\w+ )?(?:migrants?|workers?|people|refugees?)\b/i, 'a number'],
  [/\bprostitutes?\b/i, 'a person in sex work, or a person who was trafficked: say which'],
];

/** Pictures in words that translators cannot carry over, and that readers of a second language take at their word. */
const idioms: readonly Entry[] = [
  [/\bred tape\b/i, 'too many papers'],
  [/\blevel playing field\b/i, 'the same rules for all'],
  [/\blow-hanging fruit\b/i, 'the easy steps'],
  [/\btip of the iceberg\b/i, 'only a small part'],
  [/\brule of thumb\b/i, 'a simple rule'],
  [/\b(?:think|thinking) outside the box\b/i, 'with new ideas'],
  [/\bhit the ground running\b/i, 'start well'],
  [/\bback to square one\b/i, 'back to the beginning'],
  [/\b(?:a )?piece of cake\b/i, 'easy'],
  [/\bin a nutshell\b/i, 'in short'],
  [/\bdouble-edged sword\b/i, 'it helps and it harms'],
  [/\bturn(?:s|ed|ing)? a blind eye\b/i, 'choose not to see'],
  [/\bball is in (?:your|their|his|her|our) court\b/i, 'the next step is …'],
  [/\b(?:kick|kicked|kicking) the can\b/i, 'put it off'],
  [/\bon the same page\b/i, 'agreed'],
  [/\b(?:beat|beating) about the bush\b/i, 'not say it plainly'],
  [/\bsilver bullet\b/i, 'one answer for everything'],
  [/\belephant in the room\b/i, 'what nobody says'],
  [/\bwindow dressing\b/i, 'it only looks good'],
  [/\blip service\b/i, 'words without acts'],
  [/\bcherry-pick(?:s|ed|ing)?\b/i, 'choose only what suits'],
  [/\bgame[- ]changer\b/i, 'a great change'],
  [/\bby the book\b/i, 'as the rules say'],
  [/\bpass(?:es|ed|ing)? the buck\b/i, 'say that another must act'],
  [/\btouch base\b/i, 'talk'],
  [/\bgo(?:es)? the extra mile\b/i, 'do more'],
  [/\bin the same boat\b/i, 'in the same situation'],
  [/\b(?:a )?drop in the ocean\b/i, 'very little'],
  [/\bgreen light\b/i, 'permission'],
];

const found = (text: string, entries: readonly Entry[], tell: (words: string, instead: string) => Finding): Finding[] =>
  entries.flatMap(([pattern, instead]) => {
    const [words] = pattern.exec(text) ?? [];
    return words === undefined ? [] : [tell(words, instead)];
  });

/** Tells of words that hurt the people we write about. In quotation marks they are somebody else's. */
export const hurtfulWords: PassageCheck = ({ unquoted }) =>
  found(unquoted, hurtful, (words, instead) => ({
    words,
    problem: {
      what: `"${words}" hurts the people it names.`,
      fix: `Say: ${instead}. If it is somebody's word, put it in quotation marks.`,
    },
  }));

/** Tells of idioms. */
export const idiomsIn: PassageCheck = ({ text }) =>
  found(text, idioms, (words, instead) => ({
    words,
    problem: {
      severity: 'warning',
      what: `"${words}" is a figure of speech that does not translate.`,
      fix: `Say it plainly: ${instead}.`,
    },
  }));
