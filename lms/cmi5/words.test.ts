import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SampleLrs, statement } from './sample-lrs.ts';
import { tellCmi5 } from './words.ts';

let lrs: SampleLrs;
beforeEach(() => {
  lrs = new SampleLrs();
});
afterEach(() => {
  lrs.close();
});

const told = (): ReturnType<typeof tellCmi5> => tellCmi5(lrs.store.cmi5, { package: SampleLrs.key, learner: 'a' });
const withoutTimes = (lines: readonly string[] = []): string[] =>
  lines.map((line) => line.replace(/\d\d:\d\d:\d\d/, 'T'));

describe('a cmi5 registration in words', () => {
  it('is short on the first page', async () => {
    expect(told().progress).toBe('Not started');
    const au = await lrs.started();
    expect(told().progress).toBe('Launched, not begun');
    await lrs.tell(au, 'initialized');
    expect(told().progress).toBe('In progress');
    await lrs.tell(au, 'completed');
    expect(told().progress).toBe('Completed');
    await lrs.tell(au, 'failed');
    expect(told().progress).toBe('Completed, failed, 20 %');
  });

  it('is told in full by the inspector, with answers, sessions and documents', async () => {
    expect(told()).toMatchObject({ summary: 'Nothing is stored yet.', lists: [], values: [] });
    const first = await lrs.started();
    await lrs.tell(first, 'initialized');
    const au = await lrs.started();
    await lrs.tell(au, 'initialized');
    const { context } = statement(au, 'initialized');
    await lrs.say(au, {
      ...statement(au, 'initialized'),
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      object: { id: 'https://example.org/q', definition: { description: { en: 'Who holds the passport?' } } },
      result: { response: 'a[,]b', success: false, score: { scaled: 0.5 } },
      context: { ...(context as object), contextActivities: au.template['contextActivities'] },
    });
    await lrs.state(au, 'PUT', 'place', { body: '12345' });
    await lrs.tell(au, 'completed', 'passed', 'terminated');
    const { summary, lists, values } = told();
    expect(summary).toMatchInlineSnapshot(
      `"Completed, passed, 80 %. moveOn is CompletedOrPassed: reached. The course is satisfied. One answer recorded. State “place”: 5 characters."`,
    );
    expect(lists.map(({ title, lines }) => [title, withoutTimes(lines)])).toMatchInlineSnapshot(`
      [
        [
          "Statements",
          [
            "T launched",
            "T initialized",
            "T abandoned",
            "T launched",
            "T initialized",
            "T answered: Who holds the passport? “a, b”, not correct, 50 %",
            "T completed",
            "T satisfied",
            "T passed 80 %",
            "T terminated",
          ],
        ],
        [
          "Sessions",
          [
            "1: T, abandoned: another launch came.",
            "2: T, terminated by the package.",
          ],
        ],
      ]
    `);
    expect(values.map(([name]) => name)).toEqual(['registration', 'LMS.LaunchData', 'place']);
  });
});
