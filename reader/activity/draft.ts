import type { ActivityType, SourcePart, SourceText } from '../../core/activity-type.ts';
import type { Insertion } from '../ids.ts';
import { Ids } from '../ids.ts';
import type { Report } from '../issues.ts';
import { soleImage } from '../markdown/figures.ts';
import type { Fence } from '../markdown/fences.ts';
import { count, suggest } from '../wording.ts';
import { fenceInsertion, partsOf } from './parts.ts';
import type { Part } from './parts.ts';

/** An activity as it stands in the source, before any language. */
export interface ActivityDraft {
  readonly id: string;
  readonly type: ActivityType;
  readonly line: number;
  /** Paragraphs. */
  readonly prompt: readonly SourceText[];
  readonly hints: readonly SourceText[];
  readonly explanation: SourceText | undefined;
  readonly parts: readonly SourcePart[];
  readonly points: number;
  readonly attempts: number;
  readonly outcome: string | undefined;
  /** Attributes of the type. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether its author gave it an id. */
  readonly hasId: boolean;
  /** Ids to be written into the file. */
  readonly missing: readonly Insertion[];
  /** Not closed or otherwise beyond reading: what else could be said of it would be noise. */
  readonly isBroken: boolean;
}

/** What surrounds an activity. */
export interface Surroundings {
  readonly lines: readonly string[];
  /** Undefined if nothing is known of them. */
  readonly outcomes: readonly string[] | undefined;
  /** Ids of activities and lessons in the unit. */
  readonly unitIds: Ids;
  /** Ids that its options may not get again. */
  readonly reserved: Iterable<string>;
  readonly report: Report;
}

const common = ['points', 'attempts', 'outcome'];
const mostAttempts = 15;
const mostPoints = 100;
const longestPrompt = 300;

/** Reads a fence as an activity of a type. */
export function draftActivity(fence: Fence, type: ActivityType, around: Surroundings): ActivityDraft {
  const { line } = fence;
  const missing: Insertion[] = [];
  let isBroken = !fence.isSound;
  const report: Report = (problem, at, column) => {
    if (!fence.isSound) return;
    isBroken ||= problem.severity !== 'warning';
    around.report(problem, at, column);
  };
  const parts = partsOf(fence.pieces, {
    lines: around.lines,
    report,
    ids: new Ids(around.reserved),
    missing,
    tableIds: type.tableIds ?? 'cells',
  });
  const { hints, others } = splitHints(parts, report);
  const { prompt, rest, explanation } = splitParts(others);
  const isUnreadable = isBroken;
  checkPrompt(prompt, fence, report);
  const id = fence.id ?? around.unitIds.make(prompt[0]?.markdown ?? '', type.name);
  if (fence.id === undefined) missing.unshift(fenceInsertion(around.lines[line - 1] ?? '', line, id));
  return {
    id,
    type,
    line,
    prompt,
    hints,
    explanation,
    parts: rest,
    ...readCommon(fence, type, around),
    hasId: fence.id !== undefined,
    missing: fence.isSound ? missing : [],
    isBroken: isUnreadable,
  };
}

/** A tip in an activity is a hint. Other alerts would look like explanations. */
function splitHints(parts: readonly Part[], report: Report) {
  const hints: SourceText[] = [];
  const others = parts.filter((part) => {
    const [mark, name] = part.kind === 'quote' ? (/^\[!([A-Za-z-]+)\][ \t]*\n?/.exec(part.text.markdown) ?? []) : [];
    if (part.kind !== 'quote' || mark === undefined || name === undefined) return true;
    const text = { markdown: part.text.markdown.slice(mark.length), line: part.text.line + 1 };
    if (name.toLowerCase() !== 'tip') {
      report({ what: `There is no alert "${name}" in an activity.`, fix: 'Use TIP for a hint.' }, part.text.line);
    } else if (text.markdown.trim() === '') {
      report({ what: 'This hint is empty.', fix: 'Put its text on the next line, after  >' }, part.text.line);
    } else {
      hints.push(text);
    }
    return false;
  });
  return { hints, others };
}

/** Leading paragraphs without gaps and pictures are the prompt, a closing quote the explanation. */
function splitParts(parts: readonly Part[]) {
  const isText = (part: Part): boolean =>
    part.kind === 'paragraph' &&
    !part.node.text.markdown.includes('](gap:') &&
    soleImage(part.node.text.markdown) === undefined;
  const end = parts.findIndex((part) => !isText(part));
  const lead = end < 0 ? parts : parts.slice(0, end);
  const prompt = lead.flatMap((part) => (part.kind === 'paragraph' ? [part.node.text] : []));
  const rest = parts
    .slice(lead.length)
    .map((part): SourcePart => (part.kind === 'paragraph' ? { kind: 'prose', text: part.node.text } : part));
  const last = rest.at(-1);
  if (last?.kind !== 'quote') return { prompt, rest, explanation: undefined };
  return { prompt, rest: rest.slice(0, -1), explanation: last.text };
}

function checkPrompt(prompt: readonly SourceText[], { name, line }: Fence, report: Report): void {
  const length = prompt.reduce((sum, { markdown }) => sum + markdown.length, 0);
  if (length === 0) {
    report({ what: `This ${name} has no prompt.`, fix: 'Say what to do, right after the line that opens it.' }, line);
  } else if (length > longestPrompt) {
    report(
      {
        severity: 'warning',
        what: `This prompt has ${count(length, 'character')}; screen readers say all of it as the name of the activity.`,
        fix: `Keep it to ${String(longestPrompt)} and tell the story before the block.`,
      },
      prompt[0]?.line ?? line,
    );
  }
}

function readCommon({ name, attributes, line }: Fence, type: ActivityType, { outcomes, report }: Surroundings) {
  const own: Record<string, string> = {};
  const known = [...common, ...type.attributes];
  for (const [key, value] of Object.entries(attributes)) {
    if (type.attributes.includes(key)) own[key] = value;
    else if (!common.includes(key)) {
      report(
        { what: `A ${name} has no attribute "${key}".`, fix: suggest(key, known, `Use one of: ${known.join(', ')}.`) },
        line,
      );
    }
  }
  const number = (key: string, most: number, otherwise: number): number => {
    const value = attributes[key];
    if (value === undefined) return otherwise;
    if (/^\d{1,4}$/.test(value) && Number(value) <= most) return Number(value);
    report(
      { what: `"${key}" cannot be "${value}".`, fix: `Write a whole number from 0 to ${String(most)}:  ${key}=2` },
      line,
    );
    return otherwise;
  };
  const points = number('points', mostPoints, type.isMarked ? 1 : 0);
  if (!type.isMarked && points > 0) {
    report({ what: `A ${name} is not marked, so it has no points.`, fix: 'Remove  points  here.' }, line);
  }
  const outcome = attributes['outcome'];
  if (outcome !== undefined && outcomes?.includes(outcome) === false) {
    report(
      {
        what: `unit.yaml has no outcome "${outcome}".`,
        fix: suggest(outcome, outcomes, 'Use the id of an outcome there.'),
      },
      line,
    );
  }
  return {
    points: type.isMarked ? points : 0,
    attempts: number('attempts', mostAttempts, 0),
    outcome,
    attributes: own,
  };
}
