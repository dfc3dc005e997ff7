import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PrivateElement } from '../../parts/private-element.ts';
import type { ReflectQuestion } from './reflect.ts';

/**
 * A place to write for oneself.
 *
 * @fires course-respond - The learner pressed Done.
 */
@customElement('course-reflect')
export class CourseReflect extends PrivateElement<ReflectQuestion> {
  protected override render(): TemplateResult {
    const { words } = this;
    return this.card(
      words.say('thinkAndWrite'),
      html`${this.privacy()}
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
        ${this.closing()}`,
    );
  }

  // Spell checking is off because some browsers send the text to a server for it.
  readonly #write = (event: Event): void => {
    this.write((event.target as HTMLTextAreaElement).value);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'course-reflect': CourseReflect;
  }
}
