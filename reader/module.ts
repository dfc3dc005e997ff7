import type * as v from 'valibot';
import type { Assignment, Module, ProgrammeOutcome, ProgrammeTranslation, Rubric } from '../core/programme.ts';
import type { Po } from '../locales/po.ts';
import { copyCurriculum } from './curriculum-copy.ts';
import type { CurriculumDraft, ModuleDraft } from './curriculum-copy.ts';
import type { Kit } from './kit.ts';
import { sourceFile } from './kit.ts';
import { baseName, folderOf, joined } from './layout.ts';
import type { Layout } from './layout.ts';
import { checkFilesOfModule, readDayNotes, readGuide } from './module-notes.ts';
import { careOf, tell, tellUnused } from './quality/care.ts';
import { passagesOf } from './quality/passage.ts';
import { Permissions } from './quality/permissions.ts';
import { moduleSchema, programmeSchema } from './schemas.ts';
import type { UnitRules } from './schemas.ts';
import { translationFiles } from './translation/files.ts';
import { languageOfCode } from './translation/language.ts';
import { TranslatedTexts, readTranslation, reportEmpty } from './translation/read-translation.ts';
import { SourceTexts } from './translation/texts.ts';
import type { Segment } from './translation/texts.ts';
import type { UnitReading } from './unit.ts';
import { suggest } from './wording.ts';
import { readYaml } from './yaml.ts';
import type { Read } from './yaml.ts';

/** The modules of a programme, in the order it teaches them. */
export interface Curriculum {
  readonly title: string;
  readonly modules: readonly Module[];
  readonly outcomes: readonly ProgrammeOutcome[];
  /** Line of each of its outcomes in `programme.yaml`. */
  readonly outcomeLines: readonly number[];
  /** What each of its units has to be, if it says so. */
  readonly rules: UnitRules | undefined;
  /** `programme.yaml`, if it is there. */
  readonly file: string | undefined;
  /** The file of each module, by its id. */
  readonly files: ReadonlyMap<string, string>;
  /** Where its translations are, or would be. */
  readonly folder: string;
  /** Its texts, for translators. */
  readonly segments: readonly Segment[];
  readonly translations: readonly CurriculumTranslation[];
}

/** The modules in another language, and the file they are translated in. */
export interface CurriculumTranslation extends ProgrammeTranslation {
  readonly file: string;
  readonly po: Po;
}

/** Reads `programme.yaml` and every `module.yaml`, in all languages. */
export function readCurriculum({ modules, programme }: Layout, kit: Kit): Curriculum {
  const read = modules.flatMap((file) => readModule(file, kit) ?? []);
  const source = programme === undefined ? undefined : sourceFile(kit, programme);
  const front = source && readYaml(source.text, programmeSchema, kit.issues.of(source.name));
  const order = front?.value.modules ?? [];
  if (source !== undefined) checkOrder(source.name, front, read, kit);
  const placeOf = ({ module: { id } }: ModuleDraft): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const draft: CurriculumDraft = {
    file: source?.name ?? '',
    lineOf: (...path) => front?.lineOf(...path) ?? 1,
    title: front?.value.title ?? '',
    support: front?.value.support ?? [],
    daily: front?.value.daily ?? [],
    modules: [...read].sort((a, b) => placeOf(a) - placeOf(b)),
  };
  const texts = new SourceTexts();
  const copy = copyCurriculum(draft, texts);
  const { segments } = texts;
  const folder = folderOf(programme ?? folderOf(modules[0] ?? ''));
  return {
    ...copy,
    outcomes: front?.value.outcomes ?? [],
    outcomeLines: front?.value.outcomes.map((_, index) => front.lineOf('outcomes', index)) ?? [],
    rules: front?.value.units,
    file: source?.name,
    files: new Map(read.map(({ module, file }) => [module.id, file])),
    folder,
    segments,
    translations: segments.length === 0 ? [] : translationsOf(draft, folder, segments, kit),
  };
}

function translationsOf(
  draft: CurriculumDraft,
  folder: string,
  segments: readonly Segment[],
  kit: Kit,
): CurriculumTranslation[] {
  return [...translationFiles(folder, kit)].flatMap(([code, file]) => {
    const source = sourceFile(kit, file);
    if (source === undefined) return [];
    const report = kit.issues.of(file);
    const translation = readTranslation(source, code, segments, report);
    reportEmpty(translation, 'programme', report);
    const copy = copyCurriculum(draft, new TranslatedTexts(code, file, translation));
    return { ...copy, language: languageOfCode(code), translation: translation.state, file, po: translation.po };
  });
}

/** Tells of modules that the programme names and nobody has written, and of others that it does not name. */
function checkOrder(
  name: string,
  front: Read<v.InferOutput<typeof programmeSchema>> | undefined,
  read: readonly ModuleDraft[],
  { issues }: Kit,
): void {
  if (front === undefined) return;
  const order = front.value.modules;
  const known = read.map(({ module }) => module.id);
  order.forEach((id, index) => {
    if (known.includes(id)) return;
    issues.add(
      { what: `There is no module "${id}".`, fix: suggest(id, known, 'Add its folder, or remove it here.') },
      name,
      front.lineOf('modules', index),
    );
  });
  for (const { module, file } of read) {
    if (order.includes(module.id)) continue;
    issues.add(
      {
        severity: 'warning',
        what: 'programme.yaml does not name this module.',
        fix: `Add  ${module.id}  to its modules.`,
      },
      file,
    );
  }
}

function readModule(file: string, kit: Kit): ModuleDraft | undefined {
  const source = sourceFile(kit, file);
  const report = kit.issues.of(file);
  const read = source && readYaml(source.text, moduleSchema, report);
  if (read === undefined) return undefined;
  const { note, assignment, evaluation, days, allow, ...rest } = read.value;
  const permissions = new Permissions(allow);
  const rubric = assignment?.rubric;
  const most = rubric === undefined ? 0 : rubric.points * rubric.criteria.length;
  if (rubric !== undefined && rubric.pass > most) {
    report(
      {
        what: `Nobody can reach ${String(rubric.pass)} points: the criteria give ${String(most)} at most.`,
        fix: 'Lower  pass,  or raise  points.',
      },
      read.lineOf('assignment', 'rubric', 'pass'),
    );
  }
  checkFilesOfModule(file, days.length, kit);
  const guide = readGuide(file, permissions, kit);
  const notes = days.map(({ sessions }, index) =>
    readDayNotes(file, { number: index + 1, line: read.lineOf('days', index), sessions }, permissions, kit),
  );
  checkTextsOfModule(read, permissions, file, kit);
  return {
    file,
    lineOf: (...path) => read.lineOf(...path),
    module: {
      ...rest,
      days: days.map((day, index) => ({ ...day, ...(notes[index] && { facilitator: notes[index] }) })),
      ...(note !== undefined && { note }),
      ...(assignment && { assignment: withoutGaps(assignment) }),
      ...(evaluation && { evaluation }),
      ...(guide && { guide }),
    },
  };
}

/** What participants are asked to do and to say stands in `module.yaml` itself, and is read with the same care. */
function checkTextsOfModule(
  read: Read<v.InferOutput<typeof moduleSchema>>,
  permissions: Permissions,
  file: string,
  { issues, invented }: Kit,
): void {
  const { assignment, discussions } = read.value;
  const segments = [
    ...(assignment ? [{ text: assignment.task, line: read.lineOf('assignment', 'task') }] : []),
    ...discussions.map(({ prompt }, index) => ({ text: prompt, line: read.lineOf('discussions', index, 'prompt') })),
  ].map(({ text, line }) => ({ text, line, file, kind: 'task', context: 'module' }));
  tell(careOf(passagesOf(segments), invented), { permissions, yaml: baseName(file) }, issues);
  tellUnused(permissions, (index) => read.lineOf('allow', index), file, issues);
}

/** An assignment without the keys that nobody has set. */
function withoutGaps({
  due,
  feedback,
  rubric,
  ...work
}: NonNullable<v.InferOutput<typeof moduleSchema>['assignment']>): Assignment {
  return {
    ...work,
    ...(due !== undefined && { due }),
    ...(feedback !== undefined && { feedback }),
    ...(rubric && { rubric: rubricOf(rubric) }),
  };
}

const rubricOf = ({ rule, ...rows }: Omit<Rubric, 'rule'> & { readonly rule?: string | undefined }): Rubric => ({
  ...rows,
  ...(rule !== undefined && { rule }),
});

/** Tells of units that no module names, and of units that a module names but nobody has written. */
export function checkUnitsOfModules(
  { modules, files }: Curriculum,
  units: readonly UnitReading[],
  { issues }: Kit,
): void {
  if (modules.length === 0) return;
  const known = units.map(({ source }) => source.id);
  for (const { id, before, after } of modules) {
    for (const unit of [...before, ...after].filter((name) => !known.includes(name))) {
      issues.add(
        {
          severity: 'warning',
          what: `There is no unit "${unit}" in content/ yet.`,
          fix: suggest(unit, known, 'Write it, or remove it here.'),
        },
        files.get(id) ?? id,
      );
    }
  }
  const named = modules.flatMap(({ before, after }) => [...before, ...after]);
  for (const { source, folder } of units) {
    if (named.includes(source.id)) continue;
    issues.add(
      {
        severity: 'warning',
        what: `No module names the unit "${source.id}".`,
        fix: `Add it to "before" or "after" in a module.yaml:  after: [${source.id}]`,
      },
      joined(folder.path, 'unit.yaml'),
    );
  }
}
