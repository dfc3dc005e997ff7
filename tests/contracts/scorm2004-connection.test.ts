import { brotliCompressSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundle } from '../../packaging/player/bundle.ts';
import type { Scorm2004Api } from '../../packaging/standards/scorm2004/run-time.ts';
import { close, open2004 } from '../lms/learner.ts';
import type { Visit2004 } from '../lms/learner.ts';
import { Moodle2004Lms } from '../lms/moodle2004-lms.ts';
import { marked, sampleUnit } from '../lms/sample-unit.ts';
import { ScormAgain2004Lms } from '../lms/scorm-again-2004-lms.ts';

/** All calls but those that ask for an error. */
const calls = ({ linter }: Visit2004): string[] =>
  linter.calls
    .filter(({ name }) => name !== 'GetLastError' && name !== 'GetErrorString')
    .map(({ name, args }) => [name, ...args].join(' ').trim());

const sets = (visit: Visit2004, element: string): string[] =>
  visit.linter.of('SetValue').flatMap((set) => (set.startsWith(`${element}=`) ? [set.slice(element.length + 1)] : []));

async function takeAll(visit: Visit2004, response = 'right', pause = 3000): Promise<void> {
  for (const page of ['one', 'two']) visit.tracker.visit(page);
  for (const id of marked) {
    visit.tracker.respond(id, response);
    await visit.clock.pass(pause);
  }
}

describe('SCORM 2004: launch', () => {
  it('reads what it needs, and commits when the learner has done something', async () => {
    const visit = await open2004(new ScormAgain2004Lms());
    await visit.clock.pass(200);
    expect(calls(visit)).toHaveLength(6);
    visit.tracker.speak('en');
    await visit.clock.pass(200);
    expect(calls(visit).map((call) => call.replace(/(suspend_data) A.*/, '$1 …'))).toEqual([
      'Initialize',
      'GetValue cmi.mode',
      'GetValue cmi.credit',
      'GetValue cmi.completion_status',
      'GetValue cmi.location',
      'GetValue cmi.suspend_data',
      // Where there was nothing, it is asked again before anything is written.
      'GetValue cmi.suspend_data',
      'SetValue cmi.suspend_data …',
      'SetValue cmi.completion_status incomplete',
      'SetValue cmi.exit suspend',
      'Commit',
    ]);
    expect(visit.tracker.saving).toBe('course');
    await close(visit);
    expect(visit.linter.problems).toEqual([]);
  });

  it.each(['browse', 'review'])('sets nothing in the mode %s, and still ends the session', async (mode) => {
    const visit = await open2004(new ScormAgain2004Lms({ 'cmi.mode': mode }));
    await takeAll(visit);
    await close(visit);
    expect(visit.tracker.saving).toBe('practice');
    expect([visit.linter.of('SetValue'), visit.linter.of('Commit'), visit.linter.of('Terminate')]).toEqual([
      [],
      [],
      [''],
    ]);
    expect(visit.linter.problems).toEqual([]);
  });

  it('shows a completed unit again where Moodle opens it for review', async () => {
    const lms = new Moodle2004Lms({ reviews: true });
    const first = await open2004(lms);
    await takeAll(first);
    await close(first);
    const again = await open2004(lms);
    expect(again.tracker.progress).toMatchObject({ completed: true, score: 100 });
    expect(again.tracker.saving).toBe('practice');
  });

  it('keeps the place but records neither status nor score without credit', async () => {
    const visit = await open2004(new ScormAgain2004Lms({ 'cmi.credit': 'no-credit' }));
    expect(visit.tracker.remark).toBe('notCounted');
    await takeAll(visit);
    expect(visit.tracker.saving).toBe('uncounted');
    await close(visit);
    expect(visit.linter.of('SetValue').filter((set) => /status|score|measure|objectives/.test(set))).toEqual([]);
    expect(sets(visit, 'cmi.suspend_data')).not.toEqual([]);
    expect(visit.linter.problems).toEqual([]);
  });

  it('goes on without an LMS that will not open a session, and calls it no more', async () => {
    const lms = new ScormAgain2004Lms();
    const refusing = (): Scorm2004Api => ({
      ...lms.launch(),
      Initialize: () => 'false',
      GetLastError: () => '102',
      GetErrorString: () => 'General Initialization Failure',
    });
    const visit = await open2004({ launch: refusing });
    await takeAll(visit);
    await close(visit);
    expect(calls(visit)).toEqual(['Initialize']);
    expect(visit.linter.problems).toEqual([]);
  });
});

describe('SCORM 2004: completion, success and score', () => {
  it('tells the score as answers come, and completion and success only at the end', async () => {
    const lms = new ScormAgain2004Lms();
    const visit = await open2004(lms);
    for (const page of ['one', 'two']) visit.tracker.visit(page);
    await visit.clock.pass(3000);
    expect(lms.value('cmi.score.raw')).toBe('');
    visit.tracker.respond('a', 'right');
    await visit.clock.pass(3000);
    expect(lms.cmi).toMatchObject({
      completion_status: 'incomplete',
      success_status: 'unknown',
      progress_measure: '0.5',
      score: { raw: '25', scaled: '0.25', min: '0', max: '100' },
    });
    await takeAll(visit, 'half');
    await close(visit);
    expect(lms.cmi).toMatchObject({
      completion_status: 'completed',
      success_status: 'failed',
      progress_measure: '1',
      score: { raw: '63', scaled: '0.63' },
    });
    expect(visit.linter.problems).toEqual([]);
  });

  it('completes a unit without points with a full score, and neither passes nor fails it', async () => {
    const lms = new ScormAgain2004Lms();
    const [lesson] = sampleUnit.lessons;
    const reading = { ...sampleUnit, lessons: [{ ...lesson!, blocks: lesson!.blocks.slice(0, 1) }] };
    const visit = await open2004(lms, reading);
    visit.tracker.visit('one');
    await visit.clock.pass(5000);
    await close(visit);
    expect(lms.cmi).toMatchObject({ completion_status: 'completed', success_status: 'unknown', score: { raw: '100' } });
    expect(visit.linter.problems).toEqual([]);
  });

  it.each([
    { how: 'while the page is open', pause: 3000 },
    { how: 'as the page is closed right after the last answer', pause: 0 },
  ])('commits twice, so that Moodle 4.3 sees it completed, $how', async ({ pause }) => {
    const lms = new Moodle2004Lms();
    const visit = await open2004(lms);
    await visit.clock.pass(3000);
    await takeAll(visit, 'right', pause);
    if (pause > 0) expect(lms).toMatchObject({ isComplete: true, grade: 100 });
    await close(visit);
    expect(lms).toMatchObject({ isComplete: true, grade: 100 });
    expect(visit.linter.problems).toEqual([]);
  });

  it('commits twice when the page goes without being hidden first', async () => {
    const lms = new Moodle2004Lms();
    const visit = await open2004(lms);
    await visit.clock.pass(3000);
    await takeAll(visit, 'right', 0);
    visit.tracker.finish();
    visit.linter.end();
    expect(visit.linter.problems).toEqual([]);
    expect(lms).toMatchObject({ isComplete: true, grade: 100 });
    expect(calls(visit).slice(-2)).toEqual(['Commit', 'Terminate']);
  });

  it('proves that Moodle is not content with one commit', () => {
    const lms = new Moodle2004Lms();
    const api = lms.launch();
    api.Initialize('');
    api.SetValue('cmi.completion_status', 'incomplete');
    api.Commit('');
    api.SetValue('cmi.completion_status', 'completed');
    api.SetValue('cmi.score.raw', '90');
    api.Commit('');
    expect(lms.isComplete).toBe(false);
    api.Commit('');
    expect(lms.isComplete).toBe(true);
  });

  it('brings home later what a dead network swallowed', async () => {
    const lms = new Moodle2004Lms();
    const visit = await open2004(lms);
    await visit.clock.pass(3000);
    lms.network = 'off';
    await takeAll(visit);
    expect(lms.isComplete).toBe(false);
    lms.network = 'on';
    visit.tracker.visit('one');
    await visit.clock.pass(3000);
    await close(visit);
    expect(lms).toMatchObject({ isComplete: true, grade: 100 });
  });

  it('never lowers what the LMS has, even where it lost the suspend data', async () => {
    const lms = new Moodle2004Lms();
    const first = await open2004(lms);
    await takeAll(first);
    await close(first);
    const before = new Map(lms.tracks);
    lms.tracks.set('cmi.suspend_data', '');
    const second = await open2004(lms);
    for (const id of marked) second.tracker.respond(id, 'wrong');
    await second.clock.pass(5000);
    second.tracker.visit('two');
    await close(second);
    for (const [element, value] of before) {
      if (/status|score|measure/.test(element)) expect([element, lms.tracks.get(element)]).toEqual([element, value]);
    }
    expect([...first.linter.problems, ...second.linter.problems]).toEqual([]);
  });

  it('always ends with exit suspend, because Moodle hands nothing back after any other', async () => {
    const lms = new Moodle2004Lms();
    const visit = await open2004(lms);
    await visit.clock.pass(61_000);
    await takeAll(visit);
    await close(visit);
    expect(sets(visit, 'cmi.exit')).toEqual(['suspend']);
    expect(sets(visit, 'cmi.session_time').slice(0, 1)).toEqual(['PT61S']);
    lms.tracks.set('cmi.exit', 'normal');
    expect((await open2004(lms)).tracker.progress.completed).toBe(false);
  });
});

describe('SCORM 2004: objectives, interactions and refusals', () => {
  it('tells each outcome apart, at its own place', async () => {
    const lms = new ScormAgain2004Lms();
    const visit = await open2004(lms);
    visit.tracker.respond('d', 'right');
    await visit.clock.pass(3000);
    visit.tracker.respond('a', 'half');
    await close(visit);
    const objectives = [0, 1].map((index) => lms.value(`cmi.objectives.${String(index)}`));
    expect(objectives).toMatchObject([
      { id: 'try', success_status: 'unknown', completion_status: 'incomplete', score: { raw: '25', scaled: '0.25' } },
      { id: 'say-why', success_status: 'passed', completion_status: 'completed', score: { raw: '100', scaled: '1' } },
    ]);
    expect(visit.linter.problems).toEqual([]);
  });

  it('finds its objectives among those that an LMS has already', async () => {
    const lms = new Moodle2004Lms();
    lms.tracks
      .set('cmi.exit', 'suspend')
      .set('cmi.objectives.0.id', 'the-lms-its-own')
      .set('cmi.objectives.1.id', 'try');
    const visit = await open2004(lms);
    await takeAll(visit);
    await close(visit);
    const ids = [0, 1, 2, 3].map((index) => lms.tracks.get(`cmi.objectives.${String(index)}.id`));
    expect(ids).toEqual(['the-lms-its-own', 'try', 'say-why', undefined]);
    expect(lms.tracks.get('cmi.objectives.1.success_status')).toBe('passed');
    expect(visit.linter.problems).toEqual([]);
  });

  it("puts each answer at its activity's place, with the question in words", async () => {
    const lms = new ScormAgain2004Lms();
    const visit = await open2004(lms);
    visit.tracker.respond('b', 'half');
    await visit.clock.pass(3000);
    visit.tracker.respond('a', 'right');
    await close(visit);
    const ids = [0, 1, 2, 3].map((index) => lms.value(`cmi.interactions.${String(index)}.id`));
    expect(ids).toEqual(['a', 'retired', 'c', 'b']);
    expect(lms.value('cmi.interactions.3')).toMatchObject({
      type: 'choice',
      result: '0.5',
      learner_response: 'half',
      description: 'b?',
      weighting: '1',
      correct_responses: { 0: { pattern: 'right' } },
    });
    expect(visit.linter.problems).toEqual([]);
  });

  it('lets Moodle refuse nothing, also when an answer is given again on a later day', async () => {
    const lms = new Moodle2004Lms();
    for (const response of ['wrong', 'half', 'right']) {
      const visit = await open2004(lms);
      await takeAll(visit, response);
      expect(visit.tracker.refusals).toEqual([]);
      await close(visit);
      expect(visit.linter.problems).toEqual([]);
    }
    expect(lms.grade).toBe(100);
  });

  it('says nothing of private writing', async () => {
    const visit = await open2004(new ScormAgain2004Lms());
    visit.tracker.respond('note', 'written');
    await visit.clock.pass(3000);
    await close(visit);
    expect(visit.linter.of('SetValue').filter((set) => set.startsWith('cmi.interactions'))).toEqual([]);
  });

  it.each(['cmi.interactions', 'cmi.objectives'])('does without where an LMS has no %s (error 401)', async (refuse) => {
    const lms = new Moodle2004Lms();
    const visit = await open2004({ launch: () => without(lms.launch(), refuse) });
    await takeAll(visit);
    expect(visit.tracker.saving).toBe('course');
    expect(visit.tracker.refusals).toEqual([]);
    expect(lms).toMatchObject({ isComplete: true, grade: 100 });
    expect(visit.linter.calls.filter(({ args }) => String(args[0]).startsWith(refuse))).toHaveLength(1);
  });

  it("quotes the LMS's own words", async () => {
    const lms = new Moodle2004Lms();
    const visit = await open2004(lms);
    lms.network = 'expired';
    visit.tracker.visit('one');
    await visit.clock.pass(3000);
    // There is no device in this test to keep it.
    expect(visit.tracker.saving).toBe('failed');
    expect(visit.tracker.refusals).toEqual([{ call: 'Commit("")', code: '101', text: 'General Exception' }]);
    expect(visit.linter.problems).toEqual([]);
  });
});

describe.each(['scorm12', 'scorm2004'])('the connection of %s', (folder) => {
  it('weighs at most 4 kB, compressed', async () => {
    const entry = new URL(`../../packaging/standards/${folder}/connection.ts`, import.meta.url);
    expect(brotliCompressSync(await bundle(fileURLToPath(entry), [])).length).toBeLessThanOrEqual(4000);
  });
});

/** The API of an LMS that does not have some elements. */
function without(api: Scorm2004Api, prefix: string): Scorm2004Api {
  let error: string | undefined;
  const refuse = (element: string, answer: string, ask: () => unknown): unknown => {
    error = element.startsWith(prefix) ? '401' : undefined;
    return error === undefined ? ask() : answer;
  };
  return {
    Initialize: () => api.Initialize(''),
    Terminate: () => api.Terminate(''),
    Commit: () => api.Commit(''),
    GetValue: (element) => refuse(element, '', () => api.GetValue(element)),
    SetValue: (element, value) => refuse(element, 'false', () => api.SetValue(element, value)),
    GetLastError: () => error ?? api.GetLastError(),
    GetErrorString: (code) => (code === '401' ? 'Undefined Data Model Element' : api.GetErrorString(code)),
  };
}
