import type { State } from './state.ts';
import { words } from './words.ts';

/** SCORM 1.2: `cmi.suspend_data` is a CMIString4096. */
const SUSPEND_DATA_LIMIT = 4096;

/** How far a learner is, in a few words: "Not started", "In progress", "Completed, score 85". */
export function progressInWords(state: State): string {
  const { status } = words;
  const name = statusName(state);
  const raw = state['cmi.core.score.raw'] ?? '';
  return name === status.notStarted || raw === '' ? name : status.score(name, raw);
}

/** What is stored, in sentences: "Status: completed. Score: 85 of 100. …" */
export function stateInWords(state: State): string {
  const { stored } = words;
  if (Object.keys(state).length === 0) return stored.nothing;
  const value = (element: string): string => state[element] ?? '';
  const sentences = [
    stored.status(value('cmi.core.lesson_status') === '' ? 'not attempted' : value('cmi.core.lesson_status')),
    value('cmi.core.score.raw') === ''
      ? stored.noScore
      : stored.score(value('cmi.core.score.raw'), value('cmi.core.score.max')),
    ...(value('cmi.core.lesson_location') === '' ? [] : [stored.place(value('cmi.core.lesson_location'))]),
    stored.answers(answerCount(state)),
    stored.suspendData(value('cmi.suspend_data').length, SUSPEND_DATA_LIMIT),
    ...(value('cmi.core.total_time') === '' ? [] : [stored.time(value('cmi.core.total_time'))]),
    ...(value('cmi.core.exit') === '' ? [] : [stored.exit(value('cmi.core.exit'))]),
  ];
  return sentences.join(' ');
}

/** Interactions with an answer or a result; a package may create all its interactions before any is answered. */
function answerCount(state: State): number {
  const answered = Object.entries(state).flatMap(([element, value]) => {
    const match = /^cmi\.interactions\.(\d+)\.(student_response|result)$/.exec(element);
    return match === null || value === '' ? [] : [match[1]];
  });
  return new Set(answered).size;
}

function statusName(state: State): string {
  const { status } = words;
  switch (state['cmi.core.lesson_status'] ?? '') {
    case 'completed':
      return status.completed;
    case 'passed':
      return status.passed;
    case 'failed':
      return status.failed;
    case 'browsed':
      return status.browsed;
    default:
      return Object.keys(state).length === 0 ? status.notStarted : status.unfinished;
  }
}
