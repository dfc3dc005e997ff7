import { errorNames12, errorNames2004 } from './error-names.ts';
import type { LaunchMode } from './launch-mode.ts';
import { refusals } from './refusal-words.ts';
import type { Refusal } from './refusal-words.ts';
import type { Standard } from './standard.ts';

export type { Refusal };

const number = new Intl.NumberFormat('en');
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
    emptyIndex:
      'The build made no package that this LMS plays. Check the targets of the build, then run npm run build.',
    add: 'Add a package',
    addLabel: 'A package for SCORM 1.2, SCORM 2004 or cmi5 (a zip file, at most 200 MB)',
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
    standards: {
      scorm12: 'SCORM 1.2',
      'scorm2004-3rd': 'SCORM 2004 3rd Edition',
      'scorm2004-4th': 'SCORM 2004 4th Edition',
      cmi5: 'cmi5',
      web: 'Web',
    } satisfies Record<Standard, string>,
    tryOnly:
      'It is to try packages out only: neither this LMS nor its cmi5 record store is a place for real learners’ work.',
    open: 'Open',
    download: 'Download the zip',
    openNote: 'Needs no LMS: nothing is recorded here.',
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
    noLms: 'A package for the web needs no LMS and calls none. What it keeps is in this browser.',
    callCount: (count: number) =>
      count === 1 ? 'One call in this launch.' : `${number.format(count)} calls in this launch.`,
    copy: 'Copy calls as JSON',
    copied: (count: number) => (count === 1 ? 'One call was copied.' : `${number.format(count)} calls were copied.`),
    copyFailed: 'The browser did not allow copying. All calls are also at the address below.',
    allCalls: 'All calls and values as JSON',
    cut: (start: string, length: number) => `${start} … ${number.format(length)} characters`,
    notSet: 'Not set yet (code 403).',
    refusedRequest: 'Refused.',
    listTitle: (title: string, count: number) => `${title} (${number.format(count)})`,
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
    severalScos: (count: number) => `The package has ${number.format(count)} units; this LMS plays the first one.`,
  },
  stage: {
    ended: 'This session has ended.',
    again: 'Launch again',
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
    opened: 'Launched, not begun',
    /** Completion and success as one: “Completed, passed”. */
    both: (completion: string, success: string) => `${completion}, ${success.toLowerCase()}`,
    percent: (status: string, percent: number) => `${status}, ${number.format(percent)} %`,
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
    attempt: (count: number) => `Attempt ${number.format(count)}.`,
    completion: (status: string) => `Completion: ${status}.`,
    success: (status: string) => `Success: ${status}.`,
    scaled: (scaled: string) => `Scaled score: ${scaled}.`,
    measure: (measure: string) => `Progress measure: ${measure}.`,
    answerList: 'Answers',
    objectiveList: 'Objectives',
    statementList: 'Statements',
    sessionList: 'Sessions',
    /** A name, a question and what was said to it, as far as they are known. */
    answer: (name: string, question: string, response: string, result: string) =>
      `${name}:${question === '' ? '' : ` ${question}`}${response === '' ? '' : ` Answer: ${response}.`}${result === '' ? '' : ` Result: ${result}.`}`,
    objective: (id: string, facts: readonly string[]) => `${id}: ${facts.join(', ')}.`,
    objectiveScore: (raw: string) => `score ${raw}`,
    notBegun: 'not begun',
    moveOn: (moveOn: string, isMet: boolean) => `moveOn is ${moveOn}: ${isMet ? 'reached' : 'not reached yet'}.`,
    satisfied: 'The course is satisfied.',
    document: (id: string, length: number) => `State “${id}”: ${number.format(length)} characters.`,
    session: (count: number, at: string, end: string) => `${number.format(count)}: ${at}, ${end}.`,
    ends: { '': 'open', terminated: 'terminated by the package', abandoned: 'abandoned: another launch came' },
    statement: (at: string, verb: string, what: string, facts: readonly string[]) =>
      `${at} ${verb}${what === '' ? '' : `: ${what}`}${facts.length === 0 ? '' : ` ${facts.join(', ')}`}`,
    said: (response: string) => `“${response}”`,
    right: 'correct',
    wrong: 'not correct',
    percent: (percent: number) => `${number.format(percent)} %`,
    registration: 'registration',
  },
  lmsErrors12: errorNames12,
  lmsErrors2004: errorNames2004,
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
    help: `Starts the local LMS, to try packages in.

  --port <number>      the port it listens on (default: 8420, or the next one that is free)
  --packages <folder>  where the packages are (default: dist/packages)
  --data <folder>      where learners' progress is kept (default: .cache/lms)`,
    badOption: (reason: string) => `${reason}\n → The options are --port, --packages and --data.`,
  },
  shelf: {
    unreadableIndex: (file: string) => `${file} could not be read as a list of packages. Run npm run build again.`,
    otherTargets: (count: number) =>
      count === 1
        ? 'One package for another standard is not shown.'
        : `${number.format(count)} packages for other standards are not shown.`,
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
  refusals,
} as const;
