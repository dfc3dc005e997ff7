import { recordsIn } from '../state.ts';
import type { State } from '../state.ts';
import { filled, readable } from '../told.ts';
import type { Told } from '../told.ts';
import { words } from '../words.ts';
import { suspendDataLimit } from './data-model.ts';

/** A SCORM 2004 attempt in words. */
export function tellScorm2004(state: State, attempt: number): Told {
  const { stored } = words;
  return {
    progress: progressOf(state),
    summary: summaryOf(state, attempt),
    lists: filled([
      { title: stored.objectiveList, lines: recordsIn(state, 'cmi.objectives').map(objectiveInWords) },
      { title: stored.answerList, lines: answersIn(state) },
    ]),
    values: Object.entries(state),
  };
}

function progressOf(state: State): string {
  const { status } = words;
  if (Object.keys(state).length === 0) return status.notStarted;
  const completion = state['cmi.completion_status'] === 'completed' ? status.completed : status.unfinished;
  const success = { passed: status.passed, failed: status.failed }[state['cmi.success_status'] ?? ''];
  const name = success === undefined ? completion : status.both(completion, success);
  const raw = state['cmi.score.raw'] ?? '';
  return raw === '' ? name : status.score(name, raw);
}

function summaryOf(state: State, attempt: number): string {
  const { stored } = words;
  if (Object.keys(state).length === 0) return stored.nothing;
  const value = (element: string): string => state[element] ?? '';
  const maybe = (element: string, say: (text: string) => string): string[] =>
    value(element) === '' ? [] : [say(value(element))];
  const sentences = [
    ...(attempt > 1 ? [stored.attempt(attempt)] : []),
    stored.completion(value('cmi.completion_status') === '' ? 'unknown' : value('cmi.completion_status')),
    stored.success(value('cmi.success_status') === '' ? 'unknown' : value('cmi.success_status')),
    value('cmi.score.raw') === '' ? stored.noScore : stored.score(value('cmi.score.raw'), value('cmi.score.max')),
    ...maybe('cmi.score.scaled', stored.scaled),
    ...maybe('cmi.progress_measure', stored.measure),
    ...maybe('cmi.location', stored.place),
    stored.answers(answersIn(state).length),
    stored.suspendData(value('cmi.suspend_data').length, suspendDataLimit),
    ...maybe('cmi.total_time', stored.time),
    ...maybe('cmi.exit', stored.exit),
  ];
  return sentences.join(' ');
}

function objectiveInWords(record: State): string {
  const { stored } = words;
  const raw = record['score.raw'] ?? '';
  const facts = [
    record['completion_status'] ?? '',
    record['success_status'] ?? '',
    raw === '' ? '' : stored.objectiveScore(raw),
  ].filter((fact) => fact !== '' && fact !== 'unknown');
  return stored.objective(record['id'] ?? '', facts.length > 0 ? facts : [stored.notBegun]);
}

/** Interactions with an answer or a result; a package may create all its interactions before any is answered. */
function answersIn(state: State): string[] {
  return recordsIn(state, 'cmi.interactions').flatMap((record) => {
    const [id = '', response = '', result = ''] = [record['id'], record['learner_response'], record['result']];
    if (response === '' && result === '') return [];
    const question = (record['description'] ?? '').replace(/^\{lang=[^}]*\}/, '');
    return [words.stored.answer(id, question, readable(response), result)];
  });
}
