import type * as v from 'valibot';
import { bankName, draftBank, outlineBank } from './bank.ts';
import type { BankDraft } from './bank.ts';
import { Ids, idsIn } from './ids.ts';
import type { Kit } from './kit.ts';
import { sourceFile } from './kit.ts';
import { baseName, filesIn, joined } from './layout.ts';
import type { UnitFolder } from './layout.ts';
import { draftLesson, outlineLesson } from './lesson.ts';
import type { LessonDraft, LessonOutline, UnitAround } from './lesson.ts';
import { lockedOptions } from './lock.ts';
import type { LockedUnit } from './lock.ts';
import { checkBank } from './bank-check.ts';
import { checkId } from './markdown/attributes.ts';
import { readMedia } from './media.ts';
import type { Pictures } from './media.ts';
import { readRecordings } from './recordings/files.ts';
import type { Recordings } from './recordings/files.ts';
import { unitSchema } from './schemas.ts';
import { readYaml } from './yaml.ts';
import type { Read } from './yaml.ts';

/** A unit as it stands in the source, before any language. */
export interface UnitDraft {
  readonly folder: UnitFolder;
  /** `unit.yaml`. */
  readonly file: string;
  readonly meta: Read<v.InferOutput<typeof unitSchema>> | undefined;
  readonly lessons: readonly LessonDraft[];
  readonly bank: BankDraft | undefined;
  readonly pictures: Pictures;
  readonly recordings: Recordings;
}

/** All files of a unit that hold activities: its lessons, and after them its bank. */
export const sheetsOf = ({ lessons, bank }: Pick<UnitDraft, 'lessons' | 'bank'>): readonly LessonDraft[] =>
  bank === undefined ? lessons : [...lessons, bank];

/** Words that begin keys for translators; an id that is one of them would share its keys. */
const keywords = ['unit', 'outcome'];

/** Reads everything in a unit's folder but its translations. `lockedAs` finds what was locked of the unit. */
export function draftUnit(folder: UnitFolder, kit: Kit, lockedAs: (item: string) => LockedUnit | undefined): UnitDraft {
  const file = joined(folder.path, 'unit.yaml');
  const source = sourceFile(kit, file);
  if (!kit.files.has(file)) {
    kit.issues.add(
      {
        what: 'This folder has lessons, but no unit.yaml.',
        fix: 'Add one; docs/authoring.md shows what belongs in it.',
      },
      file,
    );
  }
  const meta = source && readYaml(source.text, unitSchema, kit.issues.of(file));
  reportStrayFiles(folder, kit);
  const outlines = lessonFiles(folder, kit).flatMap(
    (lesson) => outlineLesson(lesson, kit.types, kit.issues.of(lesson.name)) ?? [],
  );
  if (source !== undefined && lessonFiles(folder, kit).length === 0) {
    kit.issues.add({ what: 'This unit has no lessons.', fix: 'Write the first one in  en/01-….md' }, file);
  }
  const locked = lockedAs(meta?.value.id ?? '');
  const given = [...(locked?.lessons ?? []), ...(locked?.activities.map(({ id }) => id) ?? [])];
  const outcomes = meta && outcomesOf(meta, kit, file);
  const bankFile = sourceFile(kit, joined(joined(folder.path, 'en'), bankName));
  const bank = bankFile && outlineBank(bankFile, kit.types, kit.issues.of(bankFile.name));
  const unitIds = takeUnitIds(outlines, bank === undefined ? outlines : [...outlines, bank], given, kit);
  const around = ({ lines }: Pick<LessonOutline, 'lines'>): UnitAround => {
    const inFile = idsIn(lines.join('\n'));
    const reserved = (activity: string | undefined): Set<string> =>
      new Set([...inFile, ...lockedOptions(locked, activity)]);
    return { types: kit.types, outcomes, unitIds, kit, reserved };
  };
  const lessons = outlines.map((outline) => draftLesson(outline, around(outline), kit.issues.of(outline.file)));
  const draft = { lessons, bank: bank && draftBank(bank, around(bank), kit.issues.of(bank.file)) };
  checkBank(draft, kit.issues);
  return {
    folder,
    file,
    meta,
    ...draft,
    pictures: readMedia(kit.files, folder, kit.issues),
    recordings: readRecordings(kit.files, folder, kit.issues),
  };
}

const lessonFiles = (folder: UnitFolder, kit: Kit) =>
  filesIn(kit.files, joined(folder.path, 'en'))
    .filter((name) => name.endsWith('.md') && baseName(name) !== bankName)
    .flatMap((name) => sourceFile(kit, name) ?? []);

/** What lessons may be written in, by the names of files. */
const writing = /\.(?:md|markdown|txt|docx?|odt|rtf|html?)$/i;
/** Files that are read, as paths in a unit. */
const readable = /^(?:unit\.yaml|(?:facilitator|README)\.md|en\/[^/]+\.md|media\/.*)$/;

/** Files that look like content, but in a place or a form in which nothing reads them. */
function reportStrayFiles(folder: UnitFolder, { files, issues }: Kit): void {
  const start = joined(folder.path, '');
  for (const name of files.keys()) {
    const path = name.slice(start.length);
    if (!name.startsWith(start) || path.startsWith('../') || readable.test(path)) continue;
    const fix = whereItBelongs(path);
    if (fix !== undefined) issues.add({ severity: 'warning', what: 'This file is not part of the unit.', fix }, name);
  }
}

function whereItBelongs(path: string): string | undefined {
  if (/^[^/]+\.ya?ml$/i.test(path)) return 'Its data belong in unit.yaml.';
  if (!writing.test(path)) return undefined;
  return /^en\/[^/]+$/.test(path)
    ? 'Save a lesson as plain text with a name that ends in .md:  02-short-name.md'
    : 'Move a lesson into the folder en/.';
}

function outcomesOf(meta: NonNullable<UnitDraft['meta']>, { issues }: Kit, file: string): string[] {
  const ids = meta.value.outcomes.map(({ id }) => id);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) {
      issues.add(
        { what: `The outcome "${id}" is here twice.`, fix: 'Give one of them another id.' },
        file,
        meta.lineOf('outcomes', index),
      );
    }
  });
  return ids;
}

/** Ids of lessons and of activities that have one: all different, for they share places and keys. */
function takeUnitIds(
  outlines: readonly LessonOutline[],
  sheets: readonly Pick<LessonOutline, 'file' | 'pieces'>[],
  locked: readonly string[],
  { issues }: Kit,
): Ids {
  const owners = new Map<string, string>();
  const given = sheets.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'fence' && piece.id !== undefined ? [piece.id] : [])),
  );
  const ids = new Ids([...locked, ...given, ...outlines.map(({ id }) => id), ...keywords]);
  const take = (id: string, what: string, file: string, line: number): void => {
    const report = issues.of(file);
    const owner = owners.get(id);
    if (!checkId(id, report, line)) return;
    if (keywords.includes(id)) {
      report(
        { what: `"${id}" cannot be an id: translations use the word themselves.`, fix: 'Choose another one.' },
        line,
      );
    } else if (!ids.take(id)) {
      report(
        {
          what: `The id "${id}" belongs to ${owner ?? 'something else'} already.`,
          fix: 'Ids are unique in a unit: give one of them another id.',
        },
        line,
      );
    }
    owners.set(id, `${what} in ${baseName(file)}, line ${String(line)},`);
  };
  for (const { id, file, idLine } of outlines) take(id, 'the lesson', file, idLine);
  for (const { file, pieces } of sheets) {
    for (const piece of pieces)
      if (piece.kind === 'fence' && piece.id !== undefined) take(piece.id, `the ${piece.name}`, file, piece.line);
  }
  return ids;
}
