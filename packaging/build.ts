import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { formatIssue } from '../core/content-issue.ts';
import type { ContentIssue } from '../core/content-issue.ts';
import type { Edition } from '../core/programme.ts';
import type { TrainerSees } from '../core/trainer-sees.ts';
import { readProgramme } from '../reader/read.ts';
import { coveragePage } from './coverage-page.ts';
import { tellingAtMost } from './as-seen.ts';
import { ReadingCache } from './cache/reading-cache.ts';
import { discreet } from './discreet.ts';
import { measuredOf } from './measured.ts';
import { offered } from './offered.ts';
import { packAll } from './pack-all.ts';
import { stillThere } from './package-list.ts';
import type { PackageEntry } from './package-list.ts';
import { standards } from './standards/index.ts';
import type { Standard } from './standards/index.ts';
import type { PackageFile } from './zip.ts';

/** What to build, and where to. */
export interface BuildOptions {
  /** The project's folder, with `content/` in it. */
  readonly from: string;
  /** Folder of the packages. */
  readonly to: string;
  /** Names of standards; all if left out. */
  readonly targets?: readonly string[];
  /** All units go under neutral names, not only those that say so; see `discreet.ts`. */
  readonly isDiscreet?: boolean;
  /** What a course is told of learners' work; units that say so themselves tell less. All of it if left out. */
  readonly sees?: TrainerSees;
  /** Hears of each step. */
  readonly onStep?: (step: string) => void;
}

/** What came of a build. Packages are written only if there are no problems. */
export interface Build {
  readonly packages: readonly PackageEntry[];
  /** Ready to print; empty if all went well. */
  readonly problems: readonly string[];
  /** Ready to print: worth a look, but no hindrance. */
  readonly warnings: readonly string[];
}

/**
 * Builds the packages of all units and their list, and takes away those that are no longer built. What was not asked for
 * (other standards, other units where the folder is one unit) stays as an earlier build has left it.
 */
export async function buildPackages({
  from,
  to,
  targets,
  isDiscreet = false,
  sees = 'answers',
  onStep,
}: BuildOptions): Promise<Build> {
  const wanted = standards.filter(({ name }) => targets === undefined || targets.includes(name));
  onStep?.('Reading the lessons');
  const memory = new ReadingCache();
  const { programme, issues, catalogues, contents } = await readProgramme(from, memory);
  await memory.tidy();
  const warnings = issues.filter(isWarning).map(formatIssue);
  const errors = issues.filter((issue) => !isWarning(issue)).map(formatIssue);
  const units = programme?.units.map(offered) ?? [];
  if (programme === undefined || errors.length > 0) return { packages: [], problems: errors, warnings };

  const shipped = units
    .map((edition) => (isDiscreet || edition.isDiscreet ? discreet(edition, catalogues) : edition))
    .map((edition) => tellingAtMost(edition, sees));
  const { packed, issues: tooMuch } = await packAll({
    units: shipped,
    catalogues,
    standards: wanted,
    ...(onStep && { onStep }),
  });
  if (tooMuch.length > 0) return { packages: [], problems: tooMuch.map(formatIssue), warnings };
  onStep?.('Writing the packages');
  const built = packed
    .map(({ edition, standard, bytes }) => ({ entry: entryOf(edition, standard, bytes), bytes }))
    .sort((a, b) => (a.entry.file < b.entry.file ? -1 : 1));
  const isRead = new Set(units.map(({ item }) => item));
  const isOneUnit = contents.some((content) =>
    content.units.some(({ folder }) => resolve(folder.path) === resolve(from)),
  );
  const isKept = ({ unit, target }: PackageEntry): boolean =>
    isRead.has(unit) ? !wanted.some(({ name }) => name === target) : isOneUnit;
  await write(to, built, (await stillThere(to)).filter(isKept));
  if (programme.outcomes.length > 0)
    await writeFile(
      join(to, 'coverage.html'),
      coveragePage(programme, contents.flatMap(({ units }) => units).map(measuredOf)),
    );
  const web = packed.filter(({ standard }) => standard.name === 'web');
  if (programme.modules.length > 0 && web.length > 0) {
    const { programmeSite } = await import('./programme/site.ts');
    await writeFolder(join(to, 'programme'), await programmeSite({ ...programme, units: shipped }, web, catalogues));
  }
  return { packages: built.map(({ entry }) => entry), problems: [], warnings };
}

const isWarning = ({ severity }: ContentIssue): boolean => severity === 'warning';

function entryOf({ folder, item, languages }: Edition, standard: Standard, bytes: Uint8Array): PackageEntry {
  const [{ title, alias = title, version }] = languages;
  // Of a folder named in another script nothing would be left.
  const name = /[a-z0-9]/i.test(folder) ? folder : item;
  return {
    unit: item,
    title: alias,
    languages: languages.map(({ language }) => language),
    version,
    target: standard.name,
    file: `${name}_${version}_${standard.name}.zip`.toLowerCase().replace(/[^a-z0-9._-]/g, '-'),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** Writes a folder anew, and nothing else is left in it. */
async function writeFolder(folder: string, files: readonly PackageFile[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await Promise.all([...new Set(files.map(({ path }) => dirname(join(folder, path))))].map(made));
  await Promise.all(files.map(({ path, bytes }) => writeFile(join(folder, path), bytes)));
}

const made = (folder: string): Promise<string | undefined> => mkdir(folder, { recursive: true });

async function write(
  to: string,
  built: readonly { readonly entry: PackageEntry; readonly bytes: Uint8Array }[],
  kept: readonly PackageEntry[],
): Promise<void> {
  await mkdir(to, { recursive: true });
  const entries = [...built.map(({ entry }) => entry), ...kept].sort((a, b) => (a.file < b.file ? -1 : 1));
  const current = new Set(entries.map(({ file }) => file));
  const stale = (await readdir(to)).filter((name) => name.endsWith('.zip') && !current.has(name));
  await Promise.all(stale.map((name) => rm(join(to, name))));
  await Promise.all(built.map(({ entry, bytes }) => writeFile(join(to, entry.file), bytes)));
  await writeFile(join(to, 'index.json'), `${JSON.stringify(entries, null, 2)}\n`);
}
