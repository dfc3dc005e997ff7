import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { randomFrom, shuffled } from '../../../core/lists.ts';
import { pairedWith, withPair } from '../../../core/pairs.ts';
import type { Pairs } from '../../../core/pairs.ts';
import { CheckedElement } from '../../parts/checked-element.ts';
import { radioRow } from '../../parts/radio-row.ts';
import { resultMark } from '../../parts/result-mark.ts';
import { richText } from '../../parts/rich-text.ts';
import { categorise } from './categorise.ts';
import type { Card, CategoriseQuestion, Group } from './categorise.ts';

/**
 * Lets the learner choose for every card the group it belongs to.
 *
 * @fires course-respond - The learner pressed Check.
 */
@customElement('course-categorise')
export class CourseCategorise extends CheckedElement<CategoriseQuestion, Pairs> {
  protected readonly type = categorise;
  protected readonly tooEarly = 'matchFirst';
  /** Cards in an order that gives nothing away, the same at every visit. */
  #mixed: readonly Card[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('activity')) this.#mixed = shuffled(this.question.cards, randomFrom(this.activity.id));
  }

  protected override render(): TemplateResult {
    return this.checked(
      this.words.say('sortCards'),
      this.#mixed.map((card) => this.#card(card)),
    );
  }

  #card(card: Card): TemplateResult {
    const { id, text, group } = card;
    const chosen = pairedWith(this.current, id);
    const result = this.isSubmitted ? (chosen === group ? 'right' : 'again') : 'none';
    return radioRow({
      name: this.idOf(id),
      label: richText(text),
      options: this.question.groups.map((each) => ({ value: each.id, label: richText(each.text) })),
      letters: lettersIn(this.question.groups),
      chosen,
      isClosed: this.isClosed,
      result,
      ...(result !== 'none' && { note: this.#note(card, result) }),
      choose: (to) => {
        const order = this.question.cards.map((each) => each.id);
        this.edit(withPair(this.current ?? [], id, to, order));
      },
    });
  }

  #note({ group, feedback }: Card, result: 'right' | 'again'): TemplateResult {
    const answer = this.question.groups.find(({ id }) => id === group);
    return html`<p>
        ${resultMark(result, this.words)}
        ${
          this.showsSolution && result === 'again' && answer
            ? html`${this.words.say('solutionIs')} ${richText(answer.text)}`
            : nothing
        }
      </p>
      ${feedback === undefined ? nothing : richText(feedback)}`;
  }
}

/** What is read of their names. */
const lettersIn = (groups: readonly Group[]): number =>
  groups.reduce((sum, { text }) => sum + text.replace(/<[^>]*>/g, '').length, 0);

declare global {
  interface HTMLElementTagNameMap {
    'course-categorise': CourseCategorise;
  }
}
