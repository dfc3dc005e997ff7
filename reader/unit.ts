import { activitiesOf } from '../core/programme.ts';
import type { Edition, Unit } from '../core/programme.ts';
import { checkReferences } from './activity/references.ts';
import type { PlacedActivity } from './activity/references.ts';
import { reportUnusedTables } from './blocks/chart/unused.ts';
import { checkChanges, renamedLock } from './changes.ts';
import type { Changes } from './changes.ts';
import { readFacilitator } from './facilitator.ts';
import type { Insertion } from './ids.ts';
import type { Report } from './issues.ts';
import type { Kit } from './kit.ts';
import { sourceFile } from './kit.ts';
import type { UnitFolder } from './layout.ts';
import { reportUnusedSources } from './lesson.ts';
import type { LessonDraft } from './lesson.ts';
import { changedMeanings, extendLocked, lockedUnit } from './lock.ts';
import type { Lock, LockedUnit, UnitIds } from './lock.ts';
import { checkLock } from './lock-check.ts';
import { meaningHash } from './meaning.ts';
import { reportUnusedMedia } from './media.ts';
import { playedMedia, reportUnplayed } from './recordings/build.ts';
import { checkQuality } from './quality/check-unit.ts';
import { figuresOf } from './quality/figures.ts';
import type { UnitFigures } from './quality/figures.ts';
import { passagesOf } from './quality/passage.ts';
import { shapeOf } from './quality/shape.ts';
import type { UnitShape } from './quality/shape.ts';
import { languageOfCode } from './translation/language.ts';
import { translationFiles } from './translation/files.ts';
import { TranslatedTexts, readTranslation, reportEmpty } from './translation/read-translation.ts';
import { SourceTexts, sourceLanguage } from './translation/texts.ts';
import type { Segment } from './translation/texts.ts';
import { copyUnit } from './unit-copy.ts';
import type { CopyOptions, UnitCopy } from './unit-copy.ts';
import { draftUnit, sheetsOf } from './unit-draft.ts';
import type { UnitDraft } from './unit-draft.ts';
import { count } from './wording.ts';

/** A unit that was read, with what the tools for ids and translations need of it. Plain data: it may be kept in a file. */
export interface UnitReading {
  readonly folder: UnitFolder;
  readonly edition: Edition | undefined;
  /** `unit.yaml`. */
  readonly file: string;
  /** Line of each of its outcomes there. */
  readonly outcomeLines: readonly number[];
  /** The unit in its source language, as far as it could be read. */
  readonly source: Unit;
  /** Its activities, where they stand. */
  readonly placed: readonly PlacedActivity[];
  /** Its texts, for translators. */
  readonly segments: readonly Segment[];
  /** What is measured of it. */
  readonly figures: UnitFigures;
  /** What it is made of. */
  readonly shape: UnitShape;
  /** Its translations: file by language. */
  readonly translations: ReadonlyMap<string, string>;
  /** Missing ids, by file. */
  readonly missing: ReadonlyMap<string, readonly Insertion[]>;
  /** What the lock should say of it. */
  readonly locked: LockedUnit;
  /** Ids of activities that do not mean what the lock says. */
  readonly changed: readonly string[];
}

/** What is kept of a content folder's units over the years. */
export interface History {
  readonly lock: Lock;
  /** `changes.yaml`, and what it says by unit folder. */
  readonly changesFile: string;
  readonly changes: ReadonlyMap<string, Changes>;
}

/** Reads a unit in all its languages. Its edition is undefined if anything in it stops the build. */
export function readUnit(folder: UnitFolder, { lock, changesFile, changes: all }: History, kit: Kit): UnitReading {
  const before = kit.issues.errorCount;
  const changes = all.get(folder.name) ?? [];
  const lockedAs = (item: string): LockedUnit | undefined => {
    const entry = lockedUnit(lock, folder.name, item);
    return entry && renamedLock(entry, changes);
  };
  const draft = draftUnit(folder, kit, lockedAs);
  const locked = lockedAs(draft.meta?.value.id ?? '');
  const translations = translationFiles(folder.path, kit);
  const languages = [sourceLanguage, ...translations.keys()].map(languageOfCode);

  const texts = new SourceTexts();
  const source = copyUnit(draft, { texts, state: 'source', languages, numbering: [], changes }, locked, kit);
  const sheets = sheetsOf(draft);
  draft.lessons.forEach((lesson, index) => {
    const page = source.pages[index];
    if (page !== undefined) reportUnusedSources(lesson, page, kit.issues.of(lesson.file));
  });
  reportUnusedMedia(draft.pictures, new Set(source.pages.flatMap(({ pictures }) => [...pictures])), kit.issues);
  reportUnusedTables(folder, source.pages, kit);
  const played = new Set(source.pages.flatMap((page) => [...page.played]));
  reportUnplayed(
    draft.recordings,
    played,
    languages.map(({ code }) => code),
    kit.issues,
  );
  const placed = placedActivities(draft, source.unit);
  checkReferences(placed, kit.types, kit.issues);
  const ids = idsOf(draft, placed);
  // What could not be read may look as if it were gone.
  const isWhole = kit.issues.errorCount === before;
  if (isWhole) {
    sheets.forEach((lesson) => {
      reportMissingIds(lesson, kit.issues.of(lesson.file));
    });
    const { version } = source.unit;
    checkLock({
      locked,
      changes,
      now: ids,
      version,
      unit: { file: draft.file, line: draft.meta?.lineOf('id') ?? 1 },
      isWording: kit.isWording,
      add: (problem, file, line) => {
        kit.issues.add(problem, file, line);
      },
    });
    checkChanges(changes, locked, ids, version, kit.issues.of(changesFile));
  }

  checkDiscreet(draft, kit);
  const numbering = source.pages.map(({ sources }) => sources.order);
  const copies = [...translations].flatMap(([language, file]) =>
    copyIn(language, file, draft, texts.segments, { languages, numbering, changes }, locked, kit),
  );
  const facilitator = readFacilitator(draft, kit);
  const lessons = passagesOf(texts.segments);
  const figures = figuresOf(sheets, lessons);
  if (isWhole) checkQuality(draft, { lessons, notes: passagesOf(facilitator?.segments ?? []) }, figures, kit);
  const isFine = kit.issues.errorCount === before;
  const units: Edition['languages'] = [source.unit, ...copies.map(({ unit }) => unit)];
  const sees = draft.meta?.value.trainerSees ?? 'answers';
  const edition: Edition = {
    folder: folder.name,
    item: source.unit.id,
    languages: units,
    media: [...draft.pictures.media, ...copies.flatMap(({ drawn }) => drawn), ...playedMedia(draft.recordings, units)],
    ...(draft.meta?.value.discreet === true && { isDiscreet: true }),
    ...(sees !== 'answers' && { sees }),
    ...facilitator?.notes,
  };
  return {
    folder,
    file: draft.file,
    outcomeLines: source.unit.outcomes.map((_, index) => draft.meta?.lineOf('outcomes', index) ?? 1),
    source: source.unit,
    placed,
    edition: isFine ? edition : undefined,
    segments: texts.segments,
    figures,
    shape: shapeOf(draft, lessons, facilitator !== undefined),
    translations,
    missing: new Map(sheets.map((lesson) => [lesson.file, missingIn(lesson)])),
    locked: extendLocked(locked, ids),
    changed: changedMeanings(locked, ids).map(({ id }) => id),
  };
}

/** A neutral name is made from the id, which LMSs see as well. */
function checkDiscreet({ meta, file }: UnitDraft, { issues }: Kit): void {
  if (meta?.value.discreet !== true || /^u\d+$/.test(meta.value.id)) return;
  issues.add(
    {
      what: `A discreet unit cannot be called "${meta.value.id}": LMSs and file names show its id.`,
      fix: 'Give it an id of u and a number:  id: u21',
    },
    file,
    meta.lineOf('id'),
  );
}

function copyIn(
  language: string,
  file: string,
  draft: UnitDraft,
  segments: readonly Segment[],
  shared: Pick<CopyOptions, 'languages' | 'numbering' | 'changes'>,
  locked: LockedUnit | undefined,
  kit: Kit,
): UnitCopy[] {
  const source = sourceFile(kit, file);
  if (source === undefined) return [];
  const report = kit.issues.of(file);
  const translation = readTranslation(source, language, segments, report);
  reportEmpty(translation, 'unit', report);
  const texts = new TranslatedTexts(language, file, translation);
  return [copyUnit(draft, { ...shared, texts, state: translation.state }, locked, kit)];
}

const missingIn = ({ blocks }: LessonDraft): Insertion[] =>
  blocks.flatMap((block) => (block.kind === 'activity' ? block.activity.missing : []));

function reportMissingIds({ blocks }: LessonDraft, report: Report): void {
  const lacking = blocks.flatMap((block) =>
    block.kind === 'activity' && block.activity.missing.length > 0 ? [block.activity] : [],
  );
  const [first] = lacking;
  if (first === undefined) return;
  const ids = lacking.reduce((sum, { missing }) => sum + missing.length, 0);
  const where =
    lacking.length === 1 ? `in this ${first.type.name}` : `in ${String(lacking.length)} activities from here on`;
  report(
    {
      severity: 'warning',
      what: ids === 1 ? `An id is missing ${where}.` : `${count(ids, 'id')} are missing ${where}.`,
      fix: 'Run  npx corridor ids --write  before anybody learns with it.',
    },
    first.line,
  );
}

/** The activities that could be read, in the order of the unit. */
function placedActivities(draft: UnitDraft, unit: Unit): PlacedActivity[] {
  const built = new Map(activitiesOf(unit).map((activity) => [activity.id, activity]));
  return sheetsOf(draft).flatMap(({ file, blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind !== 'activity') return [];
      const { id, type, line } = block.activity;
      const activity = built.get(id);
      // An id that two activities claim is told of elsewhere; no type can read the question of another.
      return activity?.type !== type.name ? [] : [{ activity, file, line }];
    }),
  );
}

function idsOf(draft: UnitDraft, placed: readonly PlacedActivity[]): UnitIds {
  const { meta, lessons } = draft;
  return {
    item: meta?.value.id ?? '',
    lessons: lessons.map(({ id, file, idLine }) => ({ id, file, line: idLine })),
    activities: sheetsOf(draft).flatMap(({ file, blocks }) =>
      blocks.flatMap((block) => {
        if (block.kind !== 'activity') return [];
        const { id, type, line, missing } = block.activity;
        const activity = placed.find(
          (other) => other.activity.id === id && other.activity.type === type.name,
        )?.activity;
        const options = activity && type.optionIds(activity.question);
        const hash = activity && meaningHash(type, activity);
        return [{ id, type: type.name, file, line, options, hash, isNamed: missing.length === 0 }];
      }),
    ),
  };
}
