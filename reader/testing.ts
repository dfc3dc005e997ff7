import { activityTypes } from '../components/activities/registry.ts';
import { formatIssue } from '../core/content-issue.ts';
import type { Lesson } from '../core/programme.ts';
import { readFiles } from './programme.ts';
import type { Reading } from './programme.ts';

const unit = `id: u01
title: A unit
why: To try things.
minutes: 5
version: 1.0.0
passMark: 70
outcomes:
  - { id: try, text: Try things, serves: G1 }
`;
const glossary = `- { id: exit, term: exit, definition: A way *out*. }
- { id: sign, term: sign, definition: A board. }
`;

/** A lesson that was read for a test. */
export interface LessonReading {
  readonly reading: Reading;
  /** As far as it could be read. */
  readonly lesson: Lesson | undefined;
  /** HTML of its prose. */
  readonly html: string;
  /** Its issues, without the one that nothing is locked yet. */
  readonly issues: string;
  readonly lines: readonly number[];
}

/** The files of a unit with one lesson, its body from line 6 on, and a short second one. */
export function unitFiles(body: string, extra: Readonly<Record<string, string>> = {}): Map<string, string> {
  return new Map([
    ['glossary.yaml', glossary],
    ['u/unit.yaml', unit],
    ['u/en/01-first.md', `---\ntitle: First\nminutes: 1\n---\n\n${body}\n`],
    ['u/en/02-second.md', '---\ntitle: Second\nminutes: 1\n---\n\nText.\n'],
    ...Object.entries(extra),
  ]);
}

/** Reads a unit with one lesson. For tests. */
export function readLesson(
  body: string,
  extra: Readonly<Record<string, string>> = {},
  spell: (text: string) => string = (text) => text,
): LessonReading {
  const files = new Map([...unitFiles(body, extra)].map(([name, text]) => [name, spell(text)]));
  const reading = readFiles(files, activityTypes);
  const [unitReading] = reading.contents[0]?.units ?? [];
  const lesson = unitReading?.source.lessons[0];
  const issues = reading.issues.filter(({ what }) => what !== 'The ids of this unit are not in ids.lock.json yet.');
  return {
    reading,
    lesson,
    html: (lesson?.blocks ?? []).flatMap((block) => (block.kind === 'prose' ? [block.html] : [])).join('\n'),
    issues: issues.map(formatIssue).join('\n').replaceAll('u/en/01-', '').replaceAll('u/', ''),
    lines: issues.map(({ where }) => where.line),
  };
}
