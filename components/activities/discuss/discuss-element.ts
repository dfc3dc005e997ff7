import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { WordKey } from '../../../locales/words.ts';
import { PrivateElement } from '../../parts/private-element.ts';
import { richText } from '../../parts/rich-text.ts';
import type { DiscussQuestion } from './discuss.ts';

/**
 * A question for the group, and a place to prepare. What is written is private until the learner carries it to the
 * discussion themself.
 *
 * @fires course-respond - The learner pressed Done.
 */
@customElement('course-discuss')
export class CourseDiscuss extends PrivateElement<DiscussQuestion> {
  /** What came of the last press of Copy. */
  @state() private copied: WordKey | undefined;

  protected override render(): TemplateResult {
    const { words } = this;
    const { where } = this.question;
    return this.card(
      words.say('discuss'),
      html`${where === undefined ? nothing : html`<p class="where">${words.say('discussWhere')} ${richText(where)}</p>`}
        ${this.privacy()}
        <p class="private" id=${this.idOf('safely')}>${words.say('discussSafely')}</p>
        <textarea
          rows="5"
          aria-label=${words.say('ownText')}
          aria-describedby="${this.idOf('private')} ${this.idOf('safely')}"
          autocomplete="off"
          autocapitalize="sentences"
          spellcheck="false"
          dir="auto"
          .value=${this.text}
          @input=${this.#write}
        ></textarea>
        <button class="copy" type="button" @click=${this.#copy}>${words.say('copyOwn')}</button>
        ${this.closing()}`,
    );
  }

  protected override status(): unknown {
    return this.copied === undefined ? nothing : html`<p>${this.words.say(this.copied)}</p>`;
  }

  // Spell checking is off because some browsers send the text to a server for it.
  readonly #write = (event: Event): void => {
    this.copied = undefined;
    this.write((event.target as HTMLTextAreaElement).value);
  };

  readonly #copy = async (): Promise<void> => {
    if (this.text.trim() === '') {
      this.copied = 'writeFirst';
      return;
    }
    try {
      await navigator.clipboard.writeText(this.text);
      this.copied = 'ownCopied';
    } catch {
      // Without https, or in the frame of an LMS, some browsers forbid it.
      this.querySelector('textarea')?.select();
      this.copied = 'copyYourself';
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'course-discuss': CourseDiscuss;
  }
}
