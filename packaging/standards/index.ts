import type { Edition } from '../../core/programme.ts';
import type { LmsPlace } from '../content-security-policy.ts';
import type { PackageFile } from '../zip.ts';

/** What a unit can be shipped for: an LMS standard, or the plain web. */
export interface Standard {
  /** In file names and on the command line. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** The module a package's script begins with. */
  readonly entry: URL;
  readonly lms: LmsPlace;
  /** Adds what the standard wants to a unit's files, and puts all in the order of the zip. */
  readonly wrap: (edition: Edition, files: readonly PackageFile[]) => Promise<PackageFile[]>;
}

// What writes manifests is loaded where one is written: most builds find all packages as they left them.
const scorm2004 =
  (version: '2004 3rd Edition' | '2004 4th Edition'): Standard['wrap'] =>
  async (...unit) =>
    (await import('./scorm2004/manifest.ts')).scorm2004Package(version, ...unit);

/** Every standard there is. A new one is one folder and one line here. */
export const standards: readonly [Standard, ...Standard[]] = [
  {
    name: 'scorm12',
    title: 'SCORM 1.2',
    lms: 'api',
    entry: new URL('scorm12/start.ts', import.meta.url),
    wrap: async (...unit) => (await import('./scorm12/manifest.ts')).scorm12Package(...unit),
  },
  {
    name: 'scorm2004-3rd',
    title: 'SCORM 2004 3rd Edition',
    lms: 'api',
    entry: new URL('scorm2004/start.ts', import.meta.url),
    wrap: scorm2004('2004 3rd Edition'),
  },
  {
    name: 'scorm2004-4th',
    title: 'SCORM 2004 4th Edition',
    lms: 'api',
    entry: new URL('scorm2004/start.ts', import.meta.url),
    wrap: scorm2004('2004 4th Edition'),
  },
  {
    name: 'cmi5',
    title: 'cmi5',
    lms: 'address',
    entry: new URL('cmi5/start.ts', import.meta.url),
    wrap: async (...unit) => (await import('./cmi5/manifest.ts')).cmi5Package(...unit),
  },
  {
    name: 'web',
    title: 'the web, without an LMS',
    lms: 'none',
    entry: new URL('web/start.ts', import.meta.url),
    wrap: async (_edition, files) => (await import('./web/package.ts')).webPackage(files),
  },
];
