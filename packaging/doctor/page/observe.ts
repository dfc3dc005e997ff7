import type { PageContext } from '../../../components/player/page-on-demand.ts';
import { savingTexts } from '../../../components/player/saving-texts.ts';
import { guarded } from '../../../core/guarded.ts';
import type { Reach } from '../../../core/probe.ts';
import { safeLength, unpackState } from '../../../core/suspend-data.ts';
import type { WordKey } from '../../../locales/words.ts';
import { keptKeys } from '../../browser/device-mirror.ts';
import { serverProbe } from '../../browser/server-probe.ts';
import { scorm12RunTime, wanted12 } from '../../standards/scorm12/run-time.ts';
import type { Scorm12Api } from '../../standards/scorm12/run-time.ts';
import { scorm2004RunTime, wanted2004 } from '../../standards/scorm2004/run-time.ts';
import type { Scorm2004Api } from '../../standards/scorm2004/run-time.ts';
import { examine } from '../../standards/shared/examine.ts';
import type { Examination } from '../../standards/shared/examine.ts';
import { locateInWindows } from '../../standards/shared/find-api.ts';
import type { Located } from '../../standards/shared/find-api.ts';
import { liveFindings, maySave } from '../live.ts';
import type { Standing } from '../live.ts';
import { stateInWords } from '../state.ts';
import type { Fact, LiveReport } from './live-report.ts';

/** How often the server is asked, one time after the other. */
const probes = 3;

/** Looks at a page that is open, and tries what can be tried without harm. */
export async function observe({ tracker, unit, words }: PageContext): Promise<LiveReport> {
  const { line, launch, saving, types } = tracker;
  const say = (key: WordKey, n?: number): string => words.say(key, n === undefined ? {} : { n });
  const located = locate(line?.standard);
  const examination = located && saving !== 'practice' ? examineApi(located, line?.standard) : undefined;
  const atLaunch = launch?.suspendData ?? '';
  const standing: Standing = {
    hasLms: (line?.keeper ?? 'device') !== 'device',
    mode: launch?.mode ?? 'normal',
    saving,
    isForgetful: tracker.remark === 'workMissing',
    isCounted: line?.keeper !== 'uncounted',
    calls: line?.calls ?? [],
    room: examination?.room,
    atLaunch,
    read: { unit, state: unpackState(atLaunch, unit, types) },
  };
  const facts: Fact[] = [
    ['standard', line?.standard ?? say('noStandard')],
    ...(located === undefined ? [] : [['apiFound', whereFound(located, say)] as const]),
    ...(line?.standard === 'cmi5' ? [['apiFound', say('byAddress')] as const] : []),
    ['windowsAround', say(windowsAround())],
    ['mode', standing.mode],
    ['savingNow', say(saving === 'idle' ? 'nothingToSave' : savingTexts[saving])],
    ['maySave', say(standing.hasLms ? maySave(standing, examination?.mayWrite) : 'keptOnDevice')],
    ...(examination === undefined ? [] : [['room', roomOf(examination, say)] as const]),
    ['answersWithin', await askServer(say)],
    ['onThisDevice', say(hasKept() ? 'somethingKept' : 'nothingKept')],
  ];
  const { lines, records } = stateInWords({ unit, state: tracker.state }, types, words);
  return {
    facts,
    findings: liveFindings(standing, words),
    lines,
    records,
    refusals: tracker.refusals,
    calls: [...standing.calls],
    // Others may be asked for help with this, and what a learner has written is nobody's business.
    plainRecords: stateInWords(
      { unit, state: tracker.state },
      types,
      words.with({ recordWrote: words.say('recordPrivate') }),
    ).records,
  };
}

type Say = (key: WordKey, n?: number) => string;

function locate(standard: string | undefined): Located | undefined {
  if (standard === undefined || standard === 'cmi5') return undefined;
  return locateInWindows(window, standard === 'SCORM 1.2' ? wanted12 : wanted2004);
}

const examineApi = ({ api }: Located, standard: string | undefined): Examination | undefined =>
  examine(standard === 'SCORM 1.2' ? scorm12RunTime(api as Scorm12Api) : scorm2004RunTime(api as Scorm2004Api));

function whereFound({ by, parents }: Located, say: Say): string {
  const place = by === 'self' ? (parents === 0 ? say('inThisWindow') : '') : say('byOpener');
  return [place, parents === 0 ? '' : say('windowsAbove', parents)].filter((part) => part !== '').join(', ');
}

function windowsAround(): WordKey {
  if (window.top === window) return 'noWindow';
  // Another site's address must not be read, and the try says so.
  return guarded(() => window.top?.location.href) === undefined ? 'otherSite' : 'sameSite';
}

const roomOf = ({ room }: Examination, say: Say): string =>
  room >= safeLength ? say('roomAtLeast', room) : say('roomLess');

/** What a server is doing that does not give the file. */
const answers = {
  unreachable: 'noAnswer',
  'signed-out': 'asksToSignIn',
  refused: 'refusesFile',
  silent: 'refusesFile',
} as const satisfies Readonly<Record<Exclude<Reach, 'reached'>, WordKey>>;

async function askServer(say: Say): Promise<string> {
  if (!location.protocol.startsWith('http')) return say('noServer');
  const probe = serverProbe(location.href);
  // The first answer may be that the page itself has just come.
  await probe.ask();
  const times: string[] = [];
  for (let count = 0; count < probes; count++) {
    const since = performance.now();
    const reach = await probe.ask();
    if (reach !== 'reached') return say(answers[reach]);
    times.push(say('milliseconds', Math.round(performance.now() - since)));
  }
  return times.join(', ');
}

const hasKept = (): boolean => guarded(() => keptKeys(localStorage).length > 0) === true;
