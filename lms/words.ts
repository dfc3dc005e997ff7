import type { LaunchMode } from './launch-mode.ts';

/** Why a package is not accepted, for the trainer who dropped it. */
export interface Refusal {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

const number = new Intl.NumberFormat('en');
const zipAgain = 'Export the package again from the tool that made it.';
const plays12 = 'This local LMS plays SCORM 1.2.';
const ordinaryTool = 'Zip the files again with an ordinary zip program, without special options.';

/** Everything the desk says. */
export const words = {
  desk: {
    name: 'Try-out LMS',
    title: 'Try your packages',
    lead: 'Go through a course as a learner would, and see what it tells the LMS. Everything stays on this computer.',
    skip: 'Skip to the packages',
    built: 'Packages from this project',
    dropped: 'Packages you added',
    noneDropped: 'None yet. Add a zip below.',
    noneBuilt: 'No packages yet: run npm run build.',
    emptyIndex: 'The build made no SCORM 1.2 package. Check the targets of the build, then run npm run build.',
    add: 'Add a package',
    addLabel: 'A SCORM 1.2 package (a zip file, at most 200 MB)',
    addHint: 'You can also drop the zip here.',
    addButton: 'Add package',
    refusedTitle: 'The zip was not added',
    refused: (name: string, count: number) =>
      count === 1
        ? `${name} was not added, for one reason.`
        : `${name} was not added, for ${number.format(count)} reasons.`,
    added: (title: string) => `“${title}” was added.`,
    replaced: (title: string) =>
      `“${title}” was replaced. It has the same identifiers as before, so the learners’ progress was kept.`,
    removed: 'The package was removed, with the progress in it.',
    resetDone: (learner: string, title: string) => `The progress of ${learner} in “${title}” was deleted.`,
    version: (version: string) => `Version ${version}`,
    languages: 'Languages',
    mode: 'Launch mode',
    modes: {
      normal: 'Normal: progress is stored',
      review: 'Review: look back, nothing is stored',
      browse: 'Browse: look around, nothing is stored',
    } satisfies Record<LaunchMode, string>,
    learners: { a: 'Learner A', b: 'Learner B' },
    launch: (learner: string) => `Launch as ${learner}`,
    reset: (learner: string) => `Reset ${learner}`,
    resetWarning: (learner: string) =>
      `This deletes what ${learner} did in this package, and the list of calls. It cannot be undone.`,
    resetConfirm: (learner: string) => `Delete the progress of ${learner}`,
    remove: 'Remove this package',
    removeWarning: 'This removes the package and what both learners did in it. It cannot be undone.',
    removeConfirm: 'Remove package and progress',
    notDone: 'This could not be done',
    cannotPlay: 'This package cannot be played.',
    back: 'Back to all packages',
  },
  play: {
    title: (title: string, learner: string) => `${title}, ${learner}`,
    stage: 'Course',
    size: 'Frame size',
    sizes: { full: 'Full', phone: '360 × 740', small: '320 × 400' },
    inspector: 'What the LMS sees',
    stored: 'Stored now',
    loading: 'Waiting for the package.',
    raw: 'Every stored value',
    calls: 'Calls',
    noCalls: 'The package has not called the LMS yet.',
    callCount: (count: number) =>
      count === 1 ? 'One call in this launch.' : `${number.format(count)} calls in this launch.`,
    copy: 'Copy calls as JSON',
    copied: (count: number) => (count === 1 ? 'One call was copied.' : `${number.format(count)} calls were copied.`),
    copyFailed: 'The browser did not allow copying. All calls are also at the address below.',
    allCalls: 'All calls and values as JSON',
    cut: (start: string, length: number) => `${start} … ${number.format(length)} characters`,
    refusedCall: (code: string, text: string) => `Refused: ${text} (code ${code}).`,
    noScript: 'Playing a package needs JavaScript. Switch it on for this page, then reload.',
    finished: 'The package has ended its session. You can go back, or reload to launch it again.',
    quietMode: {
      normal: '',
      review: 'Review: nothing is stored.',
      browse: 'Browse: nothing is stored.',
    } satisfies Record<LaunchMode, string>,
    wroteAnyway: (count: number) =>
      count === 1
        ? 'The package set one value all the same.'
        : `The package set ${number.format(count)} values all the same.`,
    severalScos: (count: number) => `The package has ${number.format(count)} SCOs; this LMS plays the first one.`,
  },
  stage: {
    gone: 'This launch has ended, because its progress was reset or the package was removed. Go back to all packages and launch it again.',
    unreachable: 'The LMS does not answer. Start it again with npm run lms, then reload this page.',
  },
  status: {
    notStarted: 'Not started',
    unfinished: 'In progress',
    completed: 'Completed',
    passed: 'Passed',
    failed: 'Failed',
    browsed: 'Browsed',
    score: (status: string, raw: string) => `${status}, score ${raw}`,
  },
  stored: {
    nothing: 'Nothing is stored yet.',
    status: (status: string) => `Status: ${status}.`,
    score: (raw: string, max: string) => (max === '' ? `Score: ${raw}.` : `Score: ${raw} of ${max}.`),
    noScore: 'No score.',
    place: (place: string) => `Place: ${place}.`,
    answers: (count: number) => (count === 1 ? 'One answer recorded.' : `${number.format(count)} answers recorded.`),
    suspendData: (length: number, limit: number) =>
      `Suspend data: ${number.format(length)} of ${number.format(limit)} characters.`,
    time: (time: string) => `Time in all: ${time}.`,
    exit: (exit: string) => `Left with exit “${exit}”.`,
  },
  /** SCORM 1.2's own names for its codes. */
  lmsErrors: {
    '0': 'No error',
    '101': 'General exception, or the value was not stored',
    '201': 'Invalid argument',
    '202': 'The element cannot have children',
    '203': 'The element is not an array and has no count',
    '301': 'Not initialized',
    '401': 'Not implemented',
    '402': 'The element is a keyword and cannot be set',
    '403': 'The element is read only',
    '404': 'The element is write only',
    '405': 'Incorrect data type',
  } as Readonly<Record<string, string>>,
  pages: {
    notHere: 'There is nothing at this address.',
    noSuchPackage: 'This LMS has no package at this address.',
    wrongHost: (address: string) => `This is not an address of this LMS. Open ${address} instead.`,
    wrongOrigin: 'This request did not come from a page of this LMS, so nothing was changed.',
    tooLarge: 'The zip is larger than 200 MB.',
    cannotRead: 'The request could not be read, so nothing was changed.',
    failed:
      'Something in this LMS went wrong, and the request was not carried out. The window it was started from says more.',
  },
  terminal: {
    ready: (address: string) => `Try-out LMS: ${address}  (stop with Ctrl+C)`,
    taken: (port: number) =>
      `Port ${String(port)} is taken by another program.\n → Stop that program, or choose another port: npm run lms -- --port ${String(port + 1)}`,
    allTaken: (first: number, last: number) =>
      `The ports ${String(first)} to ${String(last)} are all taken.\n → Choose another port: npm run lms -- --port 9000`,
    badPort: (given: string) => `“${given}” is not a port.\n → Give a number from 0 to 65535; 0 takes any free port.`,
    badOption: (reason: string) => `${reason}\n → The options are --port, --packages and --data.`,
  },
  shelf: {
    unreadableIndex: (file: string) => `${file} could not be read as a list of packages. Run npm run build again.`,
    otherTargets: (count: number) =>
      count === 1
        ? `One package for another standard is not shown. ${plays12}`
        : `${number.format(count)} packages for other standards are not shown. ${plays12}`,
    badUnit: (unit: string) =>
      `The unit “${unit}” is not shown: its id must be lower-case letters, digits and hyphens (at most 63), and must not begin with “drop-”.`,
    sameUnit: (unit: string) => `Two packages are named for the unit “${unit}”. The first one is shown.`,
    fileMissing: (file: string): Refusal => ({
      what: `The file ${file} is not there.`,
      why: 'The list of packages names it, but the folder does not hold it.',
      fix: 'Run npm run build again.',
    }),
    fileChanged: (file: string): Refusal => ({
      what: `The file ${file} is not the one that was built.`,
      why: 'Its checksum differs from the one in the list of packages.',
      fix: 'Run npm run build again.',
    }),
  },
  refusals: {
    notZip: (): Refusal => ({
      what: 'This file is not a zip.',
      why: 'A SCORM package is a zip file; this one does not end as a zip does.',
      fix: 'Choose the zip that your authoring tool or LMS exported.',
    }),
    damaged: (): Refusal => ({
      what: 'The zip is damaged.',
      why: 'Its table of contents does not match what it holds; the download or copy may have stopped early.',
      fix: 'Download or export the package again.',
    }),
    zip64: (): Refusal => ({
      what: 'The zip is written in the ZIP64 form.',
      why: 'That form is for files of more than 4 GB, and many LMSs cannot read it.',
      fix: ordinaryTool,
    }),
    split: (): Refusal => ({
      what: 'The zip is one part of several.',
      why: 'An LMS takes a package as one file.',
      fix: 'Join the parts into one zip.',
    }),
    tooLarge: (megabytes: number): Refusal => ({
      what: `The package unpacks to ${number.format(megabytes)} MB.`,
      why: 'This LMS takes at most 200 MB, so that a harmful zip cannot fill the computer.',
      fix: 'Make pictures and films smaller, or split the course.',
    }),
    tooManyFiles: (count: number): Refusal => ({
      what: `The package holds ${number.format(count)} files.`,
      why: 'This LMS takes at most 2,000, and real LMSs become slow long before.',
      fix: 'Bundle the files, or split the course.',
    }),
    badNames: (names: string): Refusal => ({
      what: `These names point outside the package or cannot be file names: ${names}.`,
      why: 'Names that are absolute, climb with “..”, or use backslashes, drive letters or control characters can overwrite other files.',
      fix: 'Zip the files with relative names and forward slashes.',
    }),
    links: (names: string): Refusal => ({
      what: `These entries are links or devices, not files: ${names}.`,
      why: 'A link can lead outside the package.',
      fix: 'Put the files themselves into the zip.',
    }),
    encrypted: (names: string): Refusal => ({
      what: `These entries are encrypted: ${names}.`,
      why: 'No LMS asks for a password.',
      fix: 'Zip the files again without a password.',
    }),
    methods: (names: string): Refusal => ({
      what: `These entries are packed by a method that LMSs do not read: ${names}.`,
      why: 'A SCORM package uses “deflate” or no compression.',
      fix: ordinaryTool,
    }),
    sameNames: (names: string): Refusal => ({
      what: `These names occur more than once: ${names}.`,
      why: 'Upper and lower case are the same on many computers, so one file would overwrite the other.',
      fix: 'Give each file its own name.',
    }),
    lyingSizes: (names: string): Refusal => ({
      what: `These entries do not have the size they declare: ${names}.`,
      why: 'Zips that hide their true size are used to fill a computer’s memory.',
      fix: zipAgain,
    }),
    damagedEntries: (names: string): Refusal => ({
      what: `These entries cannot be unpacked: ${names}.`,
      why: 'Their contents are damaged.',
      fix: zipAgain,
    }),
    noManifest: (): Refusal => ({
      what: 'The zip has no imsmanifest.xml.',
      why: `Every SCORM package has this file at its root. ${plays12}`,
      fix: 'Export the course as SCORM 1.2.',
    }),
    manifestCase: (name: string): Refusal => ({
      what: `The manifest is named ${name}.`,
      why: 'LMSs look for imsmanifest.xml in lower case only.',
      fix: 'Rename the file to imsmanifest.xml and zip again.',
    }),
    manifestInFolder: (name: string): Refusal => ({
      what: `The manifest lies in a folder: ${name}.`,
      why: 'LMSs look for imsmanifest.xml at the root of the zip only.',
      fix: 'Open the folder, select what is inside it, and zip that.',
    }),
    manifestTooLarge: (): Refusal => ({
      what: 'The imsmanifest.xml is larger than 4 MB.',
      why: 'A manifest has a few pages of text.',
      fix: zipAgain,
    }),
    manifestEncoding: (): Refusal => ({
      what: 'The imsmanifest.xml is not UTF-8 text.',
      why: 'Its letters cannot be read.',
      fix: 'Write the manifest as UTF-8.',
    }),
    doctype: (line: number): Refusal => ({
      what: `The imsmanifest.xml has a DOCTYPE in line ${number.format(line)}.`,
      why: 'A DOCTYPE can pull in other files; SCORM manifests need none.',
      fix: 'Delete the DOCTYPE from the manifest.',
    }),
    malformed: (line: number, message: string): Refusal => ({
      what: `The imsmanifest.xml is not well-formed XML: line ${number.format(line)}, ${message}.`,
      why: 'LMSs cannot read it.',
      fix: zipAgain,
    }),
    otherVersion: (version: string): Refusal => ({
      what: `The package is made for SCORM ${version}.`,
      why: plays12,
      fix: 'Export the course as SCORM 1.2.',
    }),
    noSco: (): Refusal => ({
      what: 'The manifest has no SCO that can be launched.',
      why: 'An LMS needs an item that points to a resource with adlcp:scormtype="sco" and an href.',
      fix: 'Export the course as SCORM 1.2.',
    }),
    remoteLaunch: (href: string): Refusal => ({
      what: `The SCO starts at another site: ${href}.`,
      why: 'A package must bring its own start page.',
      fix: 'Put the start page into the package.',
    }),
    launchMissing: (path: string): Refusal => ({
      what: `The start page ${path} is not in the zip.`,
      why: 'The manifest names it as the SCO’s href.',
      fix: zipAgain,
    }),
    launchCase: (path: string, found: string): Refusal => ({
      what: `The manifest names the start page ${path}, but the zip holds ${found}.`,
      why: 'Most LMSs tell upper case from lower case.',
      fix: 'Write both names alike.',
    }),
  },
} as const;
