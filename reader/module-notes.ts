import type { Notes } from '../core/programme.ts';
import { readNotes } from './facilitator.ts';
import type { Kit } from './kit.ts';
import { sourceFile } from './kit.ts';
import { baseName, folderOf, joined } from './layout.ts';
import { pageAlone } from './page.ts';
import { careOf, tell } from './quality/care.ts';
import { dayProblems, sessionsIn } from './quality/day-plan.ts';
import { passagesOf } from './quality/passage.ts';
import type { Permissions } from './quality/permissions.ts';
import { SourceTexts, sourceLanguage } from './translation/texts.ts';

/** A day as its module counts it. */
interface NumberedDay {
  readonly number: number;
  /** Line of the day in `module.yaml`. */
  readonly line: number;
  /** What it says of its sessions there. */
  readonly sessions: readonly string[];
}

/** Reads `facilitator/day-<n>.md`. A trainer cannot lead a day that has no notes, so their absence is told. */
export function readDayNotes(
  moduleFile: string,
  { number, line, sessions }: NumberedDay,
  permissions: Permissions,
  kit: Kit,
): Notes | undefined {
  const name = `facilitator/day-${String(number)}.md`;
  const file = joined(folderOf(moduleFile), name);
  const notes = readTitled(file, permissions, kit);
  for (const told of dayProblems(sessionsIn(sourceFile(kit, file)?.text ?? ''), sessions)) {
    kit.issues.add(told.problem, file, told.line);
  }
  if (notes === undefined) {
    kit.issues.add(
      { severity: 'warning', what: `Day ${String(number)} has no notes for trainers.`, fix: `Write ${name}.` },
      moduleFile,
      line,
    );
  }
  return notes;
}

/** Reads `facilitator/guide.md`, for modules that are not taught day by day. */
export const readGuide = (moduleFile: string, permissions: Permissions, kit: Kit): Notes | undefined =>
  readTitled(joined(folderOf(moduleFile), 'facilitator/guide.md'), permissions, kit);

/** Tells of files in a module's folder that nothing reads, such as notes for a day that it does not have. */
export function checkFilesOfModule(moduleFile: string, days: number, { files, issues }: Kit): void {
  const folder = folderOf(moduleFile);
  const known = new Set(
    ['module.yaml', 'README.md', 'facilitator/guide.md'].concat(
      Array.from({ length: days }, (_, index) => `facilitator/day-${String(index + 1)}.md`),
    ),
  );
  for (const file of files.keys()) {
    const name = file.slice(folder.length + 1);
    // The numbers of charts lie beside the notes that show them.
    if (!file.startsWith(`${folder}/`) || known.has(name) || /^facilitator\/[^/]+\.csv$/.test(name)) continue;
    issues.add(
      {
        severity: 'warning',
        what: 'This file is not part of the module.',
        fix: 'Notes are named facilitator/day-1.md, one for each day of module.yaml, or facilitator/guide.md.',
      },
      file,
    );
  }
}

function readTitled(name: string, permissions: Permissions, kit: Kit): Notes | undefined {
  const source = sourceFile(kit, name);
  if (source === undefined) return undefined;
  const texts = new SourceTexts();
  const { issues } = kit;
  const page = pageAlone({ file: name, lesson: 'facilitator', texts, words: kit.wordsIn(sourceLanguage), issues });
  const { html, title } = readNotes(source, page, kit);
  tell(careOf(passagesOf(texts.segments), kit.invented), { permissions, yaml: 'module.yaml' }, issues);
  if (title === undefined) {
    issues.add({ what: 'These notes have no title.', fix: 'Begin with a heading:  # Day 1: Welcome' }, name);
  }
  return { html, title: title ?? baseName(name) };
}
