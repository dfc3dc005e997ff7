import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LearnerState } from '../../core/learner-state.ts';
import { activitiesOf } from '../../core/programme.ts';
import { unpackState } from '../../core/suspend-data.ts';
import { Tracker } from '../../core/tracker.ts';
import { WebConnection } from '../../packaging/standards/web/connection.ts';
import { HandClock, settle } from '../fixtures/hand-clock.ts';
import { noSafety } from '../fixtures/no-safety.ts';
import { smallUnit, types } from '../fixtures/units.ts';

const unit = smallUnit();
const pages = ['first', 'second', 'third'];
const ids = activitiesOf(unit).map(({ id }) => id);
const solutions = new Map(
  activitiesOf(unit).map(({ id, type, question }) => [id, types[type]?.solution(question) ?? true]),
);

/** A browser in which one unit is open twice, without an LMS. */
class Browser {
  readonly clock = new HandClock();
  readonly tabs: (Tracker | undefined)[] = [];
  readonly #kept = new Map<string, string>();
  /** Tabs that have not been told yet that another one has kept something. */
  #untold = new Set<Tracker>();

  async open(tab: number): Promise<void> {
    const tracker = new Tracker(unit, types, this.clock, noSafety);
    const storage: Pick<Storage, 'getItem' | 'setItem'> = {
      getItem: (key) => this.#kept.get(key) ?? null,
      setItem: (key, text) => {
        this.#kept.set(key, text);
        for (const other of this.tabs) if (other !== undefined && other !== tracker) this.#untold.add(other);
      },
    };
    await tracker.start([new WebConnection(unit.id, storage)]);
    this.tabs[tab] = tracker;
  }

  /** Closed in order, or gone without a word. */
  close(tab: number, isKilled: boolean): void {
    const tracker = this.tabs[tab];
    this.tabs[tab] = undefined;
    if (tracker === undefined) return;
    this.#untold.delete(tracker);
    if (isKilled) tracker.abandon();
    else tracker.finish();
  }

  /** Tells what is still to be told; says whether there was anything. */
  tell(): boolean {
    const untold = [...this.#untold];
    this.#untold = new Set();
    for (const tracker of untold) tracker.look();
    return untold.length > 0;
  }

  get state(): LearnerState {
    return unpackState(this.#kept.get(`corridor:${unit.id}`) ?? '', unit, types);
  }
}

type Event = (browser: Browser, done: Set<string>) => unknown;

const tab = fc.nat(1);
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(tab, fc.constantFrom(...ids)).map(([index, id]): Event => (browser, done) => {
      browser.tabs[index]!.respond(id, solutions.get(id));
      done.add(id);
    }),
  },
  {
    weight: 5,
    arbitrary: fc.tuple(tab, fc.constantFrom(...pages)).map(([index, page]): Event => (browser, done) => {
      browser.tabs[index]!.visit(page);
      done.add(page);
    }),
  },
  { weight: 3, arbitrary: fc.constant<Event>((browser) => browser.tell()) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(50, 3000).map(
      (time): Event =>
        (browser) =>
          browser.clock.pass(time),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(tab, fc.boolean()).map(([index, isKilled]): Event => (browser) => {
      browser.close(index, isKilled);
      return browser.open(index);
    }),
  },
);

describe('one unit in two tabs, without an LMS', () => {
  it('loses nothing that was done in either of them, whichever is closed or killed when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
        const browser = new Browser();
        await browser.open(0);
        await browser.open(1);
        const done = new Set<string>();
        for (const happen of events) {
          await happen(browser, done);
          await settle();
          const { records, visited } = browser.state;
          for (const one of done) expect(records.has(one) || visited.has(one), `${one} is kept`).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('comes to rest with the same in both', async () => {
    const browser = new Browser();
    await browser.open(0);
    await browser.open(1);
    for (const [index, id] of ids.entries()) browser.tabs[index % 2]!.respond(id, solutions.get(id));
    let rounds = 0;
    while (browser.tell()) {
      await settle();
      expect(++rounds, 'they do not write for ever').toBeLessThan(5);
    }
    for (const each of browser.tabs) expect([...each!.state.records.keys()].sort()).toEqual([...ids].sort());
  });

  it('keeps nothing of a visit in which nothing was done', async () => {
    const kept: string[] = [];
    const tracker = new Tracker(unit, types, new HandClock(), noSafety);
    const storage = { getItem: () => null, setItem: (key: string) => void kept.push(key) };
    await tracker.start([new WebConnection(unit.id, storage)]);
    tracker.flush();
    tracker.finish();
    expect([kept, tracker.saving]).toEqual([[], 'idle']);
  });
});
