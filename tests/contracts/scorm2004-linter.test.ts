import { describe, expect, it } from 'vitest';
import type { Scorm2004Api } from '../../packaging/standards/scorm2004/run-time.ts';
import { Moodle2004Lms } from '../lms/moodle2004-lms.ts';
import { Scorm2004Linter } from '../lms/scorm2004-linter.ts';

/** What a good SCO does first. */
function begin(api: Scorm2004Api): unknown {
  api.Initialize('');
  for (const name of ['mode', 'credit', 'completion_status', 'location', 'suspend_data']) {
    if (api.GetValue(`cmi.${name}`) === '') api.GetLastError();
  }
  return true;
}

const set =
  (...pairs: readonly (readonly [string, unknown])[]) =>
  (api: Scorm2004Api): unknown => {
    begin(api);
    return pairs.map(([element, value]) => api.SetValue(element, value as string));
  };

const answer = (type: string, element: string, value: string): ((api: Scorm2004Api) => unknown) =>
  set(['cmi.interactions.0.id', 'a'], ['cmi.interactions.0.type', type], [`cmi.interactions.0.${element}`, value]);

/** Every rule must be able to say no. */
describe('the SCORM 2004 linter', () => {
  it.each<{ rule: string; act: (api: Scorm2004Api) => unknown }>([
    { rule: 'GetValue is called in the phase "open"', act: (api) => api.GetValue('cmi.suspend_data') },
    { rule: 'Initialize is called in the phase "before"', act: (api) => [1, 2].forEach(() => api.Initialize('')) },
    { rule: 'Terminate is called once', act: begin },
    {
      rule: 'is read before anything is set',
      act: (api) => [api.Initialize(''), api.SetValue('cmi.exit', 'suspend')],
    },
    {
      rule: 'a refusal is followed by GetLastError',
      act: (api) => [api.Initialize(''), api.GetValue('cmi.location'), api.GetValue('cmi.mode')],
    },
    { rule: 'takes strings', act: set(['cmi.score.min', 0]) },
    { rule: 'cmi.core.lesson_status exists', act: set(['cmi.core.lesson_status', 'completed']) },
    { rule: 'is read only', act: set(['cmi.total_time', 'PT1S']) },
    { rule: 'is write only', act: (api) => [begin(api), api.GetValue('cmi.exit')] },
    { rule: 'does not take "PT5.123S"', act: set(['cmi.session_time', 'PT5.123S']) },
    { rule: 'does not take "passed"', act: set(['cmi.completion_status', 'passed']) },
    { rule: 'does not take "normal"', act: set(['cmi.exit', 'normal']) },
    { rule: 'does not take "1e-7"', act: set(['cmi.progress_measure', '1e-7']) },
    { rule: 'does not take "{x}"', act: answer('choice', 'description', '{x}') },
    {
      rule: 'does not take "2026-11-22T10:00:00.000Z"',
      act: answer('choice', 'timestamp', '2026-11-22T10:00:00.000Z'),
    },
    {
      rule: 'cmi.completion_status is not set after cmi.session_time',
      act: set(['cmi.session_time', 'PT5S'], ['cmi.completion_status', 'incomplete']),
    },
    { rule: 'does not take "wrong"', act: answer('choice', 'result', 'wrong') },
    {
      rule: 'never lowered',
      act: set(['cmi.completion_status', 'completed'], ['cmi.completion_status', 'incomplete']),
    },
    { rule: 'success is told once all is completed', act: set(['cmi.success_status', 'passed']) },
    { rule: 'min and max before raw', act: set(['cmi.score.raw', '5']) },
    {
      rule: 'scaled = (raw - min)',
      act: (api) => [
        set(
          ['cmi.score.min', '0'],
          ['cmi.score.max', '100'],
          ['cmi.score.raw', '50'],
          ['cmi.score.scaled', '0.6'],
        )(api),
        api.Commit(''),
      ],
    },
    { rule: 'interactions have no gaps', act: set(['cmi.interactions.1.id', 'b']) },
    { rule: 'objectives have no gaps', act: set(['cmi.objectives.1.id', 'b']) },
    { rule: 'begins with its id', act: set(['cmi.objectives.0.score.raw', '1']) },
    { rule: 'keeps its id', act: set(['cmi.objectives.0.id', 'a'], ['cmi.objectives.0.id', 'b']) },
    { rule: 'an id is there once', act: set(['cmi.objectives.0.id', 'a'], ['cmi.objectives.1.id', 'a']) },
    { rule: 'its type before', act: set(['cmi.interactions.0.id', 'a'], ['cmi.interactions.0.learner_response', 'a']) },
    { rule: 'is not a response of the type choice', act: answer('choice', 'learner_response', 'ask-back') },
    { rule: 'is not a response of the type matching', act: answer('matching', 'learner_response', 'a.b') },
    { rule: 'is not a response of the type numeric', act: answer('numeric', 'correct_responses.0.pattern', '3') },
    { rule: 'names each option once', act: answer('choice', 'learner_response', 'a[,]a') },
    { rule: 'exit is set to suspend', act: (api) => [begin(api), api.Commit('')] },
    {
      rule: 'equal suspend data',
      act: (api) => [set(['cmi.suspend_data', 'A'])(api), ...[1, 2, 3].map(() => api.Commit(''))],
    },
    { rule: 'committed before the end', act: (api) => [set(['cmi.suspend_data', 'A'])(api), api.Terminate('')] },
    {
      rule: 'what is newly completed is sent twice',
      act: (api) => [set(['cmi.completion_status', 'completed'])(api), api.Terminate('')],
    },
    { rule: 'does not take "Ü"', act: set(['cmi.suspend_data', 'Ü']) },
  ])('says: $rule', ({ rule, act }) => {
    const linter = new Scorm2004Linter(new Moodle2004Lms().launch());
    act(linter.api);
    linter.end();
    expect(linter.problems.join('\n')).toContain(rule);
  });
});
