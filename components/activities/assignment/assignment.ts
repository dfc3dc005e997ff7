import type {
  ActivitySource,
  ActivityType,
  SourceContainer,
  SourceList,
  SourcePart,
} from '../../../core/activity-type.ts';
import { meaningOfGrid, readGrid } from '../../../core/grid.ts';
import { plainText } from '../../../core/plain-text.ts';
import { privateWriting } from '../../../core/private-writing.ts';
import { lineOf, paragraphIn } from '../../../core/source-parts.ts';
import type { AssignmentField, AssignmentQuestion, AssignmentRubric } from './assignment-question.ts';

const mostSteps = 8;
const mostFields = 8;
const mostLines = 8;
const mostColumns = 4;

/** A response says that the learner has prepared; what they wrote is no part of it, so it can go nowhere. */
export const assignment: ActivityType<AssignmentQuestion, true> = {
  ...privateWriting,
  name: 'assignment',
  attributes: ['of', 'due', 'feedback', 'each', 'pass'],
  tableIds: 'headings',

  read(source) {
    const { attributes, parts, line, inline, report } = source;
    reportStrangers(source);
    const list = parts.find(isSteps);
    if (list === undefined || list.items.length > mostSteps) {
      report({
        what: `An assignment says what to do in 1 to ${String(mostSteps)} steps.`,
        fix: 'Write a numbered list after the prompt:  1. Choose one problem.',
        line: list?.line ?? line,
      });
      if (list === undefined) return undefined;
    }
    // In the order of the page, which is the order of the texts for translators.
    const steps = list.items.map(({ id, text }) => ({ id, text: inline(text, `step.${id}`) }));
    const rubric = readRubric(source);
    const fields = parts.flatMap((part) => readField(part, source) ?? []);
    if (fields.length > mostFields) {
      report({
        what: `An assignment has at most ${String(mostFields)} places to write, this one has ${String(fields.length)}.`,
        fix: 'Ask only what is handed in.',
        line,
      });
    }
    const where = paragraphIn(parts.find(isNamed('where')));
    const { of } = attributes;
    const due = week('due', source);
    const feedback = week('feedback', source);
    return {
      ...(of !== undefined && { of }),
      ...(due !== undefined && { due }),
      ...(feedback !== undefined && { feedback }),
      steps,
      ...(rubric && { rubric }),
      ...(where && { where: inline(where, 'where') }),
      fields,
    };
  },

  ofModule: ({ of, due, feedback, rubric }, task) =>
    of === undefined
      ? undefined
      : {
          id: of,
          task: plainText(task),
          ...(due !== undefined && { due }),
          ...(feedback !== undefined && { feedback }),
          ...(rubric && { rubric: inWords(rubric) }),
        },

  optionIds: () => [],
  meaning: ({ steps, fields, rubric }) => [steps, fields, rubric && meaningOfGrid(rubric.grid)],
  longest: () => true,
};

const isSteps = (part: SourcePart): part is SourceList => part.kind === 'list' && part.ordered;

const isNamed =
  (name: string) =>
  (part: SourcePart): part is SourceContainer =>
    part.kind === 'container' && part.name === name;

/** Tells of all that an assignment does not hold. */
function reportStrangers({ parts, report }: ActivitySource): void {
  const isKnown = (part: SourcePart): boolean => {
    if (part.kind === 'list') return part === parts.find(isSteps);
    if (part.kind === 'table') return part === parts.find(({ kind }) => kind === 'table');
    if (part.kind !== 'container' || paragraphIn(part) === undefined) return false;
    return part.name === 'write' || (['rule', 'where'].includes(part.name) && parts.find(isNamed(part.name)) === part);
  };
  for (const part of parts.filter((one) => !isKnown(one))) {
    report({
      what:
        'An assignment holds a prompt, a numbered list of steps, a table that says how it is assessed,  :::write  blocks, ' +
        'and at most one  :::rule  and one  :::where  with one paragraph each.',
      fix: 'Move the rest before the block.',
      line: lineOf(part),
    });
  }
}

function readField(part: SourcePart, { inline }: ActivitySource): AssignmentField | undefined {
  if (!isNamed('write')(part)) return undefined;
  const text = paragraphIn(part);
  return text && { id: part.id, text: inline(text, `field.${part.id}`) };
}

function readRubric(source: ActivitySource): AssignmentRubric | undefined {
  const { parts, line, inline, report } = source;
  const table = parts.find((part) => part.kind === 'table');
  const rule = paragraphIn(parts.find(isNamed('rule')));
  const each = number('each', 'Write the most points of one line:  each=4', source);
  const pass = number('pass', 'Write the points that are enough:  pass=12', source);
  if (table === undefined) {
    if (rule !== undefined || each !== undefined || pass !== undefined) {
      report({
        what: 'This assignment has points or a rule, but no table that says what for.',
        fix: 'Write:  | Criterion | All points |  then  | --- | --- |  then a row for each criterion.',
        line,
      });
    }
    return undefined;
  }
  const columns = table.head.length - 1;
  if (columns < 1 || columns > mostColumns || table.rows.length > mostLines) {
    report({
      what: `The table of an assignment has 1 to ${String(mostColumns)} columns beside the criteria, and at most ${String(mostLines)} rows.`,
      fix: 'Say in the first of them what earns all points.',
      line: table.line,
    });
  }
  const most = (each ?? 0) * table.rows.length;
  if (pass !== undefined && pass > most) {
    report({
      what: `Nobody can reach ${String(pass)} points: the lines give ${String(most)} at most.`,
      fix: 'Lower  pass,  or raise  each.',
      line,
    });
  }
  return {
    grid: readGrid(table, source, 'Say what earns these points.'),
    ...(each !== undefined && { each }),
    ...(pass !== undefined && { pass }),
    ...(rule && { rule: inline(rule, 'rule') }),
  };
}

const week = (name: string, source: ActivitySource): number | undefined =>
  number(name, `Write the week as a whole number:  ${name}=6`, source);

function number(name: string, fix: string, { attributes, line, report }: ActivitySource): number | undefined {
  const value = attributes[name];
  if (value === undefined || /^[1-9]\d{0,2}$/.test(value)) return value === undefined ? undefined : Number(value);
  report({ what: `"${name}" cannot be "${value}".`, fix, line });
  return undefined;
}

const inWords = ({ grid, each = 0, pass = 0, rule }: AssignmentRubric) => ({
  points: each,
  criteria: grid.rows.map(({ title, cells: [full] }) => ({
    title: plainText(title),
    full: full === undefined ? '' : plainText(full),
  })),
  pass,
  ...(rule !== undefined && { rule: plainText(rule) }),
});
