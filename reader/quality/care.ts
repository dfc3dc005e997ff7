import type { Issues } from '../issues.ts';
import { hurtfulWords, idiomsIn } from './careful-words.ts';
import { askingForOwnCase } from './own-case.ts';
import type { Passage, PassageCheck, Told } from './passage.ts';
import type { Permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';
import { twoWorlds, unlabelledFiction } from './two-worlds.ts';

const checks: readonly PassageCheck[] = [hurtfulWords, personalData, askingForOwnCase, idiomsIn];

/** All that could harm somebody or mislead, in texts for learners as in notes for trainers. */
export const careOf = (passages: readonly Passage[], invented: readonly string[]): Told[] => [
  ...passages.flatMap((passage) =>
    checks.flatMap((check) => check(passage).map((finding): Told => ({ passage, finding }))),
  ),
  ...twoWorlds(passages, invented),
  ...unlabelledFiction(passages, invented),
];

/** Tells of what was found and is not allowed. `yaml` is the file that may allow it. */
export function tell(
  found: readonly Told[],
  { permissions, yaml, isDraft = false }: { permissions: Permissions; yaml: string; isDraft?: boolean },
  issues: Issues,
): void {
  for (const { passage, finding } of found) {
    const { words, problem } = finding;
    if (permissions.allows(words)) continue;
    const fix = `${problem.fix} If it is meant, allow "${words}" in ${yaml}.`;
    issues.add({ ...problem, fix, ...(isDraft && { severity: 'warning' }) }, passage.file, passage.line);
  }
}

/** Tells of permissions that nothing needs any more. */
export function tellUnused(
  permissions: Permissions,
  lineOf: (index: number) => number,
  file: string,
  issues: Issues,
): void {
  for (const index of permissions.unused) {
    issues.add(
      {
        severity: 'warning',
        what: 'Nothing needs this permission.',
        fix: 'Remove it, or copy the words as they stand.',
      },
      file,
      lineOf(index),
    );
  }
}
