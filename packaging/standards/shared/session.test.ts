import { describe, expect, it } from 'vitest';
import { scorm12RunTime } from '../scorm12/run-time.ts';
import { noBeacons } from './beacons.ts';
import { Session } from './session.ts';

/** An LMS that knows the learner's name and refuses one element. */
const opened = (): Session => {
  const session = new Session(
    scorm12RunTime({
      LMSInitialize: () => 'true',
      LMSFinish: () => 'true',
      LMSGetValue: (element) => (element.includes('student') ? 'rina' : 'incomplete'),
      LMSSetValue: (element) => (element === 'cmi.core.score.raw' ? 'false' : 'true'),
      LMSCommit: () => 'true',
      LMSGetLastError: () => '405',
      LMSGetErrorString: () => 'Incorrect Data Type',
    }),
    noBeacons,
  );
  session.open();
  return session;
};

describe('a session that the LMS will not open', () => {
  const refusing = (code: string): Session =>
    new Session(
      scorm12RunTime({
        LMSInitialize: () => 'false',
        LMSFinish: () => 'true',
        LMSGetValue: () => '',
        LMSSetValue: () => 'true',
        LMSCommit: () => 'true',
        LMSGetLastError: () => code,
        LMSGetErrorString: () => 'General exception',
      }),
      noBeacons,
    );

  it('goes on if it is open still, because only the page was loaded again', () => {
    const session = refusing('103');
    expect(session.open()).toBe(true);
    expect(session.commit()).toBeUndefined();
  });

  it('takes nothing if it has ended', () => {
    const session = refusing('104');
    expect(session.open()).toBe(false);
    expect(session.commit()?.code).toBe('closed');
  });
});

describe('the list of calls of a session', () => {
  it('has what was said, and what the LMS said to it', () => {
    const session = opened();
    session.get('cmi.core.lesson_status');
    session.set('cmi.core.score.raw', '850');
    session.commit();
    expect(session.log.calls.map(({ call, answer }) => [call, answer])).toEqual([
      ['LMSInitialize("")', 'true'],
      ['LMSGetValue("cmi.core.lesson_status")', 'incomplete'],
      ['LMSSetValue("cmi.core.score.raw", "850")', '405 Incorrect Data Type'],
      ['LMSCommit("")', 'true'],
    ]);
  });

  it('does not say who the learner is', () => {
    const session = opened();
    expect(session.get('cmi.core.student_id')).toBe('rina');
    expect(JSON.stringify(session.log.calls)).not.toContain('rina');
  });

  it('keeps the last twenty, each cut to a line', () => {
    const session = opened();
    for (let n = 0; n < 50; n++) session.set('cmi.suspend_data', `${String(n)}${'x'.repeat(4000)}`);
    expect(session.log.calls).toHaveLength(20);
    expect(session.log.calls[19]?.call).toMatch(/^LMSSetValue\("cmi.suspend_data", "49x{80}/);
    expect(session.log.calls.every(({ call }) => call.length <= 120)).toBe(true);
  });
});
