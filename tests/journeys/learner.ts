import type { Frame, Locator, Page } from 'playwright-core';

/**
 * A learner who knows nothing of Corridor: only roles and accessible names, as docs/player-contract.md promises them.
 */
export class Learner {
  readonly #page: Page | Frame;
  /** Chooses among the names of options: gives those to take, in order. */
  readonly #choose: (prompt: string, options: readonly string[]) => readonly string[];

  constructor(page: Page | Frame, choose: (prompt: string, options: readonly string[]) => readonly string[]) {
    this.#page = page;
    this.#choose = choose;
  }

  async title(): Promise<string> {
    return (await this.#page.getByRole('heading', { level: 1 }).innerText()).trim();
  }

  async press(name: string): Promise<void> {
    await this.#page.getByRole('button', { name, exact: true }).first().click();
  }

  /** Turns to the next page; false on the last one. */
  async turn(): Promise<boolean> {
    const next = this.#page.getByRole('button', { name: 'Next', exact: true });
    if ((await next.count()) === 0) return false;
    const before = await this.title();
    await next.click();
    await this.#page.waitForFunction((title) => document.querySelector('h1')?.innerText.trim() !== title, before);
    return true;
  }

  /** The activities of the page, by their prompts. */
  async activities(): Promise<Locator[]> {
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
    const prompt = (await activity.locator('legend').innerText()).trim();
    const boxes = activity.getByRole('radio').or(activity.getByRole('checkbox'));
    const lists = activity.getByRole('combobox');
    const texts = activity.getByRole('textbox');
    const text = activity.getByRole('textbox', { name: 'Think and write' });
    if ((await text.count()) > 0) {
      await text.fill('Something private that stays here.');
      await activity.getByRole('button', { name: 'Done' }).click();
      return prompt;
    }
    const stages = activity.getByRole('group', { name: /^Stage \d/ });
    if ((await stages.count()) > 0) return this.#playCase(activity, prompt);
    const rows = activity.getByRole('radiogroup');
    if ((await rows.count()) > 0) {
      for (const row of await rows.all()) await this.#answerRow(prompt, row);
    } else if ((await texts.count()) > 0) {
      for (const field of await texts.all()) {
        const [words] = this.#choose(`${prompt} ${await nameOf(field)}`, ['whatever comes to mind']);
        await field.fill(words ?? '');
      }
    } else if ((await lists.count()) > 0) {
      for (const list of await lists.all()) {
        const options = (await list.getByRole('option').allInnerTexts()).slice(1);
        const name = await nameOf(list);
        const [option] = this.#choose(`${prompt} ${name}`, options);
        await list.selectOption({ label: option ?? '' });
      }
    } else if ((await boxes.count()) > 0) {
      const names = await Promise.all((await boxes.all()).map(nameOf));
      for (const name of this.#choose(prompt, names)) {
        await activity.getByLabel(name, { exact: true }).check();
      }
    } else if ((await activity.getByRole('button', { name: 'Check', exact: true }).count()) > 0) {
      const names = (await activity.getByRole('button').all()).map(nameOf);
      const steps = (await Promise.all(names)).filter((name) => name !== 'Check');
      for (const name of this.#choose(prompt, steps)) {
        await activity.getByRole('button', { name, exact: true }).click();
      }
    } else {
      return this.#playScenario(activity, prompt);
    }
    await activity.getByRole('button', { name: /^(Check|Done)$/ }).click();
    return prompt;
  }

  async #answerRow(prompt: string, row: Locator): Promise<void> {
    const line = (await row.locator('legend').innerText()).trim();
    const names = await Promise.all((await row.getByRole('radio').all()).map(nameOf));
    const [name] = this.#choose(`${prompt} ${line}`, names);
    await row.getByLabel(name ?? '', { exact: true }).check();
  }

  async #playCase(activity: Locator, prompt: string): Promise<string> {
    const over = activity.getByRole('button', { name: 'Start over', exact: true });
    while ((await over.count()) === 0) {
      const stage = activity.getByRole('group', { name: /^Stage \d/ }).last();
      const boxes = await stage.getByRole('radio').or(stage.getByRole('checkbox')).all();
      const names = await Promise.all(boxes.map(nameOf));
      for (const name of this.#choose(prompt, names)) await stage.getByLabel(name, { exact: true }).check();
      await activity.getByRole('button', { name: 'Check', exact: true }).click();
    }
    return prompt;
  }

  async #playScenario(activity: Locator, prompt: string): Promise<string> {
    for (;;) {
      const names = await Promise.all((await activity.getByRole('button').all()).map(nameOf));
      if (names.includes('Start over')) return prompt;
      const [name] = this.#choose(prompt, names);
      await activity.getByRole('button', { name: name ?? '', exact: true }).click();
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
