import type { ActivityTypes } from '../core/activity-type.ts';
import type { ContentIssue } from '../core/content-issue.ts';
import type { Programme, Term } from '../core/programme.ts';
import { allEnglish } from '../locales/all-english.ts';
import { Words } from '../locales/words.ts';
import type { Catalogue } from '../locales/words.ts';
import { checkAssignments } from './assignments.ts';
import { checkFolders, readChanges } from './changes.ts';
import { checkCoverage } from './coverage.ts';
import { buildGlossary, readGlossary } from './glossary.ts';
import { Issues } from './issues.ts';
import { sourceFile } from './kit.ts';
import type { Kit } from './kit.ts';
import { baseName, filesIn, joined, layoutOf } from './layout.ts';
import type { ContentFolder, Layout } from './layout.ts';
import { readLock } from './lock.ts';
import type { Lock } from './lock.ts';
import { checkUnitsOfModules, readCurriculum } from './module.ts';
import type { Curriculum } from './module.ts';
import type { Files } from './source-file.ts';
import { checkRules } from './quality/rules.ts';
import { readWorld } from './quality/world.ts';
import { TranslatedTexts, readTranslation } from './translation/read-translation.ts';
import { SourceTexts, sourceLanguage } from './translation/texts.ts';
import type { Segment } from './translation/texts.ts';
import { readCatalogues } from './translation/catalogues.ts';
import { rememberedUnit } from './memory.ts';
import type { Memory } from './memory.ts';
import { readUnit } from './unit.ts';
import type { History, UnitReading } from './unit.ts';

/** What somebody does who has a folder and no unit in it. */
export const howToBegin =
  'A unit is a folder with unit.yaml and lessons in en/. To make one:  npx corridor new unit u01-short-name "Its title"';

/** What came of reading. */
export interface Reading {
  /** Undefined if anything stops the build. */
  readonly programme: Programme | undefined;
  /** Everything there is to say, in reading order. */
  readonly issues: readonly ContentIssue[];
  /** The kit's words by language. */
  readonly catalogues: ReadonlyMap<string, Catalogue>;
  /** What the tools for ids and translations need. */
  readonly contents: readonly ContentReading[];
  readonly curriculum: Curriculum;
  readonly layout: Layout;
}

/** A content folder that was read. */
export interface ContentReading {
  readonly path: string;
  readonly units: readonly UnitReading[];
  /** `ids.lock.json` and what it says now. */
  readonly lockFile: string;
  readonly lock: Lock;
  /** Texts of the glossary, for translators. */
  readonly terms: readonly Segment[];
}

/** How to read. */
export interface ReadingOptions {
  /** The author has said that where activities differ from the lock only their wording does. */
  readonly isWording?: boolean;
  /** Knows what came of reading units before. Left out, all of them are read. */
  readonly memory?: Memory;
}

/** Reads files as a programme. Pure: the same files give the same reading, whatever they hold. */
export function readFiles(
  files: Files,
  types: ActivityTypes,
  { isWording = false, memory }: ReadingOptions = {},
): Reading {
  const issues = new Issues();
  const layout = layoutOf(files);
  const catalogues = readCatalogues(files, layout, issues);
  const wordsIn = (language: string): Words => new Words(language, catalogues.get(language) ?? allEnglish);
  const glossaries = new Map<string, ReadonlyMap<string, Term>>();
  const kit: Kit = {
    files,
    types,
    issues,
    isWording,
    invented: readWorld(layout, { files, issues }),
    wordsIn,
    glossaryIn: (folder, language) =>
      glossaries.get(`${language} ${folder}`) ??
      glossaries.get(`${sourceLanguage} ${folder}`) ??
      new Map<string, Term>(),
  };
  const contents = layout.contents.map((content): ContentReading => {
    const lockFile = joined(content.path, 'ids.lock.json');
    const lock = readLock(sourceFile(kit, lockFile)?.text, issues.of(lockFile));
    const terms = readGlossaries(content, kit, glossaries);
    const history: History = { lock, ...changesIn(content, lock, kit) };
    const shared = JSON.stringify([
      isWording,
      kit.invented,
      [...catalogues],
      [...glossaries].map(([of, all]) => [of, ...all]),
    ]);
    return {
      path: content.path,
      lockFile,
      lock,
      terms,
      units: content.units.map((unit) =>
        memory ? rememberedUnit(unit, history, kit, { memory, shared }) : readUnit(unit, history, kit),
      ),
    };
  });
  const curriculum = readCurriculum(layout, kit);
  const readings = contents.flatMap(({ units }) => units);
  checkItems(readings, issues);
  if (issues.errorCount === 0) {
    checkUnitsOfModules(curriculum, readings, kit);
    checkAssignments(curriculum, readings, kit);
    checkCoverage(curriculum, readings, kit);
    checkRules(curriculum, readings, kit);
  }
  if (readings.length === 0) {
    issues.add({ what: 'There is no unit here.', fix: howToBegin }, '.');
  }
  return {
    programme: issues.errorCount === 0 ? programmeOf(curriculum, readings) : undefined,
    issues: issues.all,
    catalogues,
    contents,
    curriculum,
    layout,
  };
}

const programmeOf = (
  { title, modules, outcomes, translations }: Curriculum,
  readings: readonly UnitReading[],
): Programme => ({
  title,
  modules,
  outcomes,
  units: readings.flatMap(({ edition }) => edition ?? []),
  translations: translations.map(({ language, translation, title: name, modules: its }) => ({
    language,
    translation,
    title: name,
    modules: its,
  })),
});

/** What `changes.yaml` says. A unit that is read alone has neighbours, which only the lock knows. */
function changesIn({ path, units }: ContentFolder, lock: Lock, kit: Kit): Omit<History, 'lock'> {
  const changesFile = joined(path, 'changes.yaml');
  const changes = readChanges(sourceFile(kit, changesFile)?.text, kit.issues.of(changesFile));
  checkFolders(changes, [...units.map(({ name }) => name), ...Object.keys(lock)], kit.issues.of(changesFile));
  return { changesFile, changes };
}

/** Reads a glossary in every language it is translated to, into `glossaries`; gives its texts. */
function readGlossaries(
  { path }: ContentFolder,
  kit: Kit,
  glossaries: Map<string, ReadonlyMap<string, Term>>,
): Segment[] {
  const draft = readGlossary(sourceFile(kit, joined(path, 'glossary.yaml')), kit.issues);
  const texts = new SourceTexts();
  glossaries.set(`${sourceLanguage} ${path}`, buildGlossary(draft, texts, kit.wordsIn(sourceLanguage), kit.issues));
  for (const name of filesIn(kit.files, path)) {
    const [, language] = /^glossary\.([a-z]{2,3})\.po$/.exec(baseName(name)) ?? [];
    const source = language === undefined ? undefined : sourceFile(kit, name);
    if (language === undefined || source === undefined) continue;
    const translated = new TranslatedTexts(
      language,
      name,
      readTranslation(source, language, texts.segments, kit.issues.of(name)),
    );
    glossaries.set(`${language} ${path}`, buildGlossary(draft, translated, kit.wordsIn(language), kit.issues));
  }
  return texts.segments;
}

/** An LMS tells units apart by their ids. */
function checkItems(readings: readonly UnitReading[], issues: Issues): void {
  const owners = new Map<string, string>();
  for (const { folder, locked } of readings) {
    const owner = owners.get(locked.item);
    if (locked.item !== '' && owner !== undefined) {
      issues.add(
        { what: `The id "${locked.item}" belongs to the unit ${owner} already.`, fix: 'Give one of them another id.' },
        joined(folder.path, 'unit.yaml'),
      );
    }
    owners.set(locked.item, folder.name);
  }
}
