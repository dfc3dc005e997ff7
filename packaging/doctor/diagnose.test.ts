import { describe, expect, it } from 'vitest';
import { emptyState, respond, results, visit } from '../../core/learner-state.ts';
import type { LearnerState } from '../../core/learner-state.ts';
import { packState } from '../../core/suspend-data.ts';
import { smallUnit, types } from '../../tests/fixtures/units.ts';
import type { Call } from './calls.ts';
import { diagnose } from './diagnose.ts';
import { parseCsv } from './tracks.ts';

const unit = smallUnit();
const right = { answered: true, percent: 100 } as const;
const underWay = respond(visit(emptyState, 'first'), 'exits', ['stairs', 'ladder'], right);
const completed = ['articles', 'treaty', 'meeting'].reduce(
  (state, id) => respond(state, id, ['adopt', 'sign', 'ratify', 'report'], right),
  ['first', 'second', 'third', results].reduce(visit, underWay),
);
const pack = (state: LearnerState, of = unit): string => packState(state, of, types);
const whats = (text: string): string =>
  (diagnose(text, [unit], types)?.findings ?? []).map(({ what }) => what).join('\n');
const tracks = (...rows: readonly string[]): string => ['userid,attempt,element,value', ...rows].join('\n');
const get = (element: string, result: string): Call => ({ call: 'LMSGetValue', arguments: [element], result });
const set = (element: string, value: string, result = 'true'): Call => ({
  call: 'LMSSetValue',
  arguments: [element, value],
  result,
});
const commit = (result = 'true'): Call => ({ call: 'LMSCommit', arguments: [''], result });
const calls = (...all: readonly Call[]): string => JSON.stringify(all);

describe('the doctor', () => {
  it('puts suspend data into words', () => {
    const report = diagnose(pack(underWay), [unit], types);
    expect(report?.findings).toEqual([]);
    expect(report?.lines).toMatchInlineSnapshot(`
      [
        "u00: A small unit, kept by version 1.0.0 (here: 1.0.0).",
        "1 of 6 questions answered, 1 of 3 lessons opened.",
        "Not completed, score 20 %.",
        "At the lesson "first"; 0 minutes, 0 commits.",
        "  exits: chose stairs, ladder (right)",
      ]
    `);
  });

  it.each([
    { text: pack(underWay, smallUnit({ version: '2.0.0' })), says: 'The package is older than the state' },
    { text: pack(underWay).slice(0, -3), says: 'ends in the middle of an answer' },
    { text: tracks('7,1,cmi.core.lesson_status,passed'), says: 'is not met by it' },
    { text: tracks('7,1,cmi.core.lesson_status,failed'), says: 'from a mastery score' },
    {
      text: tracks('7,1,cmi.core.lesson_status,incomplete', `7,1,cmi.suspend_data,${pack(completed)}`),
      says: 'has completed the unit, but the status is "incomplete"',
    },
    {
      text: tracks('7,1,cmi.core.lesson_status,completed', `7,1,cmi.suspend_data,${pack(underWay)}`),
      says: 'The state is older than the status',
    },
    {
      text: tracks(`7,1,cmi.suspend_data,${pack(underWay)}`, '7,2,cmi.core.lesson_status,incomplete'),
      says: 'a second attempt',
    },
    { text: 'Username\tAttempt\tStatus\tScore\nana\t1\tpassed\t80\n', says: 'is not met by it' },
    { text: calls(commit('false')), says: 'no right to save' },
    { text: calls(commit(), commit('false')), says: 'the session has expired' },
    {
      text: calls(set('cmi.suspend_data', pack(underWay)), commit(), get('cmi.suspend_data', '')),
      says: 'it has begun a new attempt',
    },
    {
      text: calls(
        set('cmi.suspend_data', pack({ ...underWay, commits: 5 })),
        commit(),
        get('cmi.suspend_data', pack({ ...underWay, commits: 2 })),
      ),
      says: 'gave back an older state',
    },
    {
      text: calls(set('cmi.suspend_data', pack(underWay)), get('cmi.suspend_data', pack(underWay).slice(0, 20))),
      says: 'ends in the middle of an answer, after 20',
    },
    { text: calls(set('cmi.suspend_data', 'A'.repeat(300), 'false')), says: 'refused suspend data of 300' },
    { text: calls(get('cmi.core.lesson_mode', 'review')), says: 'in review mode' },
    { text: calls(get('cmi.core.lesson_status', 'failed')), says: 'from a mastery score' },
  ])('finds: $says', ({ text, says }) => {
    expect(whats(text)).toContain(says);
  });

  it.each([
    { text: pack(completed), because: 'the text is whole' },
    {
      text: tracks('7,1,cmi.core.lesson_status,completed', `7,1,cmi.suspend_data,${pack(completed)}`),
      because: 'status and state agree',
    },
    { text: calls(set('cmi.suspend_data', pack(underWay)), commit()), because: 'every call went well' },
  ])('finds nothing when $because', ({ text }) => {
    expect(diagnose(text, [unit], types)?.findings).toEqual([]);
  });

  it.each(['', 'hello', '[]', '{}', 'a,b\n1,2'])('takes "%s" for nothing it knows', (text) => {
    expect(diagnose(text, [unit], types)).toBeUndefined();
  });

  it('reads quoted cells', () => {
    expect(parseCsv('a;"b;""c"""\r\n1;2')).toEqual([
      ['a', 'b;"c"'],
      ['1', '2'],
    ]);
  });
});
