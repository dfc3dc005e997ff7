import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ReactiveElement } from '@lit/reactive-element';
import type { WordKey, Words } from '../../locales/words.ts';

/** Copies what the learner wrote, only when they ask, and says what came of it. */
export class OwnCopy {
  readonly #element: ReactiveElement;
  readonly #text: () => string;
  readonly #done: WordKey;
  #outcome: WordKey | undefined;

  /** @param done - What is said when it is copied. */
  constructor(element: ReactiveElement, text: () => string, done: WordKey) {
    this.#element = element;
    this.#text = text;
    this.#done = done;
  }

  /** Whether the learner has to copy it themself: without https, or in the frame of an LMS, some browsers forbid it. */
  get isRefused(): boolean {
    return this.#outcome === 'copyYourself';
  }

  button(words: Words): TemplateResult {
    return html`<button class="copy" type="button" @click=${this.#copy}>${words.say('copyOwn')}</button>`;
  }

  status(words: Words): unknown {
    return this.#outcome === undefined ? nothing : html`<p>${words.say(this.#outcome)}</p>`;
  }

  /** The text has changed: what was said of it is over. */
  forget(): void {
    this.#outcome = undefined;
  }

  readonly #copy = async (): Promise<void> => {
    const text = this.#text();
    this.#outcome = text.trim() === '' ? 'writeFirst' : await copied(text, this.#done);
    this.#element.requestUpdate();
    if (!this.isRefused) return;
    await this.#element.updateComplete;
    // Where there are several fields, the element shows all of their text in one that cannot be changed.
    const all = this.#element.querySelector<HTMLTextAreaElement>('textarea[readonly]');
    (all ?? this.#element.querySelector('textarea'))?.select();
  };
}

async function copied(text: string, done: WordKey): Promise<WordKey> {
  try {
    await navigator.clipboard.writeText(text);
    return done;
  } catch {
    return 'copyYourself';
  }
}
