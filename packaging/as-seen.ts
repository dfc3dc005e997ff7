import type { Edition } from '../core/programme.ts';
import { lessOf } from '../core/trainer-sees.ts';
import type { TrainerSees } from '../core/trainer-sees.ts';
import { allEnglish } from '../locales/all-english.ts';
import type { Catalogue, WordKey } from '../locales/words.ts';
import type { LanguageFile } from './browser/languages.ts';

/** What is said of each level: on the first page, beside what learners rate and think, and in "Settings and safety". */
const said = {
  nothing: { rated: 'seenByNobody', settings: {} },
  status: {
    opens: 'opensSeesStatus',
    rated: 'seenByNobodyInCourse',
    settings: { trainerSeesCourse: 'trainerSeesStatus', seesScore: 'seesNoScore', seesAnswers: 'seesNoAnswers' },
  },
  score: {
    opens: 'opensSeesScore',
    rated: 'seenByNobodyInCourse',
    settings: { trainerSeesCourse: 'trainerSeesScore', seesAnswers: 'seesNoAnswers' },
  },
  answers: { opens: 'opensSeesAnswers', rated: 'seenByTrainer', settings: {} },
} as const satisfies Readonly<Record<string, Said>>;

/** What is told of learners' work; where there is no LMS, nothing. */
export type Told = keyof typeof said;

interface Said {
  readonly opens?: WordKey;
  readonly rated: WordKey;
  /** Texts of the page, and those that take their place. */
  readonly settings: Readonly<Partial<Record<WordKey, WordKey>>>;
}

/** A unit that tells a course no more than this; it may tell less by itself. */
export const tellingAtMost = (edition: Edition, level: TrainerSees): Edition => {
  const sees = lessOf(edition.sees ?? 'answers', level);
  return sees === 'answers' ? edition : { ...edition, sees };
};

/** A language that says, before anything is answered, what others will see of it. */
export function spokenAsSeen(
  { unit, catalogue }: LanguageFile,
  level: Told,
  all: Catalogue = allEnglish,
): LanguageFile {
  const { opens, rated }: Said = said[level];
  // On lines of their own, see `.facts`.
  const facts = [catalogue.dataPrice, opens && all[opens]].filter((fact) => typeof fact === 'string');
  return {
    unit,
    catalogue: {
      ...catalogue,
      dataPrice: facts.join('\n'),
      ...(catalogue.seenByTrainer !== undefined && { seenByTrainer: all[rated] ?? '' }),
    },
    ...(level !== 'nothing' && level !== 'answers' && { sees: level }),
  };
}

/** The texts of a page on demand, as they are true at a level. */
export function textsAsSeen(texts: Catalogue, level: TrainerSees = 'answers', all: Catalogue = allEnglish): Catalogue {
  const { settings }: Said = said[level];
  const changed = Object.entries(settings).filter(([key]) => key in texts);
  return { ...texts, ...Object.fromEntries(changed.map(([key, other]) => [key, all[other]])) };
}
