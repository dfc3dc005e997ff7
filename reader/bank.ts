import type { ActivityTypes, SourceText } from '../core/activity-type.ts';
import type { Bank } from '../core/bank.ts';
import type { Activity, Html } from '../core/programme.ts';
import { buildActivity } from './activity/build.ts';
import type { ActivityDraft } from './activity/draft.ts';
import type { Report } from './issues.ts';
import { cutSheet, draftFence } from './lesson.ts';
import type { BuiltBank, LessonDraft, LessonOutline, UnitAround } from './lesson.ts';
import { parseBlocks } from './markdown/blocks.ts';
import { renderText } from './markdown/render-text.ts';
import type { Page } from './page.ts';
import { bankSchema } from './schemas.ts';
import type { SourceFile } from './source-file.ts';
import { readYaml } from './yaml.ts';

/** The file of a unit's bank of questions, beside its lessons. */
export const bankName = 'bank.md';

/** A bank cut into pieces, before ids are given out. It has no place among the lessons. */
export interface BankOutline extends LessonOutline {
  /** How many points a learner is asked about. */
  readonly draw: number;
  /** The line that says so. */
  readonly drawLine: number;
}

/** A bank as it stands in the source, before any language. */
export interface BankDraft extends LessonDraft, BankOutline {
  readonly points: readonly PointDraft[];
}

interface PointDraft {
  readonly title: SourceText;
  readonly before: ActivityDraft;
  readonly after: ActivityDraft;
}

/** Reads front matter and cuts the body at its fences. Undefined if nothing can be said of the bank. */
export function outlineBank({ name, text }: SourceFile, types: ActivityTypes, report: Report): BankOutline | undefined {
  const sheet = cutSheet(text, { name: 'bank', keys: 'draw: 5', blocks: [] }, types, report);
  if (sheet === undefined) return undefined;
  const front = readYaml(sheet.yaml, bankSchema, report, 1);
  for (const [source, { line }] of sheet.footnotes) {
    report(
      {
        what: `The source "${source}" stands in the bank, where nobody sees it.`,
        fix: 'Cite it in the lesson, beside the draw.',
      },
      line,
    );
  }
  return {
    ...sheet,
    file: name,
    id: 'bank',
    idLine: 1,
    title: '',
    titleLine: 1,
    minutes: 0,
    minutesLine: 1,
    isCase: false,
    draw: front?.value.draw ?? 1,
    drawLine: front?.lineOf('draw') ?? 1,
  };
}

/** A heading and the questions under it. */
interface Group {
  readonly title: SourceText;
  readonly activities: ActivityDraft[];
}

/** Reads the pieces of a bank: under each heading a question to ask before and one to ask after. */
export function draftBank(outline: BankOutline, around: UnitAround, report: Report): BankDraft {
  const groups: Group[] = [];
  for (const piece of outline.pieces) {
    if (piece.kind === 'fence') {
      const activity = draftFence(piece, outline, around, report);
      if (activity === undefined) continue;
      const group = groups.at(-1);
      if (group === undefined) report(noHeading, piece.line);
      else group.activities.push(activity);
      continue;
    }
    for (const node of parseBlocks(piece.text, report)) {
      if (node.kind === 'heading') groups.push({ title: titleOf(node.text, report), activities: [] });
      else report(onlyQuestions, node.line);
    }
  }
  const points = groups.flatMap((group) => pointOf(group, report));
  const blocks = groups.flatMap(({ activities }) =>
    activities.map((activity) => ({ kind: 'activity' as const, activity })),
  );
  return { ...outline, blocks, points };
}

const noHeading = {
  what: 'This question stands under no heading.',
  fix: 'Write over it what it is about, as a link to a lesson:  ## [Wages after a permit ends](#six-articles)',
};

const onlyQuestions = {
  what: 'Nobody sees this text: a bank holds headings and questions.',
  fix: 'Move it into a lesson, or remove it.',
};

function titleOf(text: SourceText, report: Report): SourceText {
  if (/^\[[^\]]+\]\(#[a-z0-9-]+\)$/.test(text.markdown.trim())) return text;
  report(
    {
      what: 'This heading does not say where to read about the point.',
      fix: 'Make it a link to a lesson:  ## [Wages after a permit ends](#six-articles)',
    },
    text.line,
  );
  return text;
}

function pointOf({ title, activities }: Group, report: Report): PointDraft[] {
  const [before, after, ...more] = activities;
  const tell = (what: string, fix: string): void => {
    report({ what, fix }, title.line);
  };
  if (before === undefined || after === undefined || more.length > 0) {
    tell(
      'Under each heading stand two questions.',
      'The first one is asked before the unit, the second one after it, about the same point in another case.',
    );
    return [];
  }
  if (!before.type.isMarked || !after.type.isMarked) {
    tell('A question of a bank must be right or wrong.', 'Use a type that is marked, such as  :::choice{#id}');
  }
  if (before.outcome !== after.outcome) {
    tell('The two questions of a point serve different outcomes.', 'Write the same  outcome=…  on both.');
  }
  return [{ title, before, after }];
}

/** The bank in the language of the page. `slotsOf` gives the frozen options of an activity. */
export function buildBank(
  { draw, points }: BankDraft,
  page: Page,
  slotsOf: (activity: string) => readonly string[],
): BuiltBank & { readonly bank: Bank } {
  const built = points.flatMap((point) => {
    const { markdown, line } = point.title;
    const context = `${point.after.id}.point`;
    const title = renderText({ markdown, line }, 'point of the bank', { page, context }) as Html;
    const [before, after] = [point.before, point.after].map((draft) => buildActivity(draft, slotsOf(draft.id), page));
    return before === undefined || after === undefined ? [] : [{ title, before, after }];
  });
  return {
    // What somebody knows beforehand is asked once, and counts nothing.
    before: built.map(({ before }): Activity => ({ ...before, points: 0, attempts: 1 })),
    after: built.map(({ after }) => after),
    terms: page.terms,
    bank: {
      draw,
      points: built.map(({ title, before, after }) => ({
        title,
        before: before.id,
        after: after.id,
        ...(after.outcome !== undefined && { outcome: after.outcome }),
      })),
    },
  };
}
