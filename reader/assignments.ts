import { activitiesOf } from '../core/programme.ts';
import type { Activity, Assignment } from '../core/programme.ts';
import type { Kit } from './kit.ts';
import type { Curriculum, CurriculumTranslation } from './module.ts';
import type { UnitReading } from './unit.ts';
import { suggest } from './wording.ts';

type Work = Omit<Assignment, 'title'>;

/**
 * Tells where a unit and a module say different things of one assignment. A unit is packed alone and in other languages,
 * so it has to repeat what the module says; what is said twice must not drift apart.
 */
export function checkAssignments(
  { modules, files, translations }: Curriculum,
  units: readonly UnitReading[],
  kit: Kit,
): void {
  if (modules.length === 0) return;
  const known = modules.flatMap(({ assignment }) => assignment?.id ?? []);
  for (const unit of units) {
    for (const { activity, file, line } of unit.placed) {
      const here = workOf(activity, kit);
      if (here === undefined) continue;
      const owner = modules.find(({ assignment }) => assignment?.id === here.id);
      if (owner?.assignment === undefined) {
        kit.issues.add(
          {
            what: `No module has an assignment "${here.id}".`,
            fix: suggest(here.id, known, 'Remove  of=  where the assignment belongs to this unit alone.'),
          },
          file,
          line,
        );
        continue;
      }
      const there = facts(owner.assignment);
      for (const [name, value] of facts(here)) {
        const other = there.get(name) ?? nothing;
        if (value === other) continue;
        kit.issues.add(
          {
            what: `The assignment "${here.id}": ${name} is ${shown(value)} here, but ${shown(other)} in ${files.get(owner.id) ?? owner.id}.`,
            fix: 'Make both say the same.',
          },
          file,
          line,
        );
      }
      for (const translation of translations) checkTranslated(here, activity.id, unit, translation, kit);
    }
  }
}

/** What an activity says of the assignment of a module; undefined if it is none. */
const workOf = ({ type, question, prompt }: Activity, { types }: Kit): Work | undefined =>
  types[type]?.ofModule?.(question, prompt);

/** The same for a language in which both are translated, text by text. */
function checkTranslated(
  source: Work,
  id: string,
  { edition, translations }: UnitReading,
  { language: { code }, modules, po, file }: CurriculumTranslation,
  kit: Kit,
): void {
  const unit = edition?.languages.find(({ language }) => language === code);
  const activity = unit && activitiesOf(unit).find((other) => other.id === id);
  const here = activity && workOf(activity, kit);
  const there = modules.find(({ assignment }) => assignment?.id === source.id)?.assignment;
  if (here === undefined || there === undefined) return;
  const [inUnit, inModule] = [textsOf(here), textsOf(there)];
  textsOf(source).forEach((english, index) => {
    const [mine, other] = [inUnit[index] ?? english, inModule[index] ?? english];
    if (mine === other || mine === english || other === english) return;
    const entry = po.entries.find(
      ({ context, texts: [text] }) => context.split('.')[0] === source.id && text === other,
    );
    kit.issues.add(
      {
        severity: 'warning',
        what: `The assignment "${source.id}" says "${other}" here, but "${mine}" in ${translations.get(code) ?? id}.`,
        fix: 'Make both say the same.',
      },
      file,
      entry?.line,
    );
  });
}

/** All that is translated of an assignment, in one order. */
const textsOf = ({ task, rubric }: Work): string[] =>
  [
    task,
    ...(rubric === undefined
      ? []
      : [rubric.rule ?? '', ...rubric.criteria.flatMap(({ title, full }) => [title, full])]),
  ].map((text) => text.replace(/\s+/g, ' ').trim());

const nothing = 'not said';
const shown = (value: string): string => (value === nothing ? value : `"${value}"`);

/** All that two places can say differently, by what it is. */
const facts = ({ task, due, feedback, rubric }: Work): Map<string, string> =>
  new Map([
    ['the task', task.trim()],
    ['the week in which it is due', textOf(due)],
    ['the week of the feedback', textOf(feedback)],
    ['the points of one criterion', textOf(rubric?.points)],
    ['what is enough', textOf(rubric?.pass)],
    ['the list of criteria', rubric?.criteria.map(({ title }) => title).join(', ') ?? nothing],
    ...(rubric?.criteria ?? []).map(({ title, full }): [string, string] => [
      `what earns all points for "${title}"`,
      full.trim(),
    ]),
    ['the rule', rubric?.rule?.trim() ?? nothing],
  ]);

const textOf = (value: number | undefined): string => (value === undefined ? nothing : String(value));
