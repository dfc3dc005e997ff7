import { activitiesOf } from '../core/programme.ts';
import type { Kit } from './kit.ts';
import type { Curriculum } from './module.ts';
import type { UnitReading } from './unit.ts';
import { suggest } from './wording.ts';

/**
 * Tells of gaps between what the programme promises and what its units assess: a promise without marks behind it is only
 * a promise. A programme that names no outcomes promises nothing, and units that no module names are none of its own. What
 * no unit serves can be said only where all units of the programme are here.
 */
export function checkCoverage(
  { modules, outcomes, outcomeLines: lines, file }: Curriculum,
  units: readonly UnitReading[],
  { issues }: Kit,
): void {
  if (file === undefined || outcomes.length === 0) return;
  const known = outcomes.map(({ id }) => id);
  const reached = new Set<string>();
  const named = new Set(modules.flatMap(({ before, after }) => [...before, ...after]));
  const own = units.filter(({ source }) => named.has(source.id));
  for (const { source, file: unitFile, outcomeLines } of own) {
    const assessed = new Set(activitiesOf(source).flatMap(({ points, outcome }) => (points > 0 ? outcome : [])));
    source.outcomes.forEach(({ id, serves }, index) => {
      const line = outcomeLines[index] ?? 1;
      if (serves.length === 0) {
        issues.add(
          {
            what: `The outcome "${id}" does not say which outcome of the programme it serves.`,
            fix: `Name one that ${file} has, or a list of them:  serves: ${known[0] ?? 'G1'}`,
          },
          unitFile,
          line,
        );
      }
      for (const name of serves) {
        if (known.includes(name)) reached.add(name);
        else {
          issues.add(
            {
              what: `The programme has no outcome "${name}".`,
              fix: suggest(name, [...new Set(known)], `Name one that ${file} has.`),
            },
            unitFile,
            line,
          );
        }
      }
      if (assessed.has(id)) return;
      issues.add(
        {
          what: `No activity with points assesses the outcome "${id}".`,
          fix: `Write  outcome=${id}  on an activity that counts, or remove the outcome.`,
        },
        unitFile,
        line,
      );
    });
  }
  outcomes.forEach(({ id }, index) => {
    const line = lines[index] ?? 1;
    if (known.indexOf(id) < index) {
      issues.add({ what: `The outcome "${id}" is here twice.`, fix: 'Give one of them another id.' }, file, line);
    } else if (!reached.has(id) && own.length === named.size) {
      issues.add(
        { what: `No unit serves the outcome "${id}".`, fix: `Write  serves: ${id}  at an outcome of a unit.` },
        file,
        line,
      );
    }
  });
}
