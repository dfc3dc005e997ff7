import type { ActivityTypes } from '../../../core/activity-type.ts';
import type { DeviceMirror, Kept } from '../../../core/device-mirror.ts';
import type { LearnerState } from '../../../core/learner-state.ts';
import type { LmsConnection } from '../../../core/lms-connection.ts';
import type { Unit } from '../../../core/programme.ts';
import { unpackState } from '../../../core/suspend-data.ts';
import { Tracker } from '../../../core/tracker.ts';
import { noBeacons } from '../../../packaging/standards/shared/beacons.ts';
import { Scorm12Connection } from '../../../packaging/standards/scorm12/connection.ts';
import { findApi as findScorm12 } from '../../../packaging/standards/scorm12/run-time.ts';
import { Scorm2004Connection } from '../../../packaging/standards/scorm2004/connection.ts';
import { findApi as findScorm2004 } from '../../../packaging/standards/scorm2004/run-time.ts';
import { awaitApi } from '../../../packaging/standards/shared/find-api.ts';
import type { ApiWindow } from '../../../packaging/standards/shared/find-api.ts';
import { WebConnection } from '../../../packaging/standards/web/connection.ts';
import { HandClock, settle } from '../../fixtures/hand-clock.ts';
import { toScorm12, toScorm2004 } from './api.ts';
import type { Api, Generation } from './api.ts';
import type { MeanLms } from './mean-lms.ts';
import { Site } from './site.ts';

/** A phone: what its browser keeps outlives its pages. */
export class Device {
  kept: Kept | undefined;
  /** Whether a session before has said, on this phone, that the course has work. */
  wasTold = false;
  readonly #storage = new Map<string, string>();

  readonly storage: Pick<Storage, 'getItem' | 'setItem'> = {
    getItem: (key) => this.#storage.get(key) ?? null,
    setItem: (key, value) => void this.#storage.set(key, value),
  };

  readonly mirror: DeviceMirror = {
    read: () => this.kept,
    write: (text, told) => {
      this.kept = { text, told };
      return true;
    },
    clear: () => {
      this.kept = undefined;
    },
  };
}

/** A learner with one page open at a time, on one of two phones, in an LMS that may be mean. */
export class Life {
  readonly site = new Site();
  readonly clock = new HandClock();
  readonly devices = [new Device(), new Device()] as const;
  readonly unit: Unit;
  readonly types: ActivityTypes;
  readonly #generation: Generation;
  readonly #random: () => number;
  device: Device = this.devices[0];
  tracker: Tracker | undefined;

  constructor(unit: Unit, types: ActivityTypes, generation: Generation, random: () => number) {
    this.unit = unit;
    this.types = types;
    this.#generation = generation;
    this.#random = random;
  }

  /** Opens a page; where there is no network, none opens. */
  async launch(lms: MeanLms, device: Device): Promise<void> {
    this.device = device;
    if (this.site.network === 'expired') this.site.network = 'on';
    if (this.site.network === 'off') return;
    const tracker = new Tracker(this.unit, this.types, this.clock, {
      // An answer takes its time, and much can happen meanwhile.
      probe: {
        ask: () =>
          new Promise((resolve) => {
            this.clock.after(300, () => {
              resolve(({ on: 'reached', off: 'unreachable', expired: 'signed-out' } as const)[this.site.network]);
            });
          }),
      },
      mirrorOf: () => device.mirror,
    });
    this.tracker = tracker;
    const api = this.site.launch();
    const closePage = (): void => {
      if (this.tracker === tracker) this.#close();
    };
    const meanApi = lms.behave?.(api, { site: this.site, clock: this.clock, random: this.#random, closePage }) ?? api;
    const connections = [this.#connect(lms, meanApi), new WebConnection(this.unit.id, device.storage)];
    let isStarting = true;
    const started = tracker.start(connections).then(() => {
      isStarting = false;
    });
    await settle();
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- changed by the promise
    while (isStarting) await this.clock.pass(100);
    await started;
  }

  #connect(lms: MeanLms, api: Api): LmsConnection {
    const withApi = { API: toScorm12(api), API_1484_11: toScorm2004(api) };
    const around = lms.frame?.(withApi, this.clock) ?? withApi;
    const page: ApiWindow = { parent: around, top: around };
    return this.#generation === '1.2'
      ? new Scorm12Connection(() => awaitApi(() => findScorm12(page), page, this.clock), noBeacons)
      : new Scorm2004Connection(() => awaitApi(() => findScorm2004(page), page, this.clock), noBeacons);
  }

  /** Closed in order, or gone without a word. */
  async leave(how: 'closed' | 'killed'): Promise<void> {
    if (how === 'closed') {
      this.tracker?.flush();
      this.#close();
    }
    this.tracker = undefined;
    // Its timers die with it.
    this.clock.forget();
    await settle();
  }

  #close(): void {
    const tracker = this.tracker;
    this.tracker = undefined;
    tracker?.finish();
  }

  /** The network comes or goes; a browser that still has its wireless may not notice, and tells its pages nothing. */
  turn(network: 'on' | 'off', isNoticed: boolean): void {
    if (this.site.network !== 'expired') this.site.network = network;
    if (!isNoticed) return;
    if (network === 'off') this.tracker?.lost();
    else this.tracker?.retry();
  }

  /** Status and score on file, in whole per cent; no score where there is none. */
  get standing(): { isCompleted: boolean; score: number | undefined } {
    const of = (...elements: readonly string[]): string | undefined =>
      elements.map((element) => this.site.tracks.get(element)).find((value) => value !== undefined);
    const score = of('cmi.core.score.raw', 'cmi.score.raw');
    return {
      isCompleted: of('cmi.core.lesson_status', 'cmi.completion_status') === 'completed',
      score: score === undefined ? undefined : Math.round(Number(score)),
    };
  }

  get onServer(): LearnerState {
    return unpackState(this.site.suspendData, this.unit, this.types);
  }
}
