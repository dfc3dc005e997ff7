import * as v from 'valibot';
import { trainerSees } from '../core/trainer-sees.ts';

/** Ids: lower-case letters, digits and hyphens, a letter or digit first. */
export const idPattern = /^[a-z0-9][a-z0-9-]*$/;
export const longestId = 40;

/** How to mend an id. */
export const idFix = `Use lower-case letters, digits and hyphens, a letter or digit first, at most ${String(longestId)} characters: passport-held.`;

const text = (fix: string) => v.pipe(v.string(fix), v.trim(), v.nonEmpty(fix));
const whole = (least: number, most: number, fix: string) =>
  v.pipe(v.number(fix), v.integer(fix), v.minValue(least, fix), v.maxValue(most, fix));
const id = v.pipe(v.string(idFix), v.regex(idPattern, idFix), v.maxLength(longestId, idFix));
const minutes = whole(1, 600, 'Write the minutes a learner needs, as a whole number:  minutes: 6');
const versionFix = 'Write a version of three numbers, none above 999:  version: 1.0.0';
const version = v.pipe(v.string(versionFix), v.regex(/^\d{1,3}\.\d{1,3}\.\d{1,3}$/, versionFix));
const servedFix = 'Name the outcome of the programme that it serves:  serves: G1';
const served = text(servedFix);
const table = <Entries extends v.ObjectEntries>(entries: Entries, fix: string) => v.strictObject(entries, fix);

/** Words that a check would stop, used on purpose. */
const allow = v.optional(
  v.array(
    table(
      { text: text('Copy the words that are meant:  text: …'), because: text('Say why they are needed:  because: …') },
      'Write:  - { text: the words, because: why they are needed }',
    ),
    'Write a list:  - { text: the words, because: why they are needed }',
  ),
  [],
);

/** `unit.yaml`. */
export const unitSchema = table(
  {
    id,
    title: text('Give the unit a title:  title: …'),
    why: text('Say in one sentence why it matters:  why: …'),
    minutes,
    version,
    passMark: whole(0, 100, 'Write the pass mark in per cent, 0 to 100:  passMark: 70'),
    discreet: v.optional(
      v.boolean('Write  discreet: true  if LMSs, windows and file names may call the unit by its number only.'),
      false,
    ),
    trainerSees: v.optional(
      v.picklist(
        trainerSees,
        'Write what a course is told of learners:  trainerSees: score  (status, score or answers)',
      ),
      'answers',
    ),
    outcomes: v.pipe(
      v.array(
        table(
          {
            id,
            text: text('Say what a learner can do afterwards:  text: …'),
            // Asked for where there is a programme with outcomes: `coverage.ts`.
            serves: v.optional(
              v.union(
                [v.pipe(v.array(served), v.minLength(1, servedFix)), served],
                'Name the outcome of the programme that it serves, or a list of them:  serves: [G1, P4]',
              ),
            ),
          },
          'Write:  - { id: find-article, text: Find the article that fits a case, serves: G1 }',
        ),
        'Write a list:  - { id: find-article, text: …, serves: G1 }',
      ),
      v.minLength(1, 'Name at least one outcome.'),
    ),
    allow,
  },
  'Write the keys that docs/authoring.md shows, each on its own line:  title: …',
);

/** The lines between `---` and `---` at the top of a lesson. */
export const lessonSchema = table(
  {
    id: v.optional(id),
    title: text('Give the lesson a title:  title: …'),
    minutes,
    case: v.optional(v.literal(true, 'Write  case: true  if the lesson tells a case, or remove the line.')),
  },
  'Write  title: …  and  minutes: …  between the two lines of ---',
);

/** The same at the top of `bank.md`. */
export const bankSchema = table(
  { draw: whole(1, 20, 'Write how many points a learner is asked about, a whole number from 1 to 20:  draw: 5') },
  'Write  draw: 5  between the two lines of ---',
);

/** The same in notes for trainers, where it may be left out. */
export const facilitatorSchema = table({ title: text('Give the notes a title:  title: …') }, 'Write  title: …');

/** `glossary.yaml`. */
export const glossarySchema = v.array(
  table(
    { id, term: text('Write the term:  term: treaty'), definition: text('Explain the term:  definition: …') },
    'Write  id,  term  and  definition.',
  ),
  'Write a list of entries:  - id: treaty',
);

/** `world.yaml`: the States that stories of a content folder have invented. */
export const worldSchema = table(
  {
    states: v.pipe(
      v.array(text('Name the State:  - Darissa'), 'Write a list of names:  states: [Darissa, Tanjara]'),
      v.minLength(1, 'Name at least one State.'),
    ),
  },
  'Write  states: …',
);

const names = (fix: string) => v.optional(v.array(id, fix), []);
const week = v.optional(whole(1, 200, 'Write the week as a whole number:  due: 6'));

const list = (item: string, fix: string) => v.optional(v.array(text(item), fix), []);

const rubric = v.optional(
  table(
    {
      points: whole(1, 100, 'Write the most points of one criterion:  points: 4'),
      criteria: v.pipe(
        v.array(
          table(
            { title: text('Name the criterion:  title: Facts'), full: text('Say what earns all points:  full: …') },
            'Write:  - { title: Facts, full: What earns all points }',
          ),
          'Write a list:  - { title: Facts, full: What earns all points }',
        ),
        v.minLength(1, 'Name at least one criterion.'),
      ),
      pass: whole(0, 10_000, 'Write the points that are enough:  pass: 12'),
      rule: v.optional(text('Write the rule, or remove it.')),
    },
    'Write  points,  criteria  and  pass.',
  ),
);

const evaluation = v.optional(
  table(
    {
      daily: v.pipe(
        v.array(text('Ask the question.'), 'Write a list of questions:  - What will you use?'),
        v.minLength(1, 'Ask at least one question.'),
      ),
      test: text('Say which test is taken before and after:  test: …'),
      checks: v.optional(
        v.array(
          table(
            {
              month: whole(1, 60, 'Write the months after the module:  month: 3'),
              question: text('Ask about the action plan:  question: …'),
            },
            'Write  month  and  question.',
          ),
          'Write a list of checks:  - month: 3',
        ),
        [],
      ),
    },
    'Write  daily,  test  and  checks.',
  ),
);

/** `module.yaml`. */
export const moduleSchema = table(
  {
    id,
    title: text('Give the module a title:  title: …'),
    purpose: text('Say what the module is for:  purpose: …'),
    note: v.optional(text('Write the note, or remove it.')),
    days: v.array(
      table(
        {
          title: text('Give the day a title:  title: …'),
          sessions: v.array(text('Name the session.'), 'Write a list of sessions:  - Welcome'),
          methods: list('Name the method.', 'Write a list of methods:  - Gallery walk'),
        },
        'Write  title  and  sessions  for each day.',
      ),
      'Write a list of days:  - title: …',
    ),
    before: names('Write a list of unit ids:  before: [u01]'),
    after: names('Write a list of unit ids:  after: [u03]'),
    assignment: v.optional(
      table(
        {
          id,
          title: text('Give the assignment a title:  title: …'),
          task: text('Say what to do:  task: …'),
          due: week,
          feedback: week,
          rubric,
        },
        'Write  id,  title  and  task.',
      ),
    ),
    discussions: v.optional(
      v.array(
        table(
          {
            title: text('Give the discussion a title:  title: …'),
            with: v.optional(
              v.picklist(['expert', 'peers'], 'Write who answers:  with: expert  or  with: peers'),
              'peers',
            ),
            prompt: text('Ask the question:  prompt: …'),
          },
          'Write  title  and  prompt.',
        ),
        'Write a list of discussions:  - title: …',
      ),
      [],
    ),
    support: list('Write the rule.', 'Write a list of rules:  - A mentor answers in three working days.'),
    evaluation,
    allow,
  },
  'Write the keys that modules/README.md names, each on its own line:  title: …',
);

const rangeFix = 'Write the least and the most:  words: [2200, 3500]';
const range = v.optional(
  v.pipe(
    v.tuple([whole(0, 100_000, rangeFix), whole(0, 100_000, rangeFix)], rangeFix),
    v.check(([least, most]) => least <= most, 'Write the least first, then the most:  words: [2200, 3500]'),
  ),
);
const least = (fix: string) => v.optional(whole(0, 1000, fix), 0);

/** `units` in `programme.yaml`: what each unit of the programme has to be; what is left out may be as it likes. */
const unitRulesSchema = table(
  {
    /** Words a minute, with the time to think and to answer. */
    pace: v.optional(whole(10, 1000, 'Write how many words a learner reads in a minute:  pace: 100'), 100),
    words: range,
    minutes: range,
    lessons: range,
    lessonMinutes: range,
    activities: least('Write how many activities a unit has at least:  activities: 8'),
    types: least('Write of how many types they are at least:  types: 5'),
    has: v.optional(v.array(id, 'Write a list of activity types:  has: [case, scenario, reflect]'), []),
    check: least('Write how many questions are asked before and after:  check: 5'),
    headings: list('Write the heading.', 'Write a list of headings:  headings: [Key messages]'),
    sources: least('Write how many sources a lesson has at least:  sources: 1'),
    terms: least('Write how many terms of the glossary a unit explains at least:  terms: 1'),
    dated: v.optional(v.boolean('Write  dated: true  if every source needs a year.'), false),
    notes: v.optional(v.boolean('Write  notes: true  if every unit needs notes for trainers.'), false),
  },
  'Write the keys that modules/README.md names, each on its own line:  words: [2200, 3500]',
);

/** The rules of a programme for its units. */
export type UnitRules = v.InferOutput<typeof unitRulesSchema>;

/** `programme.yaml`. */
export const programmeSchema = table(
  {
    title: text('Give the course a title:  title: …'),
    modules: v.optional(v.array(id, 'Write a list of module ids:  modules: [m1]'), []),
    support: list('Write the rule.', 'Write a list of rules:  - A mentor answers in three working days.'),
    daily: list('Ask the question.', 'Write a list of questions:  - What will you use?'),
    outcomes: v.optional(
      v.array(
        table(
          { id: text('Name it as units do:  id: G1'), text: text('Say what the programme promises:  text: …') },
          'Write:  - { id: G1, text: International standards of human rights }',
        ),
        'Write a list:  - { id: G1, text: … }',
      ),
      [],
    ),
    units: v.optional(unitRulesSchema),
  },
  'Write  title,  modules,  support,  daily,  outcomes  and  units.',
);

/** `ids.lock.json`. */
export const lockSchema = v.record(
  v.string(),
  table(
    {
      item: v.string(),
      layout: v.optional(v.number()),
      lessons: v.array(v.string()),
      activities: v.array(
        table(
          { id: v.string(), type: v.string(), options: v.array(v.string()), hash: v.optional(v.string()) },
          'Write  id,  type  and  options.',
        ),
      ),
    },
    'Write  item,  lessons  and  activities.',
  ),
  'Let  npx corridor ids --write  write this file.',
);

const changed = v.optional(text('Name one id, or an option of an activity:  passport-held.normal'));

/** `changes.yaml`. */
export const changesSchema = v.record(
  v.string(),
  v.array(
    table(
      {
        version,
        date: v.optional(v.pipe(v.string(), v.isoDate('Write year, month and day:  date: 2026-11-03'))),
        retired: changed,
        renamed: v.optional(
          table(
            { from: text('Name the old id:  from: old-id'), to: text('Name the new id:  to: new-id') },
            'Write:  renamed: { from: old-id, to: new-id }',
          ),
        ),
        'meaning-changed': changed,
      },
      'Write:  - { version: 1.1.0, retired: old-id }',
    ),
    'Write a list:  - { version: 1.1.0, retired: old-id }',
  ),
  "Write the name of a unit's folder, and a list of changes under it.",
);
