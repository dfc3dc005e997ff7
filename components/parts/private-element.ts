import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { ActivityElement } from './activity-element.ts';
import { forgottenEvent, pageNotes } from './private-notes.ts';
import { isSharedDevice, sharedDeviceEvent } from './shared-device.ts';

/**
 * An activity in which one writes for oneself. What is written stays in this page or, if the learner asks, in this
 * browser; the response says only that the learner has been here.
 */
export abstract class PrivateElement<Question> extends ActivityElement<Question, true> {
  /** All that is written, as one text. */
  @state() protected text = '';
  @state() private isKept = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener(sharedDeviceEvent, this.#look);
    addEventListener(forgottenEvent, this.#restore);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener(sharedDeviceEvent, this.#look);
    removeEventListener(forgottenEvent, this.#restore);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('activity')) this.#restore();
  }

  /** The learner wrote something. */
  protected write(text: string): void {
    this.text = text;
    this.#store(this.isKept);
  }

  /** Who can read it; `idOf('private')` is its id. */
  protected privacy(): TemplateResult {
    return html`<p class="private" id=${this.idOf('private')}>${this.words.say('privateWriting')}</p>`;
  }

  /** Whether to keep it, Done, and what came of that. */
  protected closing(): TemplateResult {
    const { words } = this;
    return html`<label class="keep" ?hidden=${isSharedDevice()}>
        <input type="checkbox" .checked=${this.isKept} @change=${this.#keep} />
        <span>${words.say('keepOnDevice')}</span>
      </label>
      <button class="primary" type="button" @click=${this.#finish}>${words.say('done')}</button>
      <div class="outcome" role="status" data-result=${this.record?.done === true ? 'kept' : 'none'}>
        ${this.status()}
        ${
          this.record?.done === true
            ? html`<p>${words.say(this.isKept ? 'keptWriting' : 'forgottenWriting')}</p>`
            : nothing
        }
      </div>`;
  }

  /** What is to be said besides of what was written. */
  protected status(): unknown {
    return nothing;
  }

  /** All packages of an LMS share one storage. */
  get #key(): string {
    return `${this.unitId} ${this.activity.id}`;
  }

  #store(keep: boolean): void {
    pageNotes.write(this.#key, this.text, keep);
    this.isKept = pageNotes.isKept(this.#key);
  }

  /** Shows what there is. */
  readonly #restore = (): void => {
    this.text = pageNotes.read(this.#key);
    this.isKept = pageNotes.isKept(this.#key);
  };

  /** What this device may keep has changed. */
  readonly #look = (): void => {
    this.isKept = pageNotes.isKept(this.#key);
    this.requestUpdate();
  };

  readonly #keep = (event: Event): void => {
    this.#store((event.target as HTMLInputElement).checked);
  };

  readonly #finish = (): void => {
    this.submit(true);
  };
}
