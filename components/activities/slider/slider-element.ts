import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ratingOf, withRating } from '../../../core/self-rating.ts';
import type { Ratings, Statement } from '../../../core/self-rating.ts';
import { KeptElement } from '../../parts/kept-element.ts';
import { richText } from '../../parts/rich-text.ts';
import { least, most, slider } from './slider.ts';
import type { SliderQuestion } from './slider.ts';

/**
 * Lets the learner rate themself from 0 to 10, and puts an earlier rating beside the new one.
 *
 * @fires course-respond - The learner pressed Done.
 */
@customElement('course-slider')
export class CourseSlider extends KeptElement<SliderQuestion, Ratings> {
  protected readonly type = slider;
  protected readonly tooEarly = 'matchFirst';

  protected override render(): TemplateResult {
    const { words } = this;
    return this.form(
      words.say('rateYourself'),
      html`<p class="private">${words.say('seenByTrainer')}</p>
        ${this.question.statements.map((statement) => this.#statement(statement))}`,
      this.kept(),
    );
  }

  #statement({ id, text }: Statement): TemplateResult {
    const { words } = this;
    const { low, high } = this.question;
    const rating = ratingOf(this.current, id);
    const name = this.idOf(id);
    const shown = rating === undefined ? words.say('notRated') : words.number(rating);
    const take = (event: Event): void => {
      const given = Number((event.target as HTMLInputElement).value);
      this.edit(withRating(this.question, this.current, id, given));
    };
    // A slider has a value from the start. Nothing counts as an answer before the learner touches it: then the middle
    // too, which no move would tell of.
    const takeMiddle = (event: Event): void => {
      if (rating === undefined && !(event instanceof KeyboardEvent && event.key !== ' ')) take(event);
    };
    return html`<div class="slide" data-rated=${rating !== undefined}>
      <label for=${name}>${richText(text)}</label>
      <span class="slide-value" aria-hidden="true">${shown}</span>
      <input
        type="range"
        id=${name}
        min=${least}
        max=${most}
        step="1"
        aria-valuetext=${shown}
        aria-describedby="${name}-ends"
        .value=${String(rating ?? (least + most) / 2)}
        @input=${take}
        @click=${takeMiddle}
        @keyup=${takeMiddle}
      />
      <p class="slide-ends" id="${name}-ends"><span>${richText(low)}</span> <span>${richText(high)}</span></p>
      ${this.#comparison(id, rating)}
    </div>`;
  }

  /** Shown only afterwards: who sees an old rating first will hold on to it. */
  #comparison(id: string, now: number | undefined): unknown {
    const before = ratingOf(this.earlier?.response as Ratings | undefined, id);
    if (!this.isSubmitted || before === undefined || now === undefined) return nothing;
    return html`<p class="slide-note">${this.words.say('ratedBefore', { before, now })}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'course-slider': CourseSlider;
  }
}
