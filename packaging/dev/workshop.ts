import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runsTypeScript } from '../type-script.ts';
import type { Built, Delivery, Order } from './built.ts';
import type { WritingPlace } from './units.ts';

/** Has units built by a process of its own, and by a fresh one once the code of the kit has changed. */
export class Workshop {
  readonly #place: WritingPlace;
  readonly #waiting = new Map<number, (delivery: Delivery) => void>();
  #builder: ChildProcess | undefined;
  #orders = 0;

  constructor(place: WritingPlace) {
    this.#place = place;
  }

  /** Builds a unit. What goes wrong in the kit itself is something to mend like the rest. */
  async build(unit: string): Promise<Built> {
    const id = ++this.#orders;
    const builder = (this.#builder ??= this.#start());
    const delivery = await new Promise<Delivery>((resolve) => {
      this.#waiting.set(id, resolve);
      builder.send({ id, place: this.#place, unit } satisfies Order);
    });
    return 'built' in delivery
      ? delivery.built
      : { remarks: [brokenKit(delivery.failure)], languages: [], files: undefined };
  }

  /** The code of the kit has changed. */
  forget(): void {
    this.#builder?.kill();
    this.#builder = undefined;
  }

  #start(): ChildProcess {
    const builder = fork(fileURLToPath(new URL('builder.ts', import.meta.url)), {
      execArgv: [...runsTypeScript],
      // Files travel as bytes.
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let said = '';
    builder.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
    });
    builder.on('message', (delivery: Delivery) => {
      this.#waiting.get(delivery.id)?.(delivery);
      this.#waiting.delete(delivery.id);
    });
    // It cannot even be loaded, or was stopped: whoever waits is told.
    builder.on('close', () => {
      if (this.#builder === builder) this.#builder = undefined;
      for (const [id, resolve] of this.#waiting) resolve({ id, failure: said });
      this.#waiting.clear();
    });
    return builder;
  }
}

const brokenKit = (failure: string): Built['remarks'][number] => ({
  severity: 'error',
  what: 'The kit itself could not be run.',
  fix: 'It is no fault of the unit. What it said stands below.',
  file: '',
  line: 0,
  excerpt: failure.trim(),
});
