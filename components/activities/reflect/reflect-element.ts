import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ownText } from '../../parts/own-text.ts';
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
      ${ownText({
        rows: 6,
        label: words.say('thinkAndWrite'),
        describedBy: this.idOf('private'),
        value: this.text,
        write: (text) => {
          this.write(text);
        },
      })}
      ${this.closing()}`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'course-reflect': CourseReflect;
  }
}
