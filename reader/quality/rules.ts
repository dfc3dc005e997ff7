import { isDraft } from '../../core/versions.ts';
import type { Problem } from '../issues.ts';
import type { Kit } from '../kit.ts';
import { baseName } from '../layout.ts';
import type { Curriculum } from '../module.ts';
import type { UnitRules } from '../schemas.ts';
import type { UnitReading } from '../unit.ts';
import { count } from '../wording.ts';
import type { LessonShape, UnitShape } from './shape.ts';

/** What does not keep a rule, and where; without a file it is the unit itself. */
interface Broken {
  readonly problem: Problem;
  readonly file?: string;
  readonly line?: number;
}

type Range = readonly [least: number, most: number] | undefined;

/** How far the minutes that an author promises may be from those that the words take. */
const minutesOff = 1;

/**
 * Holds the units of a programme against its rules. They are the programme's own, since another course may want short
 * units, or long ones. A draft is told, and stops nothing.
 */
export function checkRules({ modules, rules }: Curriculum, units: readonly UnitReading[], { issues }: Kit): void {
  if (rules === undefined) return;
  const named = new Set(modules.flatMap(({ before, after }) => [...before, ...after]));
  for (const { source, shape, file: unitFile } of units.filter(({ source: { id } }) => named.has(id))) {
    const terms = new Set(source.lessons.flatMap((lesson) => lesson.terms.map(({ id }) => id))).size;
    const broken = [
      ...lengthOf(shape, source.minutes, rules),
      ...shape.lessons.flatMap((lesson) => lessonProblems(lesson, rules)),
      ...partsOf(shape, rules),
      ...tooFew(terms, rules.terms, 'term', 'of the glossary', 'Link one at its first mention:  [treaty](term:treaty)'),
    ];
    for (const { problem, file = unitFile, line } of broken) {
      issues.add({ ...problem, ...(isDraft(source.version) && { severity: 'warning' }) }, file, line);
    }
  }
}

/** How many whole minutes so many words take. */
export const minutesFor = (words: number, pace: number): number => Math.round(words / pace);

function lengthOf({ words, lessons }: UnitShape, minutes: number, rules: UnitRules): Broken[] {
  const sum = lessons.reduce((total, lesson) => total + lesson.minutes, 0);
  return [
    ...outside(words, rules.words, 'word', 'This unit has', ' on one way through', [
      'Say more where learners would ask, or give them more to try.',
      'Cut what the learner can do without.',
    ]),
    ...outside(minutes, rules.minutes, 'minute', 'This unit promises', '', [
      'Add up its lessons, and add to them.',
      'Add up its lessons, and cut there.',
    ]),
    ...outside(lessons.length, rules.lessons, 'lesson', 'This unit has', '', [
      'Part a long lesson, or write one more.',
      'Join lessons that belong together.',
    ]),
    ...(rules.lessonMinutes === undefined || sum === minutes
      ? []
      : [
          {
            problem: {
              what: `This unit promises ${count(minutes, 'minute')}, but its lessons ${String(sum)}.`,
              fix: `Write  minutes: ${String(sum)}  here.`,
            },
          },
        ]),
  ];
}

function lessonProblems({ file, line, minutes, words, sources, undated }: LessonShape, rules: UnitRules): Broken[] {
  const { pace, lessonMinutes } = rules;
  const needed = minutesFor(words, pace);
  const fix = ['Say more, or join it with another lesson.', 'Cut it, or move a part to another lesson.'] as const;
  const where = ` at ${String(pace)} words a minute`;
  const long = outside(needed, lessonMinutes, 'minute', 'This lesson takes', where, fix);
  const promised = outside(minutes, lessonMinutes, 'minute', 'This lesson promises', '', fix);
  const isOff = lessonMinutes !== undefined && Math.abs(needed - minutes) > minutesOff;
  const off: Broken = {
    problem: {
      what: `This lesson promises ${count(minutes, 'minute')}, but its ${count(words, 'word')} take ${String(needed)}.`,
      fix: `Write  minutes: ${String(needed)}  here, or change its length.`,
    },
  };
  const undatedSources = undated.map((at): Broken => ({
    problem: {
      what: 'This source bears no year.',
      fix: 'Write the year of the document, or when the page was read:  page read in April 2026.',
    },
    line: at,
  }));
  const cite = 'Say where its facts come from:  [^act]  here, and  [^act]: …  below.';
  return [
    ...(long.length > 0 || !isOff ? [...long, ...promised] : [off]).map((entry): Broken => ({ line, ...entry })),
    ...tooFew(sources, rules.sources, 'source', `in ${baseName(file)}`, cite),
    ...(rules.dated ? undatedSources : []),
  ].map((entry) => ({ file, ...entry }));
}

function partsOf({ activities, types, asked, headings, hasNotes }: UnitShape, rules: UnitRules): Broken[] {
  const before = 'Ask as many with points=0 in the first lesson, or draw as many from a bank.';
  const after = 'Ask as many that count in the last lesson, or draw as many from a bank.';
  const missing = rules.has.filter((type) => !types.has(type));
  const unsaid = rules.headings.filter((heading) => !headings.includes(heading));
  return [
    ...tooFew(activities, rules.activities, 'activity', '', 'Add some where learners only read.', 'activities'),
    ...tooFew(types.size, rules.types, 'type', 'of activities', 'Let learners do different things.'),
    ...missing.map((type) =>
      broken(`This unit has no ${type}.`, `Add one; docs/authoring.md shows how, under "${type}".`),
    ),
    ...tooFew(asked.before, rules.check, 'question', 'in the check before', before),
    ...tooFew(asked.after, rules.check, 'question', 'in the check after', after),
    ...unsaid.map((heading) => broken(`No lesson says "${heading}".`, `Add it as a heading:  ## ${heading}`)),
    ...(rules.notes && !hasNotes
      ? [broken('This unit has no notes for trainers.', 'Write them in  facilitator.md  beside unit.yaml.')]
      : []),
  ];
}

const broken = (what: string, fix: string): Broken => ({ problem: { what, fix } });

/** `fix` says how to mend what is too little, and what is too much. */
function outside(
  found: number,
  range: Range,
  thing: string,
  begin: string,
  end: string,
  fix: readonly [little: string, much: string],
): Broken[] {
  if (range === undefined || (found >= range[0] && found <= range[1])) return [];
  const [least, most] = range.map(String);
  return [
    broken(
      `${begin} ${count(found, thing)}${end}; the programme asks for ${least ?? ''} to ${most ?? ''}.`,
      fix[found < range[0] ? 0 : 1],
    ),
  ];
}

function tooFew(found: number, least: number, thing: string, end: string, fix: string, plural = `${thing}s`): Broken[] {
  if (found >= least) return [];
  const said = `${found === 1 ? `1 ${thing}` : `${String(found)} ${plural}`}${end && ` ${end}`}`;
  return [
    broken(`There ${found === 1 ? 'is' : 'are'} ${said}; the programme asks for ${String(least)} at least.`, fix),
  ];
}
