import { readCourseStructure } from './cmi5/course-structure.ts';
import { MAX_MANIFEST_BYTES } from './limits.ts';
import { readManifest } from './manifest.ts';
import type { Manifest, ManifestResult } from './manifest.ts';
import { words } from './words.ts';
import type { Refusal } from './words.ts';
import { aboutSome, checkEntries } from './zip-check.ts';
import { readZipDirectory } from './zip-directory.ts';
import type { ZipEntry } from './zip-directory.ts';
import { unpack } from './zip-unpack.ts';

/** A package that may be played. Its files stay packed until they are asked for. */
export interface CoursePackage {
  readonly manifest: Manifest;
  /** The zip itself. */
  readonly zip: Uint8Array;
  readonly files: ReadonlyMap<string, ZipEntry>;
}

export type PackageResult =
  | { readonly ok: true; readonly package: CoursePackage }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** What a package must bring to be played, in the order in which it is looked for. */
const MANIFESTS = ['imsmanifest.xml', 'cmi5.xml'];

/** Whether the package is for an LMS, or for the web alone: then it has no manifest, and `index.html` is its start. */
export type PackageKind = 'for an LMS' | 'for the web';

/** Turns any bytes into a package or into reasons. Never throws, never unpacks more than the table of contents declares. */
export function readPackage(zip: Uint8Array, kind: PackageKind = 'for an LMS'): PackageResult {
  const { refusals } = words;
  const directory = readZipDirectory(zip);
  if (!directory.ok) {
    const reasons = {
      'not a zip': refusals.notZip,
      damaged: refusals.damaged,
      zip64: refusals.zip64,
      split: refusals.split,
    };
    return { ok: false, refusals: [reasons[directory.problem]()] };
  }
  const structural = checkEntries(directory.entries);
  // Sizes are judged as declared before a single byte is unpacked.
  const isForLms = kind === 'for an LMS';
  if (structural.length > 0)
    return { ok: false, refusals: [...structural, ...(isForLms ? manifestNameRefusals(directory.entries) : [])] };

  const files = new Map(directory.entries.filter((entry) => !entry.isFolder).map((entry) => [entry.name, entry]));
  const content = checkContent(zip, [...files.values()]);
  const manifest = isForLms ? manifestOf(zip, files, directory.entries) : webManifest;
  if (!manifest.ok) return { ok: false, refusals: [...content, ...manifest.refusals] };
  const all = [...content, ...launchRefusals(manifest.manifest.launchPath, files)];
  return all.length > 0
    ? { ok: false, refusals: all }
    : { ok: true, package: { manifest: manifest.manifest, zip, files } };
}

const webManifest: ManifestResult = {
  ok: true,
  manifest: {
    standard: 'web',
    title: '',
    organization: '',
    item: '',
    launchPath: 'index.html',
    launchQuery: '',
    scoCount: 1,
  },
};

/** One file of a package; undefined when it has no file of this name. */
export function fileOf(course: CoursePackage, path: string): Uint8Array | undefined {
  const entry = course.files.get(path);
  if (entry === undefined) return undefined;
  const unpacked = unpack(course.zip, entry);
  return unpacked.ok ? unpacked.bytes : undefined;
}

/** Unpacks every file once, one after the other, and keeps none. */
function checkContent(zip: Uint8Array, files: readonly ZipEntry[]): Refusal[] {
  const problems = files.map((entry) => {
    const unpacked = unpack(zip, entry);
    return { entry, problem: unpacked.ok ? undefined : unpacked.problem };
  });
  const having = (problem: 'lies' | 'damaged'): ZipEntry[] =>
    problems.filter((one) => one.problem === problem).map((one) => one.entry);
  return [
    ...aboutSome(having('lies'), words.refusals.lyingSizes),
    ...aboutSome(having('damaged'), words.refusals.damagedEntries),
  ];
}

function manifestOf(
  zip: Uint8Array,
  files: ReadonlyMap<string, ZipEntry>,
  entries: readonly ZipEntry[],
): ManifestResult {
  const { refusals } = words;
  const name = MANIFESTS.find((one) => files.has(one));
  const entry = files.get(name ?? '');
  if (name === undefined || entry === undefined) return { ok: false, refusals: manifestNameRefusals(entries) };
  if (entry.size > MAX_MANIFEST_BYTES) return { ok: false, refusals: [refusals.manifestTooLarge(name)] };
  const unpacked = unpack(zip, entry);
  // A manifest that cannot be unpacked is already named among the contents.
  if (!unpacked.ok) return { ok: false, refusals: [] };
  const text = textOf(unpacked.bytes);
  if (text === undefined) return { ok: false, refusals: [refusals.manifestEncoding(name)] };
  return name === 'cmi5.xml' ? readCourseStructure(text) : readManifest(text);
}

function manifestNameRefusals(entries: readonly ZipEntry[]): Refusal[] {
  const { refusals } = words;
  const names = entries.map((entry) => entry.name);
  if (MANIFESTS.some((name) => names.includes(name))) return [];
  const otherCase = names.find((name) => MANIFESTS.includes(name.toLowerCase()));
  if (otherCase !== undefined) return [refusals.manifestCase(otherCase)];
  const inFolder = names.find((name) => MANIFESTS.some((one) => name.toLowerCase().endsWith(`/${one}`)));
  return [inFolder === undefined ? refusals.noManifest() : refusals.manifestInFolder(inFolder)];
}

function launchRefusals(path: string, files: ReadonlyMap<string, ZipEntry>): Refusal[] {
  if (files.has(path)) return [];
  const otherCase = [...files.keys()].find((name) => name.toLowerCase() === path.toLowerCase());
  return [otherCase === undefined ? words.refusals.launchMissing(path) : words.refusals.launchCase(path, otherCase)];
}

function textOf(bytes: Uint8Array): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
