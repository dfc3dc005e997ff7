import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from '../fixtures/hand-clock.ts';
import { Day, ids, pages } from '../lms/day.ts';
import type { Weather } from '../lms/day.ts';

type Event = (day: Day) => unknown;
const tab = fc.nat(1);
const named = (name: string, event: Event): Event => Object.assign(event, { toString: () => name });

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(tab, fc.constantFrom(...ids)).map(([index, id]) =>
      named(`answer ${id} in ${String(index)}`, (day) => {
        day.answer(index, id);
      }),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(tab, fc.constantFrom(...pages)).map(([index, page]) =>
      named(`visit ${page} in ${String(index)}`, (day) => {
        if (day.tabs[index] === undefined) return;
        day.tabs[index].tracker.visit(page);
        day.done.add(page);
      }),
    ),
  },
  {
    weight: 7,
    arbitrary: fc
      .constantFrom(50, 150, 150, 450, 1000, 2500, 12_000, 70_000)
      .map((time) => named(`pass ${String(time)}`, (day) => day.clock.pass(time))),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(-3_600_000, 3_600_000)
      .map((time) =>
        named(`set the clock by ${String(time)}`, (day) => (time < 0 ? day.clock.pass(time) : day.clock.jump(time))),
      ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom('on', 'off'), fc.boolean()).map(([network, isNoticed]) =>
      named(`${network}${isNoticed ? '' : ' unseen'}`, (day) => {
        if (day.lms.network !== 'expired') day.lms.network = network;
        if (!isNoticed) return;
        for (const one of day.tabs) one?.tracker[network === 'off' ? 'lost' : 'retry']();
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant(
      named('expire', (day) => {
        if (day.lms.network === 'on') day.lms.network = 'expired';
      }),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(tab, fc.boolean()).map(([index, isKilled]) =>
      named(`${isKilled ? 'kill' : 'close'} ${String(index)} and open`, async (day) => {
        if (index > 0 && day.weather.storage !== 'all') return;
        await day.close(index, isKilled);
        await day.open(index);
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: tab.map((index) => named(`hide ${String(index)}`, (day) => day.tabs[index]?.tracker.flush())),
  },
  {
    weight: 1,
    arbitrary: fc.constant(
      named('fill or free the storage', (day) => {
        if (day.weather.storage === 'full now and then') day.isFull = !day.isFull;
      }),
    ),
  },
);

const weather: fc.Arbitrary<Weather> = fc.record({
  generation: fc.constantFrom('1.2', '2004'),
  forbids: fc.boolean(),
  storage: fc.constantFrom('all', 'none', 'full now and then'),
});

describe('two tabs on the worst of days', () => {
  it('never lose what was called saved, and where the device keeps things, they lose nothing', async () => {
    await fc.assert(
      fc.asyncProperty(weather, fc.array(event, { maxLength: 40 }), async (given, events) => {
        const day = new Day(given);
        await day.open(0);
        // Where tabs cannot hear of each other, there is one.
        if (given.storage === 'all') await day.open(1);
        for (const happen of events) {
          await happen(day);
          await settle();
          await day.tell();
          expect(day.lies()).toEqual([]);
        }
        // All is well again.
        await day.close(0, true);
        await day.close(1, true);
        day.isFull = false;
        for (let round = 0; round < 3; round++) {
          day.lms.network = 'on';
          await day.open(0);
          await day.clock.pass(70_000);
          expect(day.lies()).toEqual([]);
          if (round > 0 && day.lms.tracks.has('cmi.suspend_data')) expect(day.tabs[0]!.tracker.saving).toBe('course');
          await day.close(0, false);
        }
        expect(day.lies()).toEqual([]);
        if (given.storage === 'all') {
          for (const id of day.done) expect(day.has(id), `${id} is kept`).toBe(true);
          expect(day.kept, 'nothing stays behind').toBeUndefined();
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 500) },
    );
  }, 120_000);
});
