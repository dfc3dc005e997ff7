import type { ActivityType } from '../../../core/activity-type.ts';
import { readEntries } from '../../../core/entries.ts';
import { gathering } from '../../../core/gathering.ts';
import type { GatheredIds } from '../../../core/gathering.ts';
import type { Html } from '../../../core/programme.ts';

/** Things to have ready or done, ticked one by one. */
export interface ChecklistQuestion {
  readonly entries: readonly ChecklistEntry[];
}

export interface ChecklistEntry {
  readonly id: string;
  readonly text: Html;
  /** How, or why. */
  readonly note?: Html;
}

/** A response holds the ids of the entries that are ticked. */
export const checklist: ActivityType<ChecklistQuestion, GatheredIds> = {
  ...gathering(({ entries }: ChecklistQuestion) => entries),
  name: 'checklist',
  attributes: [],

  read(source) {
    const { inline, blocks, report } = source;
    const items = readEntries(source, {
      name: 'checklist',
      holds: 'one list of things to tick',
      fix: 'Write:  - Something to do  and, if it needs a note, under it  > How',
      entries: 'entries',
      most: 36,
    });
    for (const { checked, text } of items ?? []) {
      if (checked === undefined) continue;
      report({
        what: 'This entry has a box already.',
        fix: 'Leave the box out; the learner gets one.',
        line: text.line,
      });
    }
    return (
      items && {
        entries: items.map(({ id, text, feedback }) => ({
          id,
          text: inline(text, `entry.${id}`),
          ...(feedback && { note: blocks(feedback, `entry.${id}.note`) }),
        })),
      }
    );
  },

  optionIds: ({ entries }) => entries.map(({ id }) => id),
  meaning: ({ entries }) => entries.map(({ id, text }) => [id, text]),
  longest: ({ entries }) => entries.map(({ id }) => id),
};
