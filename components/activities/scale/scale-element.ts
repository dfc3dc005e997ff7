import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ratingOf, withRating } from '../../../core/self-rating.ts';
import type { Ratings, Statement } from '../../../core/self-rating.ts';
import { KeptElement } from '../../parts/kept-element.ts';
import { pointsTo, radioRow } from '../../parts/radio-row.ts';
import { richText } from '../../parts/rich-text.ts';
import { scale } from './scale.ts';
import type { ScaleQuestion } from './scale.ts';

/**
 * Lets the learner rate themself, and puts an earlier rating beside the new one.
 *
 * @fires course-respond - The learner pressed Done.
 */
@customElement('course-scale')
export class CourseScale extends KeptElement<ScaleQuestion, Ratings> {
  protected readonly type = scale;
  protected readonly tooEarly = 'matchFirst';

  protected override render(): TemplateResult {
    return this.form(
      this.words.say('rateYourself'),
      html`<p class="private">${this.words.say('seenByTrainer')}</p>
        ${this.question.statements.map((statement) => this.#statement(statement))}`,
      this.kept(),
    );
  }

  #statement({ id, text }: Statement): TemplateResult {
    const { low, high, points } = this.question;
    const rating = ratingOf(this.current, id);
    return radioRow({
      name: this.idOf(id),
      label: richText(text),
      options: pointsTo(points, this.words),
      ends: [richText(low), richText(high)],
      chosen: rating === undefined ? undefined : String(rating),
      ...this.#comparison(id, rating),
      choose: (value) => {
        this.edit(withRating(this.question, this.current, id, Number(value)));
      },
    });
  }

  /** Shown only afterwards: who sees an old rating first will hold on to it. */
  #comparison(id: string, now: number | undefined): { note?: TemplateResult } {
    const before = ratingOf(this.earlier?.response as Ratings | undefined, id);
    if (!this.isSubmitted || before === undefined || now === undefined) return {};
    return { note: html`<p>${this.words.say('ratedBefore', { before, now })}</p>` };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'course-scale': CourseScale;
  }
}
