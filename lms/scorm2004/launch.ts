import { scormNames } from '../launch-mode.ts';
import type { LaunchMode, LearnerId } from '../launch-mode.ts';
import type { Scorm2004Manifest } from '../manifest.ts';
import type { State } from '../state.ts';

/** Write-only elements: the LMS keeps what was said last, and starts a new session without it. */
const NOT_HANDED_BACK = ['cmi.exit', 'cmi.session_time'];

/**
 * True if a launch begins a new attempt. RTE 4.2.8, exit: only "suspend" lets the next session go on with the data of
 * the last one; after any other exit, or none, the attempt has ended. Who only looks begins nothing.
 */
export function isNewAttempt(stored: State, mode: LaunchMode): boolean {
  return mode === 'normal' && Object.keys(stored).length > 0 && stored['cmi.exit'] !== 'suspend';
}

/** Everything a SCO can read at the start of a launch; `stored` is what its attempt has so far. */
export function launchElements(
  learner: LearnerId,
  mode: LaunchMode,
  stored: State,
  manifest: Scorm2004Manifest,
): State {
  const isBegun = Object.keys(stored).length > 0;
  const given: State = {
    'cmi.learner_id': scormNames[learner].id,
    'cmi.learner_name': scormNames[learner].name,
    'cmi.mode': mode,
    'cmi.credit': mode === 'normal' ? 'credit' : 'no-credit',
    // RTE 4.2.7, entry: the first time, after a suspend, or neither.
    'cmi.entry': !isBegun ? 'ab-initio' : stored['cmi.exit'] === 'suspend' ? 'resume' : '',
    'cmi.total_time': 'PT0S',
    // RTE 4.2.13: cmi.launch_data has at least 4,000 characters.
    'cmi.launch_data': manifest.launchData.slice(0, 4000),
    'cmi.completion_threshold': manifest.completionThreshold,
    'cmi.scaled_passing_score': manifest.passingScore,
    'cmi.max_time_allowed': manifest.maxTimeAllowed,
    'cmi.time_limit_action': manifest.timeLimitAction,
  };
  // RTE 4.2.17: a new attempt has a record for each objective that the manifest names.
  const objectives = isBegun
    ? []
    : manifest.objectives.map((id, index) => [`cmi.objectives.${String(index)}.id`, id] as const);
  const said = Object.entries(given).filter(([element, value]) => value !== '' || element === 'cmi.entry');
  const handedBack = Object.entries(stored).filter(([element]) => !NOT_HANDED_BACK.includes(element));
  return Object.fromEntries([...said, ...objectives, ...handedBack]);
}
