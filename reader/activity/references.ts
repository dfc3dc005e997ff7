import type { ActivityTypes } from '../../core/activity-type.ts';
import type { Activity } from '../../core/programme.ts';
import type { Issues } from '../issues.ts';
import { suggest } from '../wording.ts';

/** An activity as it was read, and where it stands. */
export interface PlacedActivity {
  readonly activity: Activity;
  readonly file: string;
  readonly line: number;
}

/** Tells of activities that refer to one that does not come before them, or has not all that they put beside it. */
export function checkReferences(activities: readonly PlacedActivity[], types: ActivityTypes, issues: Issues): void {
  activities.forEach(({ activity, file, line }, index) => {
    const type = types[activity.type];
    const target = type?.refersTo?.(activity.question);
    if (type === undefined || target === undefined) return;
    const before = activities.slice(0, index).filter((other) => other.activity.type === activity.type);
    const found = before.find((other) => other.activity.id === target);
    if (found === undefined) {
      const known = before.map((other) => other.activity.id);
      const otherwise =
        known.length > 0 ? `Use the id of an earlier one: ${known.join(', ')}.` : 'Write that one first.';
      issues.add(
        { what: `No ${type.name} before this one has the id "${target}".`, fix: suggest(target, known, otherwise) },
        file,
        line,
      );
      return;
    }
    const has = type.optionIds(found.activity.question);
    const missing = type.optionIds(activity.question).filter((id) => !has.includes(id));
    if (missing.length === 0) return;
    issues.add(
      {
        what: `The ${type.name} "${target}" has no ${missing.map((id) => `"${id}"`).join(', ')}.`,
        fix: 'Give the same lines the same ids in both.',
      },
      file,
      line,
    );
  });
}
