import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PickElement } from '../../parts/pick-element.ts';
import { richText } from '../../parts/rich-text.ts';
import { matching } from './matching.ts';
import type { MatchingQuestion } from './matching.ts';

/**
 * Lets the learner pick for every left side the right side that fits, from a list.
 *
 * @fires course-respond - The learner pressed Check.
 */
@customElement('course-matching')
export class CourseMatching extends PickElement<MatchingQuestion> {
  protected readonly type = matching;

  protected override render(): TemplateResult {
    const { left, right } = this.question;
    return this.checked(
      this.words.say('matchPairs'),
      this.picks(
        left.map(({ text }) => richText(text)),
        right,
      ),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'course-matching': CourseMatching;
  }
}
