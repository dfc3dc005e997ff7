import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { randomFrom, shuffled } from '../../../core/lists.ts';
import { pairedWith, withPair } from '../../../core/pairs.ts';
import type { Pairs } from '../../../core/pairs.ts';
import { CheckedElement } from '../../parts/checked-element.ts';
import { resultMark } from '../../parts/result-mark.ts';
import { richText } from '../../parts/rich-text.ts';
import { matching } from './matching.ts';
import type { MatchingQuestion, MatchingSide } from './matching.ts';

/**
 * Lets the learner pick for every left side the right side that fits, from a list.
 *
 * @fires course-respond - The learner pressed Check.
 */
@customElement('course-matching')
export class CourseMatching extends CheckedElement<MatchingQuestion, Pairs> {
  protected readonly type = matching;
  protected readonly tooEarly = 'matchFirst';
  /** Right sides in an order that gives nothing away, the same at every visit. */
  #mixed: readonly MatchingSide[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('activity')) this.#mixed = shuffled(this.question.right, randomFrom(this.activity.id));
  }

  protected override render(): TemplateResult {
    return this.checked(
      this.words.say('matchPairs'),
      html`<div class="pairs">${this.question.left.map((side) => this.#pair(side))}</div>`,
    );
  }

  #pair({ id, text }: MatchingSide): TemplateResult {
    const chosen = pairedWith(this.current, id) ?? '';
    const answer = pairedWith(this.question.pairs, id);
    const isRight = chosen === answer;
    return html`<div class="pair" data-result=${this.isSubmitted ? (isRight ? 'right' : 'again') : 'none'}>
      <label for=${this.idOf(id)}>${richText(text)}</label>
      <select id=${this.idOf(id)} name=${id} ?disabled=${this.isClosed} @change=${this.#change}>
        <option value="" ?selected=${chosen === ''}>${this.words.say('pickOne')}</option>
        ${this.#mixed.map(
          (side) => html`<option value=${side.id} .selected=${chosen === side.id}>${plain(side.text)}</option>`,
        )}
      </select>
      ${this.isSubmitted ? resultMark(isRight ? 'right' : 'again', this.words) : nothing}
      ${this.showsSolution && !isRight ? this.#solution(answer) : nothing}
    </div>`;
  }

  #solution(answer: string | undefined): TemplateResult {
    const side = this.question.right.find(({ id }) => id === answer);
    return html`<p class="solution">${this.words.say('solutionIs')} ${side ? richText(side.text) : nothing}</p>`;
  }

  readonly #change = (event: Event): void => {
    const { name, value } = event.target as HTMLSelectElement;
    const order = this.question.left.map(({ id }) => id);
    this.edit(withPair(this.current ?? [], name, value, order));
  };
}

/** An option of a select shows text only. */
const plain = (html: string): string => new DOMParser().parseFromString(html, 'text/html').body.textContent;

declare global {
  interface HTMLElementTagNameMap {
    'course-matching': CourseMatching;
  }
}
