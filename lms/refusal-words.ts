/** Why a package is not accepted, for the trainer who dropped it. */
export interface Refusal {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

const number = new Intl.NumberFormat('en');
const zipAgain = 'Export the package again from the tool that made it.';
const plays = 'This LMS plays SCORM 1.2, SCORM 2004 (3rd and 4th edition) and cmi5.';
const exportAgain = 'Export the course for one of these standards.';
const ordinaryTool = 'Zip the files again with an ordinary zip program, without special options.';

/** Every reason not to take a package. */
export const refusals = {
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
    what: 'The zip has neither an imsmanifest.xml nor a cmi5.xml.',
    why: `Every SCORM package has the first at its root, every cmi5 package the second. ${plays}`,
    fix: exportAgain,
  }),
  manifestCase: (name: string): Refusal => ({
    what: `The manifest is named ${name}.`,
    why: 'LMSs look for imsmanifest.xml or cmi5.xml in lower case only.',
    fix: `Rename the file to ${name.toLowerCase()} and zip again.`,
  }),
  manifestInFolder: (name: string): Refusal => ({
    what: `The manifest lies in a folder: ${name}.`,
    why: 'LMSs look for it at the root of the zip only.',
    fix: 'Open the folder, select what is inside it, and zip that.',
  }),
  manifestTooLarge: (name: string): Refusal => ({
    what: `The ${name} is larger than 4 MB.`,
    why: 'A manifest has a few pages of text.',
    fix: zipAgain,
  }),
  manifestEncoding: (name: string): Refusal => ({
    what: `The ${name} is not UTF-8 text.`,
    why: 'Its letters cannot be read.',
    fix: 'Write the manifest as UTF-8.',
  }),
  doctype: (name: string, line: number): Refusal => ({
    what: `The ${name} has a DOCTYPE in line ${number.format(line)}.`,
    why: 'A DOCTYPE can pull in other files; manifests need none.',
    fix: 'Delete the DOCTYPE from the manifest.',
  }),
  malformed: (name: string, line: number, message: string): Refusal => ({
    what: `The ${name} is not well-formed XML: line ${number.format(line)}, ${message}.`,
    why: 'LMSs cannot read it.',
    fix: zipAgain,
  }),
  otherVersion: (version: string): Refusal => ({
    what: `The package is made for SCORM ${version}.`,
    why: plays,
    fix: exportAgain,
  }),
  noSco: (): Refusal => ({
    what: 'The manifest has no SCO that can be launched.',
    why: 'An LMS needs an item that points to a resource with adlcp:scormtype="sco" and an href.',
    fix: exportAgain,
  }),
  noCourse: (): Refusal => ({
    what: 'The cmi5.xml has no course structure with a course and an AU.',
    why: 'An LMS needs a course with an id, and in it an AU with an id and a url (cmi5 13.1).',
    fix: exportAgain,
  }),
  badIds: (ids: string): Refusal => ({
    what: `These ids in the cmi5.xml are no full IRIs: ${ids}.`,
    why: 'Ids name a course for ever and everywhere, so they must be fully qualified (cmi5 3.0.0.0-1).',
    fix: 'Write ids like https://example.org/courses/my-course.',
  }),
  sameIds: (ids: string): Refusal => ({
    what: `These ids stand more than once in the cmi5.xml: ${ids}.`,
    why: 'Each id is unique in a course structure (cmi5 13.1.2.0-1, 13.1.4.0-1).',
    fix: 'Give each AU, block and objective its own id.',
  }),
  takenParameters: (names: string): Refusal => ({
    what: `The AU’s url uses these parameters: ${names}.`,
    why: 'The LMS launches an AU by them (cmi5 8.1.0.0-6).',
    fix: 'Name the parameters otherwise.',
  }),
  badMoveOn: (moveOn: string): Refusal => ({
    what: `The AU’s moveOn is “${moveOn}”.`,
    why: 'It is one of Passed, Completed, CompletedAndPassed, CompletedOrPassed and NotApplicable (cmi5 13.1.4).',
    fix: exportAgain,
  }),
  badMasteryScore: (score: string): Refusal => ({
    what: `The AU’s masteryScore is “${score}”.`,
    why: 'It is a number from 0 to 1 (cmi5 13.1.4).',
    fix: 'Write 80 per cent as 0.8.',
  }),
  remoteLaunch: (href: string): Refusal => ({
    what: `The package starts at another site: ${href}.`,
    why: 'A package must bring its own start page.',
    fix: 'Put the start page into the package.',
  }),
  launchMissing: (path: string): Refusal => ({
    what: `The start page ${path} is not in the zip.`,
    why: 'The manifest names it as the page to launch.',
    fix: zipAgain,
  }),
  launchCase: (path: string, found: string): Refusal => ({
    what: `The manifest names the start page ${path}, but the zip holds ${found}.`,
    why: 'Most LMSs tell upper case from lower case.',
    fix: 'Write both names alike.',
  }),
} as const;
