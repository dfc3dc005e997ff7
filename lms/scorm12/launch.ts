import { scormNames } from '../launch-mode.ts';
import type { LaunchMode, LearnerId } from '../launch-mode.ts';
import type { Scorm12Manifest } from '../manifest.ts';
import type { State } from '../state.ts';

/** Write-only elements: the LMS keeps what was said last, and starts a new session without it. */
const NOT_HANDED_BACK = ['cmi.core.exit', 'cmi.core.session_time'];

/** Everything a SCO can read at the start of a launch. */
export function launchElements(learner: LearnerId, mode: LaunchMode, stored: State, manifest: Scorm12Manifest): State {
  const given: State = {
    'cmi.core.student_id': scormNames[learner].id,
    'cmi.core.student_name': scormNames[learner].name,
    'cmi.core.lesson_mode': mode,
    'cmi.core.credit': mode === 'normal' ? 'credit' : 'no-credit',
    'cmi.core.entry': entryOf(stored),
    'cmi.core.lesson_status': 'not attempted',
    'cmi.core.total_time': '00:00:00',
    // SCORM 1.2: cmi.launch_data is a CMIString4096.
    'cmi.launch_data': manifest.launchData.slice(0, 4096),
    'cmi.student_data.mastery_score': manifest.masteryScore,
    'cmi.student_data.max_time_allowed': manifest.maxTimeAllowed,
    'cmi.student_data.time_limit_action': manifest.timeLimitAction,
  };
  const handedBack = Object.entries(stored).filter(([element]) => !NOT_HANDED_BACK.includes(element));
  return { ...given, ...Object.fromEntries(handedBack) };
}

/** SCORM 1.2 run-time 3.4.4, `cmi.core.entry`: the first time, after a suspend, or neither. */
function entryOf(stored: State): string {
  if (Object.keys(stored).length === 0) return 'ab-initio';
  return stored['cmi.core.exit'] === 'suspend' ? 'resume' : '';
}
