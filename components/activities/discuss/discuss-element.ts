import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { OwnCopy } from '../../parts/own-copy.ts';
import { ownText } from '../../parts/own-text.ts';
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
  readonly #copy = new OwnCopy(this, () => this.text, 'ownCopied');

  protected override render(): TemplateResult {
    const { words } = this;
    const { where } = this.question;
    return this.card(
      words.say('discuss'),
      html`${where === undefined ? nothing : html`<p class="where">${words.say('discussWhere')} ${richText(where)}</p>`}
        ${this.privacy()}
        <p class="private" id=${this.idOf('safely')}>${words.say('discussSafely')}</p>
        ${ownText({
          rows: 5,
          label: words.say('ownText'),
          describedBy: `${this.idOf('private')} ${this.idOf('safely')}`,
          value: this.text,
          write: this.#write,
        })}
        ${this.#copy.button(words)} ${this.closing()}`,
    );
  }

  protected override status(): unknown {
    return this.#copy.status(this.words);
  }

  readonly #write = (text: string): void => {
    this.#copy.forget();
    this.write(text);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'course-discuss': CourseDiscuss;
  }
}
