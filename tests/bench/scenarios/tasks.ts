import type { Visit } from '../phone.ts';
import type { Figure } from '../result.ts';

/**
 * How busy the page was while something was done: its tasks of more than 50 ms, but for those in which the LMS stops it, and
 * how long it took until what was pressed was seen (Event Timing, W3C: in steps of 8 ms).
 */
export class Tasks {
  readonly #visit: Visit;
  readonly #doing: string;
  /** Milliseconds of each. */
  readonly #long: number[] = [];
  readonly #responses: number[] = [];

  /** @param doing - What was done, as the figures name it. */
  constructor(visit: Visit, doing: string) {
    this.#visit = visit;
    this.#doing = doing;
  }

  async during(act: () => Promise<void>): Promise<void> {
    const before = await this.#visit.seen();
    await act();
    const [after, { commits }, origin] = await Promise.all([
      this.#visit.seen(),
      this.#visit.lms(),
      this.#visit.origin(),
    ]);
    const isFreeze = ({ start, duration }: { start: number; duration: number }): boolean =>
      commits.some(
        (commit) => commit.start < origin + start + duration && commit.start + commit.milliseconds > origin + start,
      );
    const ofPage = after.longTasks.slice(before.longTasks.length).filter((task) => !isFreeze(task));
    this.#long.push(...ofPage.map(({ duration }) => duration));
    this.#responses.push(...after.responses.slice(before.responses.length));
  }

  get figures(): Figure[] {
    const longest = (durations: readonly number[]): number => Math.max(0, ...durations);
    return [
      { name: `tasks over 50 ms, ${this.#doing}`, unit: 'count', value: this.#long.length },
      { name: `longest task, ${this.#doing}`, unit: 'ms', value: longest(this.#long) },
      { name: `slowest response, ${this.#doing}`, unit: 'ms', value: longest(this.#responses) },
    ];
  }
}
