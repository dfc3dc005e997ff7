import { expect, it } from 'vitest';
import { activitiesOf } from '../../core/programme.ts';
import { smallUnit, types } from '../fixtures/units.ts';
import { Life } from '../lms/mean/life.ts';
import { honestLms } from '../lms/mean/mean-lms.ts';
import type { MeanLms } from '../lms/mean/mean-lms.ts';

const unit = smallUnit();
const answerable = activitiesOf(unit);

it('costs no answer where an LMS gives back suspend data that are cut, also if it is just where an answer ends', async () => {
  const lost: string[] = [];
  for (let room = 20; room < 60; room++) {
    const cutting: MeanLms = {
      name: 'cuts',
      keeps: 'answers',
      behave: (api) => ({
        initialize: () => api.initialize(),
        terminate: () => api.terminate(),
        get: (element) => (element === 'cmi.suspend_data' ? String(api.get(element)).slice(0, room) : api.get(element)),
        set: (element, value) => api.set(element, value),
        commit: () => api.commit(),
        lastError: () => api.lastError(),
        errorString: (code) => api.errorString(code),
      }),
    };
    const life = new Life(unit, types, '1.2', () => 0.5);
    const [phone] = life.devices;
    await life.launch(cutting, phone);
    for (const { id, type, question } of answerable.slice(0, 4))
      life.tracker!.respond(id, types[type]!.solution(question) ?? true);
    await life.clock.pass(10_000);
    const length = life.site.suspendData.length;
    await life.leave('killed');
    for (let round = 0; round < 4; round++) {
      await life.launch(cutting, phone);
      await life.clock.pass(10_000);
      life.tracker!.visit('first');
      await life.clock.pass(10_000);
      await life.leave('killed');
    }
    await life.launch(honestLms, phone);
    for (const { id } of answerable.slice(0, 4))
      if (life.tracker!.state.records.get(id)?.response === undefined)
        lost.push(`${id} at ${String(room)} of ${String(length)}`);
  }
  expect(lost).toEqual([]);
});
