import { describe, expect, it } from 'vitest';
import type { Scorm12Api } from '../../packaging/standards/scorm12/run-time.ts';
import { close, open } from '../lms/learner.ts';
import type { Visit } from '../lms/learner.ts';
import { Moodle12Lms } from '../lms/moodle12-lms.ts';
import { marked } from '../lms/sample-unit.ts';
import { ScormAgainLms } from '../lms/scorm-again-lms.ts';

/** All calls but those that ask for an error. */
const calls = ({ linter }: Visit): string[] =>
  linter.calls
    .filter(({ name }) => name !== 'LMSGetLastError' && name !== 'LMSGetErrorString')
    .map(({ name, args }) => [name.slice(3), ...args].join(' ').trim());

const sets = (visit: Visit, element: string): string[] =>
  visit.linter
    .of('LMSSetValue')
    .flatMap((set) => (set.startsWith(`${element}=`) ? [set.slice(element.length + 1)] : []));

async function takeAll(visit: Visit, response = 'right', pause = 3000): Promise<void> {
  for (const page of ['one', 'two']) visit.tracker.visit(page);
  for (const id of marked) {
    visit.tracker.respond(id, response);
    await visit.clock.pass(pause);
  }
}

describe('SCORM 1.2: launch', () => {
  it('makes six calls, and five more up to and with the first commit, which waits for the learner', async () => {
    const visit = await open(new ScormAgainLms());
    await visit.clock.pass(200);
    expect(calls(visit)).toHaveLength(6);
    expect(visit.tracker.saving).toBe('idle');
    visit.tracker.speak('en');
    await visit.clock.pass(200);
    expect(calls(visit).map((call) => call.replace(/(suspend_data) A.*/, '$1 …'))).toEqual([
      'Initialize',
      'GetValue cmi.core.lesson_mode',
      'GetValue cmi.core.credit',
      'GetValue cmi.core.lesson_status',
      'GetValue cmi.core.lesson_location',
      'GetValue cmi.suspend_data',
      // Where there was nothing, it is asked again before anything is written.
      'GetValue cmi.suspend_data',
      'SetValue cmi.suspend_data …',
      'SetValue cmi.core.lesson_status incomplete',
      'SetValue cmi.core.exit suspend',
      'Commit',
    ]);
    expect(visit.tracker.saving).toBe('course');
    await close(visit);
    expect(visit.linter.problems).toEqual([]);
  });

  it('makes ten calls as well where the unit is finished already', async () => {
    const lms = new ScormAgainLms();
    const first = await open(lms);
    await takeAll(first);
    await close(first);
    const again = await open(lms);
    await again.clock.pass(200);
    expect(calls(again)).toHaveLength(10);
  });

  it.each([
    { mode: 'browse', told: ['cmi.core.lesson_status=browsed'] },
    { mode: 'review', told: [] },
  ])('keeps nothing in the mode $mode, and still ends the session', async ({ mode, told }) => {
    const lms = new ScormAgainLms({ 'cmi.core.lesson_mode': mode });
    const visit = await open(lms);
    await takeAll(visit);
    await close(visit);
    expect(visit.tracker.saving).toBe('practice');
    expect([visit.linter.of('LMSSetValue'), visit.linter.of('LMSCommit'), visit.linter.of('LMSFinish')]).toEqual([
      told,
      [],
      [''],
    ]);
    expect(visit.linter.problems).toEqual([]);
  });

  it('leaves nothing completed behind in Moodle after a preview', async () => {
    const lms = new Moodle12Lms();
    lms.mode = 'browse';
    const visit = await open(lms);
    await takeAll(visit);
    await close(visit);
    expect([lms.isComplete, lms.grade]).toEqual([false, undefined]);
    expect(visit.linter.problems).toEqual([]);
  });

  it('leaves nothing completed behind in Moodle when it was out of reach all the time', async () => {
    const lms = new Moodle12Lms();
    const visit = await open(lms);
    visit.tracker.lost();
    await close(visit);
    expect([lms.isComplete, lms.grade]).toEqual([false, undefined]);
    expect(lms.tracks.get('cmi.core.lesson_status')).toBe('incomplete');
    expect(visit.linter.problems).toEqual([]);
  });

  it('keeps the place but records neither status nor score without credit', async () => {
    const visit = await open(new ScormAgainLms({ 'cmi.core.credit': 'no-credit' }));
    expect(visit.tracker.remark).toBe('notCounted');
    await takeAll(visit);
    expect(visit.tracker.saving).toBe('uncounted');
    await close(visit);
    expect(sets(visit, 'cmi.core.lesson_status')).toEqual([]);
    expect(sets(visit, 'cmi.core.score.raw')).toEqual([]);
    expect(sets(visit, 'cmi.suspend_data')).not.toEqual([]);
    expect(visit.linter.problems).toEqual([]);
  });

  it('goes on without an LMS that will not open a session, and calls it no more', async () => {
    const lms = new ScormAgainLms();
    const refusing = (): Scorm12Api => ({
      ...lms.launch(),
      LMSInitialize: () => 'false',
      LMSGetLastError: () => '101',
    });
    const visit = await open({ launch: refusing });
    await takeAll(visit);
    await close(visit);
    expect(calls(visit)).toEqual(['Initialize']);
    expect(visit.linter.problems).toEqual([]);
  });
});

describe('SCORM 1.2: finishing', () => {
  it('says completed in one commit and the score in the next', async () => {
    const lms = new Moodle12Lms();
    const visit = await open(lms);
    await takeAll(visit, 'half');
    expect(lms).toMatchObject({ isComplete: true, grade: 50 });
    await close(visit);
    expect(lms.tracks.get('cmi.core.lesson_status')).toBe('completed');
    expect(visit.linter.problems).toEqual([]);
  });

  it('brings both home when the page is closed right after the last answer', async () => {
    const lms = new Moodle12Lms();
    const visit = await open(lms);
    await takeAll(visit, 'right', 0);
    await close(visit);
    expect(lms).toMatchObject({ isComplete: true, grade: 100 });
    expect(calls(visit).slice(-6)).toEqual([
      'SetValue cmi.core.score.min 0',
      'SetValue cmi.core.score.max 100',
      'SetValue cmi.core.score.raw 100',
      'SetValue cmi.core.exit',
      'Commit',
      'Finish',
    ]);
    expect(visit.linter.problems).toEqual([]);
  });

  it('brings both home when the page goes without being hidden first', async () => {
    const lms = new Moodle12Lms();
    const visit = await open(lms);
    visit.tracker.speak('en');
    await visit.clock.pass(3000);
    await takeAll(visit, 'right', 0);
    visit.tracker.finish();
    await visit.clock.pass(0);
    visit.linter.end();
    expect(visit.linter.problems).toEqual([]);
    expect(lms).toMatchObject({ isComplete: true, grade: 100 });
  });

  it('proves that Moodle loses completion where both come in one commit', () => {
    const lms = new Moodle12Lms();
    const api = lms.launch();
    api.LMSInitialize('');
    api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
    api.LMSCommit('');
    api.LMSSetValue('cmi.core.lesson_status', 'completed');
    api.LMSSetValue('cmi.core.score.raw', '90');
    api.LMSCommit('');
    expect(lms.tracks.get('cmi.core.lesson_status')).toBe('completed');
    expect(lms.isComplete).toBe(false);
  });

  it('heals at the next launch what the network swallowed', async () => {
    const lms = new Moodle12Lms();
    const visit = await open(lms);
    visit.tracker.speak('en');
    await visit.clock.pass(3000);
    await takeAll(visit, 'right', 0);
    visit.tracker.flush();
    lms.network = 'off';
    await visit.clock.pass(5000);
    await close(visit);
    expect([lms.isComplete, lms.grade]).toEqual([false, undefined]);
    lms.network = 'on';
    const again = await open(lms);
    await again.clock.pass(5000);
    expect(lms).toMatchObject({ isComplete: true, grade: 100 });
    expect(again.linter.problems).toEqual([]);
  });

  it('never lowers a score or a status, and tells a better score', async () => {
    const lms = new ScormAgainLms();
    const first = await open(lms);
    await takeAll(first, 'half');
    await close(first);
    expect(lms.value('cmi.core.score.raw')).toBe('50');
    const second = await open(lms);
    for (const id of marked) second.tracker.respond(id, 'wrong');
    await second.clock.pass(5000);
    expect(lms.value('cmi.core.score.raw')).toBe('50');
    for (const id of marked) second.tracker.respond(id, 'right');
    await second.clock.pass(5000);
    await close(second);
    expect([lms.value('cmi.core.lesson_status'), lms.value('cmi.core.score.raw')]).toEqual(['completed', '100']);
    expect([...first.linter.problems, ...second.linter.problems]).toEqual([]);
  });

  it('keeps what an LMS says by itself: passed stays passed, a higher score stays', async () => {
    const lms = new Moodle12Lms();
    lms.tracks.set('cmi.core.lesson_status', 'passed').set('cmi.core.score.raw', '95');
    const visit = await open(lms);
    await takeAll(visit, 'half');
    await close(visit);
    expect(lms.tracks.get('cmi.core.lesson_status')).toBe('passed');
    expect(lms.grade).toBe(95);
    expect(visit.linter.problems).toEqual([]);
  });

  it('leaves failed, which only an LMS can have said, until the unit is completed', async () => {
    const lms = new Moodle12Lms();
    lms.tracks.set('cmi.core.lesson_status', 'failed');
    const visit = await open(lms);
    await visit.clock.pass(3000);
    expect(lms.tracks.get('cmi.core.lesson_status')).toBe('failed');
    await takeAll(visit);
    await close(visit);
    expect(lms.tracks.get('cmi.core.lesson_status')).toBe('completed');
  });

  it('ends an open unit with exit suspend and a finished one with none, and tells the time', async () => {
    const visit = await open(new ScormAgainLms());
    await visit.clock.pass(61_000);
    visit.tracker.visit('one');
    await close(visit);
    expect(sets(visit, 'cmi.core.exit')).toEqual(['suspend']);
    expect(sets(visit, 'cmi.core.session_time')).toEqual(['0000:01:01']);
    const done = await open(new ScormAgainLms());
    await takeAll(done);
    await close(done);
    expect(sets(done, 'cmi.core.exit')).toEqual(['suspend', '']);
  });
});

describe('SCORM 1.2: interactions and refusals', () => {
  it("puts each answer at its activity's place, with a place for those before it", async () => {
    const lms = new ScormAgainLms();
    const visit = await open(lms);
    visit.tracker.respond('b', 'half');
    await visit.clock.pass(3000);
    visit.tracker.respond('a', 'right');
    await close(visit);
    const ids = [0, 1, 2, 3].map((index) => lms.value(`cmi.interactions.${String(index)}.id`));
    expect(ids).toEqual(['a', 'retired', 'c', 'b']);
    expect(lms.value('cmi.interactions.3.result')).toBe('0.5');
    expect(lms.value('cmi.interactions.0.student_response')).toBe('a');
    expect(visit.linter.problems).toEqual([]);
  });

  it('says nothing of private writing', async () => {
    const visit = await open(new ScormAgainLms());
    visit.tracker.respond('note', 'written');
    await visit.clock.pass(3000);
    await close(visit);
    expect(visit.linter.of('LMSSetValue').filter((set) => set.startsWith('cmi.interactions'))).toEqual([]);
  });

  it.each([
    { name: 'has no interactions', refuse: 'cmi.interactions', tries: 1 },
    { name: 'has no score bounds', refuse: 'cmi.core.score.m', tries: 2 },
  ])('does without where an LMS $name (error 401)', async ({ refuse, tries }) => {
    const lms = new Moodle12Lms();
    const launch = (): Scorm12Api => without(lms.launch(), refuse);
    const visit = await open({ launch });
    await takeAll(visit);
    expect(visit.tracker.saving).toBe('course');
    expect(lms).toMatchObject({ isComplete: true, grade: 100 });
    expect(visit.linter.calls.filter(({ args }) => String(args[0]).startsWith(refuse))).toHaveLength(tries);
  });

  it("quotes the LMS's own words", async () => {
    const lms = new Moodle12Lms();
    const visit = await open(lms);
    lms.network = 'expired';
    visit.tracker.visit('one');
    await visit.clock.pass(3000);
    // There is no device in this test to keep it.
    expect(visit.tracker.saving).toBe('failed');
    expect(visit.tracker.refusals).toEqual([{ call: 'LMSCommit("")', code: '101', text: 'General Exception' }]);
    expect(visit.linter.problems).toEqual([]);
  });
});

/** The API of an LMS that does not have some elements. */
function without(api: Scorm12Api, prefix: string): Scorm12Api {
  let error: string | undefined;
  const refuse = (element: string, answer: string, ask: () => unknown): unknown => {
    error = element.startsWith(prefix) ? '401' : undefined;
    return error === undefined ? ask() : answer;
  };
  return {
    LMSInitialize: () => api.LMSInitialize(''),
    LMSFinish: () => api.LMSFinish(''),
    LMSCommit: () => api.LMSCommit(''),
    LMSGetValue: (element) => refuse(element, '', () => api.LMSGetValue(element)),
    LMSSetValue: (element, value) => refuse(element, 'false', () => api.LMSSetValue(element, value)),
    LMSGetLastError: () => error ?? api.LMSGetLastError(),
    LMSGetErrorString: (code) => (code === '401' ? 'Not implemented error' : api.LMSGetErrorString(code)),
  };
}
