import { recordsIn } from '../state.ts';
import type { State } from '../state.ts';
import { filled } from '../told.ts';
import type { Told } from '../told.ts';
import { words } from '../words.ts';
import { suspendDataLimit } from './data-model.ts';

/** A SCORM 1.2 attempt in words. */
export function tellScorm12(state: State): Told {
  return {
    progress: progressOf(state),
    summary: summaryOf(state),
    lists: filled([{ title: words.stored.answerList, lines: answersIn(state) }]),
    values: Object.entries(state),
  };
}

function progressOf(state: State): string {
  const { status } = words;
  const name = statusName(state);
  const raw = state['cmi.core.score.raw'] ?? '';
  return name === status.notStarted || raw === '' ? name : status.score(name, raw);
}

function summaryOf(state: State): string {
  const { stored } = words;
  if (Object.keys(state).length === 0) return stored.nothing;
  const value = (element: string): string => state[element] ?? '';
  const sentences = [
    stored.status(value('cmi.core.lesson_status') === '' ? 'not attempted' : value('cmi.core.lesson_status')),
    value('cmi.core.score.raw') === ''
      ? stored.noScore
      : stored.score(value('cmi.core.score.raw'), value('cmi.core.score.max')),
    ...(value('cmi.core.lesson_location') === '' ? [] : [stored.place(value('cmi.core.lesson_location'))]),
    stored.answers(answersIn(state).length),
    stored.suspendData(value('cmi.suspend_data').length, suspendDataLimit),
    ...(value('cmi.core.total_time') === '' ? [] : [stored.time(value('cmi.core.total_time'))]),
    ...(value('cmi.core.exit') === '' ? [] : [stored.exit(value('cmi.core.exit'))]),
  ];
  return sentences.join(' ');
}

/** Interactions with an answer or a result; a package may create all its interactions before any is answered. */
function answersIn(state: State): string[] {
  return recordsIn(state, 'cmi.interactions').flatMap((record) => {
    const [id = '', response = '', result = ''] = [record['id'], record['student_response'], record['result']];
    return response === '' && result === '' ? [] : [words.stored.answer(id, '', response, result)];
  });
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
