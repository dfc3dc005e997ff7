import { describe, expect, it } from 'vitest';
import { allEnglish } from '../../../locales/all-english.ts';
import { Words } from '../../../locales/words.ts';
import { smallUnit } from '../../../tests/fixtures/units.ts';
import type { LiveReport } from './live-report.ts';
import { supportText } from './support-text.ts';

const secret = 'Rina Akter';
const call = (made: string, answer = 'true'): LiveReport['calls'][number] => ({ call: made, answer, at: 0, took: 5 });
const report: LiveReport = {
  facts: [['standard', 'SCORM 1.2']],
  findings: [],
  lines: ['1 of 6 questions answered.'],
  records: [['my-words', `wrote "${secret}"`]],
  plainRecords: [['my-words', 'done (private)']],
  refusals: [
    { call: 'LMSSetValue("cmi.core.score.raw", "85")', code: '405', text: 'Incorrect Data Type' },
    { call: 'POST statements', code: '400', text: `{"actor":{"name":"${secret}"}}` },
  ],
  calls: [
    call('LMSSetValue("cmi.core.lesson_status", "incomplete")'),
    call(`LMSSetValue("cmi.interactions.2.student_response", "${secret}")`),
    call(`SetValue("cmi.interactions.2.learner_response", "${secret}`),
    call('LMSGetValue("cmi.suspend_data")', `A${'abc'.repeat(12)}`),
    call('GET agents/profile', `${secret}@example.org`),
  ],
};

describe('the text for support', () => {
  const text = supportText(report, smallUnit(), new Words('en', allEnglish));

  it('says what happened', () => {
    expect(text).toMatchInlineSnapshot(`
      "u00 1.0.0
      Standard: SCORM 1.2
      1 of 6 questions answered.
        my-words: done (private)
      LMSSetValue("cmi.core.score.raw", "85"): 405 Incorrect Data Type
      POST statements: 400 …
      00:00:00 LMSSetValue("cmi.core.lesson_status", "incomplete") = true (5 ms)
      00:00:00 LMSSetValue("cmi.interactions.2.student_response", "…") = true (5 ms)
      00:00:00 SetValue("cmi.interactions.2.learner_response", "…") = true (5 ms)
      00:00:00 LMSGetValue("cmi.suspend_data") = … (5 ms)
      00:00:00 GET agents/profile = … (5 ms)"
    `);
  });

  it('says nothing of who the learner is or what they wrote', () => {
    expect(text).not.toContain('Rina');
    expect(text).not.toContain('abcabc');
  });
});
