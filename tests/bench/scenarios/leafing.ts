import type { Visit } from '../phone.ts';
import type { Figure, Result } from '../result.ts';
import { pause } from './acts.ts';
import { newAttempt, situationOf, withVisit } from './stage.ts';
import type { Stage } from './stage.ts';
import { Tasks } from './tasks.ts';

/** A finger leafs through the unit: every page is turned and read to its end, and the language changed on each that has activities. */
export async function leaf(stage: Stage): Promise<Result> {
  const figures = await withVisit(stage, newAttempt(), figuresOf);
  return { scenario: 'leafing', subject: stage.pack.name, situation: situationOf(stage), figures };
}

async function figuresOf(visit: Visit): Promise<Figure[]> {
  const { frame } = visit;
  const next = frame.locator('.bar-bottom button').last();
  const turning = new Tasks(visit, 'turning');
  const scrolling = new Tasks(visit, 'scrolling');
  const speaking = new Tasks(visit, 'changing language');
  let pages = 0;
  let changes = 0;
  await frame.locator('course-player').waitFor();
  await visit.traffic.quiet(2500);
  while (await next.isVisible()) {
    pages++;
    await turning.during(async () => {
      await next.tap();
      await pause(600);
    });
    await scrolling.during(() => readToTheEnd(visit));
    if ((await frame.locator('fieldset').count()) === 0) continue;
    await frame.locator('.contents-button').tap();
    const buttons = frame.locator('.languages button');
    const others = await buttons.and(frame.locator('[aria-pressed=false]')).all();
    const codes = await Promise.all(others.map((button) => button.getAttribute('lang')));
    for (const code of [...codes, 'en']) {
      changes++;
      const button = buttons.and(frame.locator(`[lang=${code ?? ''}]`));
      // A language is a script that is loaded; the button is marked once it is there.
      await speaking.during(async () => {
        await button.tap();
        await button.and(frame.locator('[aria-pressed=true]')).waitFor();
        await pause(600);
      });
    }
    await frame.locator('.contents-button').tap();
  }
  return [
    { name: 'pages turned', unit: 'count', value: pages },
    { name: 'languages changed', unit: 'count', value: changes },
    ...[turning, scrolling, speaking].flatMap(({ figures }) => figures),
  ];
}

/** A screen at a time, as a finger throws it. */
async function readToTheEnd({ page, frame }: Visit): Promise<void> {
  await page.mouse.move(180, 370);
  let place: number;
  do {
    place = await frame.evaluate(() => scrollY);
    await page.mouse.wheel(0, 600);
    await pause(300);
  } while ((await frame.evaluate(() => scrollY)) > place);
}
