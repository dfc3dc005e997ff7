import { describe, expect, it } from 'vitest';

import type { ApiCall } from './api-call.ts';
import type { AttemptRecord } from './attempt-record.ts';
import { AttemptRecorder } from './attempt-recorder.ts';
import type { Answer, Transport } from './attempt-recorder.ts';
import { scorm12Model } from './scorm12/data-model.ts';

/** A line to the LMS that can be cut; it remembers what went over it, and by which way. */
class Line implements Transport {
  readonly sent: { way: 'now' | 'later' | 'away'; record: AttemptRecord }[] = [];
  answer: Answer = 'stored';
  isAway = false;
  #waiting: (() => void)[] = [];

  sendNow(record: AttemptRecord): Answer {
    this.sent.push({ way: 'now', record });
    return this.answer;
  }
  sendLater(record: AttemptRecord): Promise<Answer> {
    this.sent.push({ way: 'later', record });
    return Promise.resolve(this.answer);
  }
  sendAway(record: AttemptRecord): boolean {
    this.sent.push({ way: 'away', record });
    return true;
  }
  isLeaving(): boolean {
    return this.isAway;
  }
  wait(_milliseconds: number, then: () => void): void {
    this.#waiting.push(then);
  }

  /** Lets the time pass that somebody waits for. */
  async pass(): Promise<void> {
    const due = this.#waiting;
    this.#waiting = [];
    for (const then of due) then();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const call: ApiCall = { at: 1, call: 'LMSGetLastError', arguments: [], result: '0', error: '0' };
const status = { 'cmi.core.lesson_status': 'incomplete' };

describe('a commit', () => {
  it('sends what changed since the last one that was stored, with the calls so far', () => {
    const line = new Line();
    const recorder = new AttemptRecorder(3, { 'cmi.comments': 'old' }, scorm12Model, line);
    recorder.note(call);
    expect(recorder.commit({ 'cmi.comments': 'old', ...status })).toBe(true);
    expect(recorder.commit({ 'cmi.comments': 'new', ...status })).toBe(true);
    expect(line.sent.map(({ record }) => record)).toEqual([
      { launch: 3, elements: status, calls: [{ ...call, number: 0 }] },
      { launch: 3, elements: { 'cmi.comments': 'new' }, calls: [] },
    ]);
  });

  it.each(['refused', 'unreachable'] as const)(
    'is not claimed, and sent again in full, when the LMS is %s',
    (answer) => {
      const line = new Line();
      const recorder = new AttemptRecorder(1, {}, scorm12Model, line);
      line.answer = answer;
      expect(recorder.commit(status)).toBe(false);
      line.answer = 'stored';
      expect(recorder.commit(status)).toBe(true);
      expect(line.sent.at(-1)?.record.elements).toEqual(status);
    },
  );

  it('counts on a beacon only while the page goes away', () => {
    const line = new Line();
    const recorder = new AttemptRecorder(1, {}, scorm12Model, line);
    line.answer = 'unreachable';
    line.isAway = true;
    expect(recorder.commit(status)).toBe(true);
    expect(line.sent.at(-1)).toEqual({ way: 'away', record: { launch: 1, elements: status, calls: [] } });
  });
});

describe('the list of calls', () => {
  it('is sent a little later, all together', async () => {
    const line = new Line();
    const recorder = new AttemptRecorder(1, {}, scorm12Model, line);
    expect([recorder.note(call), recorder.note(call)].map(({ number }) => number)).toEqual([0, 1]);
    expect(line.sent).toEqual([]);
    await line.pass();
    expect(line.sent).toHaveLength(1);
    expect(line.sent[0]?.record.calls).toHaveLength(2);
    await line.pass();
    expect(line.sent).toHaveLength(1);
  });

  it('is kept while the LMS cannot be reached, and given up when it refuses', async () => {
    const line = new Line();
    const recorder = new AttemptRecorder(1, {}, scorm12Model, line);
    line.answer = 'unreachable';
    recorder.note(call);
    await line.pass();
    line.answer = 'refused';
    await line.pass();
    await line.pass();
    expect(line.sent.map(({ record }) => record.calls.length)).toEqual([1, 1]);
  });

  it('goes by beacon when the page goes away', () => {
    const line = new Line();
    const recorder = new AttemptRecorder(1, {}, scorm12Model, line);
    recorder.note(call);
    line.isAway = true;
    recorder.note(call);
    recorder.leave();
    expect(line.sent.map(({ way, record }) => [way, record.calls.length])).toEqual([['away', 2]]);
  });
});
