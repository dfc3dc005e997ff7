import { mostPoints } from '../core/bank.ts';
import type { BankDraft } from './bank.ts';
import type { Issues } from './issues.ts';
import type { LessonDraft, Side } from './lesson.ts';
import { count } from './wording.ts';

const sides: readonly Side[] = ['before', 'after'];

/** Tells where a bank and the lessons that draw from it do not fit together. */
export function checkBank(
  { lessons, bank }: { readonly lessons: readonly LessonDraft[]; readonly bank: BankDraft | undefined },
  issues: Issues,
): void {
  const draws = lessons.flatMap(({ file, blocks }) =>
    blocks.flatMap((block) => (block.kind === 'draw' ? [{ file, side: block.side, line: block.line }] : [])),
  );
  const gains = lessons.flatMap(({ blocks }) =>
    blocks.filter((block) => block.kind === 'activity' && block.activity.type.choose !== undefined),
  );
  if (bank === undefined) {
    for (const { file, line } of draws) {
      issues.add(
        { what: 'This unit has no bank to draw from.', fix: 'Write it, in  en/bank.md  beside the lessons.' },
        file,
        line,
      );
    }
    return;
  }
  const tell = (what: string, fix: string, line = 1): void => {
    issues.add({ what, fix }, bank.file, line);
  };
  for (const side of sides) {
    const [first, again] = draws.filter((draw) => draw.side === side);
    if (first === undefined) {
      tell(
        `No lesson asks the questions of this bank that stand for "${side}".`,
        `Write  :::draw{${side}}  and on the next line  :::  where they belong.`,
      );
    } else if (again !== undefined) {
      issues.add({ what: 'These questions are drawn twice.', fix: 'Leave one of the draws.' }, again.file, again.line);
    }
  }
  if (gains.length !== 1) {
    tell(
      gains.length === 0 ? 'No lesson shows what the learner has gained.' : 'Two lessons show what was gained.',
      'Write one  :::gain{#what-changed}  with a prompt, after  :::draw{after}  and its  :::',
    );
  }
  checkNumbers(bank, tell);
}

function checkNumbers(
  { draw, drawLine, points }: BankDraft,
  tell: (what: string, fix: string, line: number) => void,
): void {
  const outcomes = new Set(points.map(({ after }) => after.outcome));
  if (draw > points.length) {
    tell(
      `${String(draw)} points are to be drawn, but the bank has ${count(points.length, 'point')}.`,
      'Write more of them, or draw fewer.',
      drawLine,
    );
  } else if (draw < outcomes.size) {
    tell(
      `The points serve ${count(outcomes.size, 'outcome')}, but only ${String(draw)} ${draw === 1 ? 'is' : 'are'} drawn: some learners would not be asked about each.`,
      `Write  draw: ${String(outcomes.size)}  or more.`,
      drawLine,
    );
  }
  if (points.length > mostPoints) {
    tell(`The bank has more than ${count(mostPoints, 'point')}.`, 'Learners would never see most of them.', drawLine);
  }
}
