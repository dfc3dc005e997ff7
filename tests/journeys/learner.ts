import type { Frame, Locator, Page } from 'playwright-core';

/**
 * A learner who knows nothing of Corridor: only roles and accessible names, as docs/player-contract.md promises them.
 */
export class Learner {
  readonly #page: Page | Frame;
  /** Chooses among the names of options: gives those to take, in order. */
  readonly #choose: (prompt: string, options: readonly string[]) => readonly string[];
  readonly #hold: number;

  /** @param hold - How long a finger stays on what it presses, in milliseconds. */
  constructor(page: Page | Frame, choose: (prompt: string, options: readonly string[]) => readonly string[], hold = 0) {
    this.#page = page;
    this.#choose = choose;
    this.#hold = hold;
  }

  async title(): Promise<string> {
    return (await this.#page.getByRole('heading', { level: 1 }).innerText()).trim();
  }

  async press(name: string): Promise<void> {
    await this.#tap(this.#page.getByRole('button', { name, exact: true }).first());
  }

  /** Turns to the next page; false on the last one. */
  async turn(): Promise<boolean> {
    const next = this.#page.getByRole('button', { name: 'Next', exact: true });
    if ((await next.count()) === 0) return false;
    const before = await this.title();
    await this.#tap(next);
    await this.#page.waitForFunction((title) => document.querySelector('h1')?.innerText.trim() !== title, before);
    return true;
  }

  /** The activities of the page, once all of it is there. */
  async activities(): Promise<Locator[]> {
    await this.#page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    return this.#page
      .getByRole('main')
      .getByRole('group')
      .filter({ has: this.#page.getByRole('status') })
      .all();
  }

  /** Answers every activity of the page; gives the prompts. */
  async answerAll(): Promise<string[]> {
    const prompts: string[] = [];
    for (const activity of await this.activities()) {
      prompts.push(await this.answer(activity));
    }
    return prompts;
  }

  async answer(activity: Locator): Promise<string> {
    const prompt = (await activity.locator('legend').first().innerText()).trim();
    const text = activity.getByRole('textbox', { name: 'Think and write' });
    if ((await text.count()) > 0) {
      await text.fill('Something private that stays here.');
      await this.#tap(activity.getByRole('button', { name: 'Done' }));
      return prompt;
    }
    const stages = activity.getByRole('group', { name: /^Stage \d/ });
    if ((await stages.count()) > 0) return this.#playCase(activity, prompt);
    const next = activity.getByRole('button', { name: 'Next step', exact: true });
    if ((await next.count()) > 0) {
      while ((await next.count()) > 0) await this.#tap(next);
      return prompt;
    }
    const all = activity.getByRole('button', { name: 'Show all', exact: true });
    if ((await all.count()) > 0) {
      await this.#tap(all);
      return prompt;
    }
    if ((await this.#fillIn(activity, prompt)) === 0) {
      const check = activity.getByRole('button', { name: 'Check', exact: true });
      // What has come of other questions asks nothing.
      if ((await activity.getByRole('button').count()) === 0) return prompt;
      if ((await check.count()) === 0) return this.#playScenario(activity, prompt);
      const names = await Promise.all((await activity.getByRole('button').all()).map(nameOf));
      const steps = names.filter((name) => name !== 'Check');
      for (const name of this.#choose(prompt, steps)) {
        await this.#tap(activity.getByRole('button', { name, exact: true }));
      }
    }
    // What is ticked in a checklist is kept without more.
    const submit = activity.getByRole('button', { name: /^(Check|Done)$/ });
    if ((await submit.count()) > 0) await this.#tap(submit);
    return prompt;
  }

  #tap(control: Locator): Promise<void> {
    return control.click({ delay: this.#hold });
  }

  async #tick(box: Locator): Promise<void> {
    if (!(await box.isChecked())) await this.#tap(box);
  }

  /** Fills in every control that is to be filled in, not pressed; gives their number. */
  async #fillIn(activity: Locator, prompt: string): Promise<number> {
    const rows = await activity.getByRole('radiogroup').all();
    const lists = await activity.getByRole('combobox').all();
    const texts = await activity.getByRole('textbox').all();
    const numbers = await activity.getByRole('spinbutton').all();
    const sliders = await activity.getByRole('slider').all();
    // Radio buttons of a row are answered with it.
    const checkboxes = activity.getByRole('checkbox');
    const boxes = await (rows.length > 0 ? checkboxes : checkboxes.or(activity.getByRole('radio'))).all();
    for (const row of rows) await this.#answerRow(prompt, row);
    for (const list of lists) {
      const options = (await list.getByRole('option').allInnerTexts()).slice(1);
      const [option] = this.#choose(`${prompt} ${await nameOf(list)}`, options);
      await list.selectOption({ label: option ?? '' });
    }
    for (const field of texts) {
      // A field that calls up the keyboard of numbers wants one.
      const wantsNumber = (await field.getAttribute('inputmode')) === 'numeric';
      const [words] = this.#choose(`${prompt} ${await nameOf(field)}`, [wantsNumber ? '1' : 'whatever comes to mind']);
      await field.fill(words ?? '');
    }
    for (const field of numbers) {
      const [number] = this.#choose(`${prompt} ${await nameOf(field)}`, ['1']);
      await field.fill(number ?? '');
    }
    // Moved away and back: where it stands at first is no answer.
    for (const slider of sliders) {
      await slider.press('ArrowRight');
      await slider.press('ArrowLeft');
    }
    if (boxes.length > 0) {
      const names = await Promise.all(boxes.map(nameOf));
      for (const name of this.#choose(prompt, names)) await this.#tick(activity.getByLabel(name, { exact: true }));
    }
    return rows.length + lists.length + texts.length + numbers.length + sliders.length + boxes.length;
  }

  async #answerRow(prompt: string, row: Locator): Promise<void> {
    const line = (await row.locator('legend').innerText()).trim();
    const names = await Promise.all((await row.getByRole('radio').all()).map(nameOf));
    const [name] = this.#choose(`${prompt} ${line}`, names);
    await this.#tick(row.getByLabel(name ?? '', { exact: true }));
  }

  async #playCase(activity: Locator, prompt: string): Promise<string> {
    const check = activity.getByRole('button', { name: 'Check', exact: true });
    while ((await check.count()) > 0) {
      const stage = activity.getByRole('group', { name: /^Stage \d/ }).last();
      const boxes = await stage.getByRole('radio').or(stage.getByRole('checkbox')).all();
      const names = await Promise.all(boxes.map(nameOf));
      for (const name of this.#choose(prompt, names)) await this.#tick(stage.getByLabel(name, { exact: true }));
      await this.#tap(check);
    }
    return prompt;
  }

  async #playScenario(activity: Locator, prompt: string): Promise<string> {
    for (;;) {
      const names = await Promise.all((await activity.getByRole('button').all()).map(nameOf));
      // Where nothing is asked, there is nothing to press.
      if (names.length === 0 || names.includes('Start over')) return prompt;
      const [name] = this.#choose(prompt, names);
      await this.#tap(activity.getByRole('button', { name: name ?? '', exact: true }));
    }
  }
}

/** A control's accessible name, as the browser works it out from its label or its text. */
async function nameOf(control: Locator): Promise<string> {
  const name = await control.evaluate((node) => {
    const element = node as HTMLInputElement;
    const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText;
    if (label !== undefined) return label;
    const copy = element.cloneNode(true) as HTMLElement;
    for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
    return copy.textContent;
  });
  return name.replace(/\s+/g, ' ').trim();
}
