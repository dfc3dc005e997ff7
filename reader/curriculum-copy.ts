import type { Assignment, Day, Discussion, Module, Programme } from '../core/programme.ts';
import type { Texts } from './translation/texts.ts';
import type { Read } from './yaml.ts';

/** `programme.yaml` and every `module.yaml` as they are written. */
export interface CurriculumDraft {
  /** `programme.yaml`; empty if there is none. */
  readonly file: string;
  readonly lineOf: Read<unknown>['lineOf'];
  readonly title: string;
  /** What holds in every module that says nothing else. */
  readonly support: readonly string[];
  /** Questions that come before those of each module. */
  readonly daily: readonly string[];
  /** In the order the programme teaches them. */
  readonly modules: readonly ModuleDraft[];
}

/** A `module.yaml` that was read. */
export interface ModuleDraft {
  readonly module: Module;
  readonly file: string;
  readonly lineOf: Read<unknown>['lineOf'];
}

/** What a course is called that has no `programme.yaml`. */
const untitled = 'Course';

/**
 * The programme in one language. A text with a place of its own (`m1.title`, `a1.task`) keeps its translation however much
 * it changes; those of lists have none, so that what moves in a list stays translated.
 */
export function copyCurriculum(draft: CurriculumDraft, texts: Texts): Pick<Programme, 'title' | 'modules'> {
  const say = sayer(draft, texts);
  const title = say('programme.title', draft.title, 'title of the programme', 'title');
  const support = draft.support.map((rule, index) => say('programme', rule, 'support', 'support', index));
  return {
    title: title === '' ? untitled : title,
    modules: draft.modules.map((module) => withShared(copyModule(module, texts), support, draft.daily)),
  };
}

/** A module with what the programme says once for all: support, unless it has its own, and questions before its own. */
const withShared = (
  { support, evaluation, ...module }: Module,
  shared: readonly string[],
  daily: readonly string[],
): Module => ({
  ...module,
  support: support.length > 0 ? support : shared,
  ...(evaluation && { evaluation: { ...evaluation, daily: [...daily, ...evaluation.daily] } }),
});

/** Evaluation and notes are for trainers, and stay as they are. */
function copyModule(draft: ModuleDraft, texts: Texts): Module {
  const { module } = draft;
  const { id, note } = module;
  const say = sayer(draft, texts);
  return {
    ...module,
    title: say(`${id}.title`, module.title, 'title of the module', 'title'),
    purpose: say(`${id}.purpose`, module.purpose, 'what the module is for', 'purpose'),
    ...(note !== undefined && { note: say(`${id}.note`, note, 'note on the plan', 'note') }),
    days: module.days.map((day, index) => copyDay(day, index, id, say)),
    ...(module.assignment && { assignment: copyAssignment(module.assignment, say) }),
    discussions: module.discussions.map((discussion, index): Discussion => ({
      ...discussion,
      title: say(id, discussion.title, 'discussion, title', 'discussions', index, 'title'),
      prompt: say(id, discussion.prompt, 'discussion, question', 'discussions', index, 'prompt'),
    })),
    support: module.support.map((rule, index) => say(id, rule, 'support', 'support', index)),
  };
}

const copyDay = (day: Day, index: number, id: string, say: Say): Day => ({
  ...day,
  title: say(id, day.title, `day ${String(index + 1)}, title`, 'days', index, 'title'),
  sessions: day.sessions.map((session, place) => say(id, session, 'session', 'days', index, 'sessions', place)),
  methods: day.methods.map((method, place) => say(id, method, 'way of working', 'days', index, 'methods', place)),
});

function copyAssignment(assignment: Assignment, say: Say): Assignment {
  const { id, rubric } = assignment;
  const title = say(`${id}.title`, assignment.title, 'assignment, title', 'assignment', 'title');
  const task = say(`${id}.task`, assignment.task, 'assignment, what to do', 'assignment', 'task');
  if (rubric === undefined) return { ...assignment, title, task };
  const criteria = rubric.criteria.map((criterion, index) => {
    const path = ['assignment', 'rubric', 'criteria', index] as const;
    return {
      title: say(id, criterion.title, 'criterion', ...path, 'title'),
      full: say(id, criterion.full, 'criterion, what earns all points', ...path, 'full'),
    };
  });
  const { rule } = rubric;
  return {
    ...assignment,
    title,
    task,
    rubric: {
      ...rubric,
      criteria,
      ...(rule !== undefined && {
        rule: say(`${id}.rule`, rule, 'assignment, rule', 'assignment', 'rubric', 'rule'),
      }),
    },
  };
}

type Say = (context: string, text: string, kind: string, ...path: readonly (string | number)[]) => string;

const sayer =
  ({ file, lineOf }: Pick<ModuleDraft, 'file' | 'lineOf'>, texts: Texts): Say =>
  (context, text, kind, ...path) =>
    texts.say(context, { markdown: text, line: lineOf(...path) }, file, kind).markdown;
