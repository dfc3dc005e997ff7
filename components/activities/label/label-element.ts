import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PickElement } from '../../parts/pick-element.ts';
import { richText } from '../../parts/rich-text.ts';
import { label } from './label.ts';
import type { LabelQuestion } from './label.ts';

/**
 * Lets the learner pick a name for every numbered part of a drawing, from a list.
 *
 * @fires course-respond - The learner pressed Check.
 */
@customElement('course-label')
export class CourseLabel extends PickElement<LabelQuestion> {
  protected readonly type = label;

  protected override render(): TemplateResult {
    const { drawing, parts, names } = this.question;
    const numbers = parts.map((_, index) => this.words.say('partNumber', { n: index + 1 }));
    return this.checked(
      this.words.say('nameParts'),
      html`<div class="parts">${richText(drawing)} ${this.picks(numbers, names)}</div>`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'course-label': CourseLabel;
  }
}
