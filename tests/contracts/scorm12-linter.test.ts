import { describe, expect, it } from 'vitest';
import type { Scorm12Api } from '../../packaging/standards/scorm12/run-time.ts';
import { Moodle12Lms } from '../lms/moodle12-lms.ts';
import { Scorm12Linter } from '../lms/scorm12-linter.ts';

/** What a good SCO does first. */
function begin(api: Scorm12Api): unknown {
  api.LMSInitialize('');
  for (const name of ['lesson_mode', 'credit', 'lesson_status', 'lesson_location']) api.LMSGetValue(`cmi.core.${name}`);
  return api.LMSGetValue('cmi.suspend_data');
}

const set =
  (...pairs: readonly (readonly [string, unknown])[]) =>
  (api: Scorm12Api): unknown => {
    begin(api);
    return pairs.map(([element, value]) => api.LMSSetValue(element, value as string));
  };

/** Every rule must be able to say no. */
describe('the SCORM 1.2 linter', () => {
  it.each<{ rule: string; act: (api: Scorm12Api) => unknown }>([
    { rule: 'LMSGetValue is called in the phase "open"', act: (api) => api.LMSGetValue('cmi.suspend_data') },
    {
      rule: 'LMSInitialize is called in the phase "before"',
      act: (api) => [1, 2].forEach(() => api.LMSInitialize('')),
    },
    { rule: 'LMSFinish is called once', act: begin },
    {
      rule: 'is read before anything is set',
      act: (api) => [api.LMSInitialize(''), api.LMSSetValue('cmi.core.exit', '')],
    },
    { rule: 'takes strings', act: set(['cmi.core.score.min', 0]) },
    { rule: 'cmi.score.scaled exists', act: set(['cmi.score.scaled', '1']) },
    { rule: 'is read only', act: set(['cmi.core.total_time', '00:00:10']) },
    { rule: 'is write only', act: (api) => [begin(api), api.LMSGetValue('cmi.core.exit')] },
    { rule: 'does not take "0:01:00"', act: set(['cmi.core.session_time', '0:01:00']) },
    { rule: 'does not take "failed"', act: set(['cmi.core.lesson_status', 'failed']) },
    { rule: 'passed is only told again', act: set(['cmi.core.lesson_status', 'passed']) },
    {
      rule: 'never lowered',
      act: set(['cmi.core.lesson_status', 'completed'], ['cmi.core.lesson_status', 'incomplete']),
    },
    { rule: 'min and max before raw', act: set(['cmi.core.score.raw', '5']) },
    {
      rule: 'the score follows a commit',
      act: set(['cmi.core.lesson_status', 'completed'], ['cmi.core.score.raw', '5']),
    },
    { rule: 'have no gaps', act: set(['cmi.interactions.1.id', 'b']) },
    { rule: 'begins with its id', act: set(['cmi.interactions.0.type', 'choice']) },
    { rule: 'its type before', act: set(['cmi.interactions.0.id', 'a'], ['cmi.interactions.0.student_response', 'a']) },
    {
      rule: 'is not a response of the type choice',
      act: set(
        ['cmi.interactions.0.id', 'a'],
        ['cmi.interactions.0.type', 'choice'],
        ['cmi.interactions.0.student_response', 'ask-back'],
      ),
    },
    { rule: 'exit is set in the first commit', act: (api) => [begin(api), api.LMSCommit('')] },
    {
      rule: 'equal suspend data',
      act: (api) => [set(['cmi.suspend_data', 'A'])(api), ...[1, 2, 3].map(() => api.LMSCommit(''))],
    },
    { rule: 'committed before the end', act: (api) => [set(['cmi.suspend_data', 'A'])(api), api.LMSFinish('')] },
    {
      rule: 'cmi.core.lesson_status is not set after cmi.core.exit',
      act: set(['cmi.core.exit', 'suspend'], ['cmi.core.lesson_status', 'incomplete']),
    },
    { rule: 'does not take "Ü"', act: set(['cmi.suspend_data', 'Ü']) },
  ])('says: $rule', ({ rule, act }) => {
    const linter = new Scorm12Linter(new Moodle12Lms().launch());
    act(linter.api);
    linter.end();
    expect(linter.problems.join('\n')).toContain(rule);
  });

  it('says that a refusal was not asked about', () => {
    const lms = new Moodle12Lms();
    const linter = new Scorm12Linter(lms.launch());
    begin(linter.api);
    lms.network = 'expired';
    linter.api.LMSCommit('');
    linter.api.LMSCommit('');
    expect(linter.problems.join('\n')).toContain('a refusal is followed by LMSGetLastError');
  });
});
