import type { Launch, LmsCall } from '../../core/lms-connection.ts';
import type { Saving } from '../../core/saver.ts';
import { isWhole, safeLength } from '../../core/suspend-data.ts';
import type { Words } from '../../locales/words.ts';
import type { Finding } from './finding.ts';
import { findingOf } from './finding.ts';
import { stateFindings } from './state.ts';
import type { ReadState } from './state.ts';

/** How things stand on a page that is open. */
export interface Standing {
  readonly hasLms: boolean;
  readonly mode: Launch['mode'];
  readonly saving: Saving;
  /** Whether the LMS did not give back what it once took. */
  readonly isForgetful: boolean;
  /** Whether the LMS takes completion and score from this visit. */
  readonly isCounted: boolean;
  readonly calls: readonly LmsCall[];
  /** Characters of state the LMS was found to take; undefined if that was not tried. */
  readonly room: number | undefined;
  /** What the LMS gave at launch, and what could be read of it. */
  readonly atLaunch: string;
  readonly read: ReadState;
}

const hasSaved = ({ calls, atLaunch }: Standing): boolean =>
  atLaunch !== '' || calls.some(({ call, answer }) => call.includes('Commit') && answer === 'true');

/** What is the matter on a page that is open, and what to do. */
export function liveFindings(standing: Standing, words: Words): Finding[] {
  const { hasLms, mode, saving, isForgetful, isCounted, room, atLaunch, read } = standing;
  const findings: Finding[] = [];
  if (!hasLms) findings.push(findingOf(words, 'noLms'));
  if (saving === 'practice') findings.push(findingOf(words, 'quietMode', { mode }));
  else if (!isCounted) findings.push(findingOf(words, 'withoutCredit'));
  if (saving === 'signed-out' || saving === 'refused')
    findings.push(findingOf(words, hasSaved(standing) ? 'sessionLost' : 'noRight'));
  // What was cut has a finding of its own.
  if (isForgetful && isWhole(atLaunch || 'A')) findings.push(findingOf(words, 'keepsNothing'));
  if (saving === 'waiting') findings.push(findingOf(words, 'networkAway'));
  if (saving === 'failed') findings.push(findingOf(words, 'keptNowhere'));
  if (room !== undefined && room < safeLength) findings.push(findingOf(words, 'roomTooSmall'));
  if (atLaunch !== '') findings.push(...stateFindings(atLaunch, read, words));
  return findings;
}

/** How sure it is that the learner may save, as a text of the trainer's page. */
export function maySave(
  standing: Standing,
  mayWrite: boolean | undefined,
): 'mayProven' | 'mayLost' | 'mayUnproven' | 'mayNot' | 'mayNotTried' | 'nothingToSave' {
  if (standing.saving === 'practice') return 'mayNotTried';
  if (['signed-out', 'refused'].includes(standing.saving) || mayWrite === false) return 'mayNot';
  if (standing.isForgetful) return 'mayLost';
  if (standing.saving === 'idle' && standing.atLaunch === '') return 'nothingToSave';
  return standing.atLaunch === '' ? 'mayUnproven' : 'mayProven';
}
