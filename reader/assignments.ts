import type { Assignment } from '../core/programme.ts';
import type { Kit } from './kit.ts';
import type { Curriculum } from './module.ts';
import type { UnitReading } from './unit.ts';
import { suggest } from './wording.ts';

type Work = Omit<Assignment, 'title'>;

/**
 * Tells where a unit and a module say different things of one assignment. A unit is packed alone and in other languages,
 * so it has to repeat what the module says; what is said twice must not drift apart.
 */
export function checkAssignments({ modules, files }: Curriculum, units: readonly UnitReading[], { issues }: Kit): void {
  if (modules.length === 0) return;
  const known = modules.flatMap(({ assignment }) => assignment?.id ?? []);
  for (const { placed } of units) {
    for (const { activity, type, file, line } of placed) {
      const here = type.ofModule?.(activity.question, activity.prompt);
      if (here === undefined) continue;
      const owner = modules.find(({ assignment }) => assignment?.id === here.id);
      if (owner?.assignment === undefined) {
        issues.add(
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
        issues.add(
          {
            what: `The assignment "${here.id}": ${name} is ${shown(value)} here, but ${shown(other)} in ${files.get(owner.id) ?? owner.id}.`,
            fix: 'Make both say the same.',
          },
          file,
          line,
        );
      }
    }
  }
}

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
