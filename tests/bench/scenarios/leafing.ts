import type { Visit } from '../phone.ts';
import type { Figure, Result } from '../result.ts';
import { pause } from './acts.ts';
import { newAttempt, situationOf, withVisit } from './stage.ts';
import type { Stage } from './stage.ts';

/** A finger leafs through the unit: every page is turned, and the language changed on each that has activities. */
export async function leaf(stage: Stage): Promise<Result> {
  const figures = await withVisit(stage, newAttempt(), figuresOf);
  return { scenario: 'leafing', subject: stage.pack.name, situation: situationOf(stage), figures };
}

async function figuresOf(visit: Visit): Promise<Figure[]> {
  const { frame } = visit;
  const next = frame.locator('.bar-bottom button').last();
  const turning = new Tasks(visit);
  const speaking = new Tasks(visit);
  await frame.locator('course-player').waitFor();
  await visit.traffic.quiet(2500);
  while (await next.isVisible()) {
    await turning.during(() => next.tap());
    if ((await frame.locator('fieldset').count()) === 0) continue;
    await frame.locator('.contents-button').tap();
    const buttons = frame.locator('.languages button');
    const others = await buttons.and(frame.locator('[aria-pressed=false]')).all();
    const codes = await Promise.all(others.map((button) => button.getAttribute('lang')));
    for (const code of [...codes, 'en']) {
      const button = buttons.and(frame.locator(`[lang=${code ?? ''}]`));
      // A language is a script that is loaded; the button is marked once it is there.
      await speaking.during(async () => {
        await button.tap();
        await button.and(frame.locator('[aria-pressed=true]')).waitFor();
      });
    }
    await frame.locator('.contents-button').tap();
  }
  return [
    { name: 'pages turned', unit: 'count', value: turning.times },
    { name: 'languages changed', unit: 'count', value: speaking.times },
    { name: 'tasks over 50 ms, turning', unit: 'count', value: turning.long.length },
    { name: 'tasks over 50 ms, changing language', unit: 'count', value: speaking.long.length },
    { name: 'longest task, turning', unit: 'ms', value: Math.max(0, ...turning.long) },
    { name: 'longest task, changing language', unit: 'ms', value: Math.max(0, ...speaking.long) },
  ];
}

/** Counts the tasks of more than 50 ms while something is done, but for those in which the LMS stops the page. */
class Tasks {
  readonly #visit: Visit;
  /** Milliseconds of each. */
  readonly long: number[] = [];
  times = 0;

  constructor(visit: Visit) {
    this.#visit = visit;
  }

  async during(act: () => Promise<void>): Promise<void> {
    const before = (await this.#visit.seen()).longTasks.length;
    await act();
    await pause(600);
    const [{ longTasks }, { commits }, origin] = await Promise.all([
      this.#visit.seen(),
      this.#visit.lms(),
      this.#visit.origin(),
    ]);
    this.times++;
    for (const { start, duration } of longTasks.slice(before)) {
      const from = origin + start;
      const isFreeze = commits.some(
        (commit) => commit.start < from + duration && commit.start + commit.milliseconds > from,
      );
      if (!isFreeze) this.long.push(duration);
    }
  }
}
