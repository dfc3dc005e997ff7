import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ActivityElement } from '../../parts/activity-element.ts';
import { pageNotes } from '../../parts/private-notes.ts';
import { isSharedDevice, sharedDeviceEvent } from '../../parts/shared-device.ts';
import type { Reflected, ReflectQuestion } from './reflect.ts';

/**
 * A place to write for oneself. The text stays in this page or, if the learner asks, in this browser; the response
 * says only that the learner has been here.
 *
 * @fires course-respond - The learner pressed Done.
 */
@customElement('course-reflect')
export class CourseReflect extends ActivityElement<ReflectQuestion, Reflected> {
  @state() private text = '';
  @state() private isKept = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener(sharedDeviceEvent, this.#look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener(sharedDeviceEvent, this.#look);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('activity')) return;
    this.text = pageNotes.read(this.#key);
    this.isKept = pageNotes.isKept(this.#key);
  }

  protected override render(): TemplateResult {
    const { words } = this;
    return this.card(
      words.say('thinkAndWrite'),
      html`<p class="private" id=${this.idOf('private')}>${words.say('privateWriting')}</p>
        <textarea
          rows="6"
          aria-label=${words.say('thinkAndWrite')}
          aria-describedby=${this.idOf('private')}
          autocomplete="off"
          autocapitalize="sentences"
          spellcheck="false"
          .value=${this.text}
          @input=${this.#write}
        ></textarea>
        <label class="keep" ?hidden=${isSharedDevice()}>
          <input type="checkbox" .checked=${this.isKept} @change=${this.#keep} />
          <span>${words.say('keepOnDevice')}</span>
        </label>
        <button class="primary" type="button" @click=${this.#finish}>${words.say('done')}</button>
        <div class="outcome" role="status" data-result=${this.record?.done === true ? 'right' : 'none'}>
          ${
            this.record?.done === true
              ? html`<p>${words.say(this.isKept ? 'keptWriting' : 'forgottenWriting')}</p>`
              : nothing
          }
        </div>`,
    );
  }

  /** All packages of an LMS share one storage. */
  get #key(): string {
    return `${this.unitId} ${this.activity.id}`;
  }

  #store(keep: boolean): void {
    pageNotes.write(this.#key, this.text, keep);
    this.isKept = pageNotes.isKept(this.#key);
  }

  /** What this device may keep has changed. */
  readonly #look = (): void => {
    this.isKept = pageNotes.isKept(this.#key);
    this.requestUpdate();
  };

  // Spell checking is off because some browsers send the text to a server for it.
  readonly #write = (event: Event): void => {
    this.text = (event.target as HTMLTextAreaElement).value;
    this.#store(this.isKept);
  };

  readonly #keep = (event: Event): void => {
    this.#store((event.target as HTMLInputElement).checked);
  };

  readonly #finish = (): void => {
    this.submit(true);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'course-reflect': CourseReflect;
  }
}
