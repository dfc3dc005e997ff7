import type { ApiWindow } from '../../../packaging/standards/shared/find-api.ts';
import type { HandClock } from '../../fixtures/hand-clock.ts';
import * as mean from './behaviours.ts';
import type { Behaviour } from './behaviours.ts';

/** An LMS as bad as real ones. */
export interface MeanLms {
  readonly name: string;
  readonly behave?: Behaviour;
  /** The window around the unit, in which the API is, or is not yet, or not to be seen. */
  readonly frame?: (withApi: ApiWindow, clock: HandClock) => ApiWindow;
  /**
   * What is there when all is well again: every answer; or what is done and scored, while old answers may be gone; or,
   * where the LMS is never reached, nothing, and the device has it all.
   */
  readonly keeps: 'answers' | 'results' | 'on the device';
  /** It says that it has what it has not, and only another launch can show that. */
  readonly isLiar?: true;
}

/** LMSs whose API is there three seconds after the unit: they load it themselves. */
function late(withApi: ApiWindow, clock: HandClock): ApiWindow {
  const window: { -readonly [Key in keyof ApiWindow]: ApiWindow[Key] } = {};
  clock.after(3000, () => {
    Object.assign(window, withApi);
  });
  return window;
}

/** LMSs that serve content from another origin: whoever looks into the window around is thrown out. */
const strange = (): ApiWindow =>
  new Proxy<ApiWindow>(
    {},
    {
      get: () => {
        throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
      },
    },
  );

export const honestLms: MeanLms = { name: 'is honest', keeps: 'answers' };

/** All of them. */
export const meanLmss: readonly MeanLms[] = [
  honestLms,
  { name: 'lies while offline, and drops what it lied about', behave: mean.liesOffline, keeps: 'answers' },
  { name: 'keeps to 255 and 4,096 characters', behave: mean.strict, keeps: 'answers' },
  { name: 'takes 64,000 characters of anything', behave: mean.lax, keeps: 'answers' },
  { name: 'has no interactions', behave: mean.hasNoInteractions, keeps: 'answers' },
  { name: 'refuses interactions', behave: mean.refusesInteractions, keeps: 'answers' },
  { name: 'answers ""', behave: mean.answers(''), keeps: 'answers' },
  { name: 'answers null', behave: mean.answers(null), keeps: 'answers' },
  { name: 'answers undefined', behave: mean.answers(undefined), keeps: 'answers' },
  { name: 'says nothing at all', behave: mean.saysNothingAtAll, keeps: 'answers' },
  { name: 'throws at every third call', behave: mean.throwsEveryThird, keeps: 'answers' },
  { name: 'takes five seconds for a commit', behave: mean.slow, keeps: 'answers' },
  { name: 'signs out in mid-session', behave: mean.expires, keeps: 'answers' },
  { name: 'closes the window during a commit', behave: mean.closesDuringCommit, keeps: 'answers' },
  { name: 'gives back suspend data that are cut', behave: mean.cuts, keeps: 'results' },
  { name: 'gives back garbage', behave: mean.garbles, keeps: 'answers' },
  { name: 'calls every launch the first', behave: mean.beginsAnew, keeps: 'answers' },
  { name: 'gives numbers and booleans', behave: mean.givesNumbers, keeps: 'answers' },
  { name: 'lets the learner save nothing', behave: mean.storesNothing, keeps: 'answers', isLiar: true },
  { name: 'has its API after three seconds', frame: late, keeps: 'answers' },
  { name: 'is of another origin', frame: strange, keeps: 'on the device' },
];
