import type { Problem } from '../issues.ts';
import { count } from '../wording.ts';

/** A session as the notes of a day announce it: `## Session 2: Checking facts (90 minutes)`. */
export interface NotedSession {
  readonly title: string;
  readonly minutes: number;
  readonly line: number;
  /** The minutes of its steps together: `1. Groups find what does not fit (40).` */
  readonly planned: number;
  readonly steps: number;
}

const heading = /^## +Session +\d+: *(.+?) *\((\d{1,3}) minutes\) *$/;
const step = /^\d+\. /;

/** The sessions of a day, with what their steps take. A step may go on in the next line. */
export function sessionsIn(text: string): NotedSession[] {
  const sessions: NotedSession[] = [];
  let isInside = false;
  let isStep = false;
  text.split('\n').forEach((line, index) => {
    const [, title, minutes] = heading.exec(line) ?? [];
    if (line.startsWith('## ')) isInside = title !== undefined;
    if (title !== undefined && minutes !== undefined) {
      sessions.push({ title, minutes: Number(minutes), line: index + 1, planned: 0, steps: 0 });
    }
    const session = sessions.at(-1);
    const begins = step.test(line);
    isStep = begins || (isStep && /^ +\S/.test(line));
    if (!isInside || !isStep || session === undefined) return;
    const taken = [...line.matchAll(/\((\d{1,3})\)/g)].reduce((sum, [, number]) => sum + Number(number), 0);
    const steps = session.steps + (begins ? 1 : 0);
    sessions[sessions.length - 1] = { ...session, planned: session.planned + taken, steps };
  });
  return sessions;
}

/** Tells of sessions whose steps do not fill their time, and of a plan that names others than the notes. */
export function dayProblems(
  sessions: readonly NotedSession[],
  named: readonly string[],
): { readonly problem: Problem; readonly line: number }[] {
  const [first] = sessions;
  if (first === undefined) return [];
  const missing = named.filter((name) => !sessions.some(({ title }) => title === name));
  return [
    ...sessions
      .filter(({ steps, planned, minutes }) => steps > 0 && planned !== minutes)
      .map(({ title, minutes, planned, line }) => ({
        problem: {
          severity: 'warning' as const,
          what: `"${title}" has ${count(minutes, 'minute')}, but its steps take ${String(planned)}.`,
          fix: 'Write the minutes of each step in brackets at its end:  1. Pairs read one page (20).',
        },
        line,
      })),
    ...missing.map((name) => ({
      problem: {
        severity: 'warning' as const,
        what: `module.yaml names a session "${name}", and these notes have none.`,
        fix: 'Give both the same title:  ## Session 1: Welcome (80 minutes)',
      },
      line: first.line,
    })),
  ];
}
