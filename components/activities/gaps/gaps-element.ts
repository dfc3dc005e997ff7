import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { randomFrom, shuffled } from '../../../core/lists.ts';
import { pairedWith, withPair } from '../../../core/pairs.ts';
import type { Pairs } from '../../../core/pairs.ts';
import type { Html } from '../../../core/programme.ts';
import { CheckedElement } from '../../parts/checked-element.ts';
import { directionOf } from '../../parts/direction.ts';
import { longestOf } from '../../parts/longest.ts';
import { resultMark } from '../../parts/result-mark.ts';
import { richText } from '../../parts/rich-text.ts';
import { gaps } from './gaps.ts';
import { given, halfTyped, longestAnswer, optionIn, typed, typedText } from './gaps-question.ts';
import type { Gap, GapOption, GapsQuestion } from './gaps-question.ts';

/**
 * Lets the learner fill the gaps of a text, from lists or by typing.
 *
 * @fires course-respond - The learner pressed Check.
 */
@customElement('course-gaps')
export class CourseGaps extends CheckedElement<GapsQuestion, Pairs> {
  protected readonly type = gaps;
  protected readonly tooEarly = 'fillFirst';
  /** What each gap offers, in an order that gives nothing away, the same at every visit. */
  #offers: ReadonlyMap<string, readonly GapOption[]> = new Map();

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('activity')) return;
    this.#offers = new Map(this.question.gaps.map(({ id, options }) => [id, shuffled(options, randomFrom(id))]));
  }

  protected override render(): TemplateResult {
    const { paragraphs, isTyped, gaps: all } = this.question;
    return this.checked(
      this.words.say(isTyped ? 'typeGaps' : 'chooseGaps'),
      html`<div class="gaps">
          ${paragraphs.map((pieces) => html`<p>${pieces.map((_piece, index) => this.#piece(pieces, index))}</p>`)}
        </div>
        ${
          this.isSubmitted
            ? html`<ol class="options" role="list">
                ${all.map((gap) => this.#result(gap))}
              </ol>`
            : this.#toChooseFrom()
        }`,
    );
  }

  /** What was typed is told as the answer it is, if it is one. */
  protected override whole(response: Pairs): Pairs {
    if (!this.question.isTyped) return response;
    return response.map(([id, to]): [string, string] => {
      const gap = this.question.gaps.find((candidate) => candidate.id === id);
      const text = typedText(to);
      return [id, gap === undefined || text === undefined ? to : given(gap, text)];
    });
  }

  /** A full stop or comma after a gap stays in its line: browsers would break before it. */
  #piece(pieces: readonly (Html | { readonly id: string })[], index: number): unknown {
    const [piece, next] = pieces.slice(index, index + 2);
    if (piece === undefined) return nothing;
    if (typeof piece === 'string') return richText(index > 0 ? (piece.slice(stops(piece).length) as Html) : piece);
    const number = this.question.gaps.findIndex(({ id }) => id === piece.id);
    const gap = this.question.gaps[number];
    if (gap === undefined) return nothing;
    return html`<span class="with-stop"
      >${this.#gap(gap, number + 1)}${typeof next === 'string' ? stops(next) : nothing}</span
    >`;
  }

  #gap(gap: Gap, n: number): TemplateResult {
    const to = pairedWith(this.current, gap.id);
    const result = this.isSubmitted ? (optionIn(gap, to)?.right === true ? 'right' : 'again') : 'none';
    const name = this.words.say('gap', { n });
    const describedBy = this.isSubmitted ? this.idOf(`${gap.id}-result`) : nothing;
    const control = this.question.isTyped
      ? html`<input
          type="text"
          name=${gap.id}
          aria-label=${name}
          aria-describedby=${describedBy}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          dir=${directionOf(textOf(gap, to))}
          maxlength=${longestAnswer}
          size=${this.#size}
          .value=${textOf(gap, to)}
          ?disabled=${this.isClosed}
          @input=${this.#write}
        />`
      : html`<select
          name=${gap.id}
          aria-label=${name}
          aria-describedby=${describedBy}
          ?disabled=${this.isClosed}
          @change=${this.#choose}
        >
          <option value="" ?selected=${to === undefined}>${this.words.say('pickOne')}</option>
          ${this.#offers
            .get(gap.id)
            ?.map(({ id, text }) => html`<option value=${id} .selected=${to === id}>${text}</option>`)}
        </select>`;
    return html`<span
      class="gap"
      data-result=${result}
      data-longest=${this.question.isTyped ? nothing : longestOf(gap.options)}
      ><span class="number" aria-hidden="true">${this.words.number(n)}</span>${control}</span
    >`;
  }

  /** What lists offer cannot be seen where a closed list is printed. */
  #toChooseFrom(): unknown {
    if (this.question.isTyped) return nothing;
    return html`<ol class="on-paper">
      ${[...this.#offers.values()].map((offers) => html`<li>${offers.map(({ text }) => text).join(' / ')}</li>`)}
    </ol>`;
  }

  #result(gap: Gap): TemplateResult {
    const to = pairedWith(this.current, gap.id);
    const option = optionIn(gap, to);
    const isRight = option?.right === true;
    const n = this.question.gaps.indexOf(gap) + 1;
    return html`<li
      class="option feedback"
      id=${this.idOf(`${gap.id}-result`)}
      data-result=${isRight ? 'right' : 'again'}
    >
      <p>
        <span class="number" aria-hidden="true">${this.words.number(n)}</span>
        ${resultMark(isRight ? 'right' : 'again', this.words)} <bdi>${textOf(gap, to)}</bdi>
      </p>
      ${option?.feedback === undefined ? nothing : richText(option.feedback)}
      ${
        this.showsSolution && !isRight
          ? html`<p>${this.words.say('solutionIs')} <bdi>${gap.options[0]?.text}</bdi></p>`
          : nothing
      }
      ${gap.why === undefined ? nothing : richText(gap.why)}
    </li>`;
  }

  /** Of all gaps the same, so that none tells the length of its answer. */
  get #size(): number {
    return Math.max(...this.question.gaps.map(({ options }) => options[0]?.text.length ?? 0)) + 2;
  }

  #put(gap: string, to: string): void {
    const order = this.question.gaps.map(({ id }) => id);
    this.edit(withPair(this.current ?? [], gap, to, order));
  }

  readonly #choose = (event: Event): void => {
    const { name, value } = event.target as HTMLSelectElement;
    this.#put(name, value);
  };

  readonly #write = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    this.#put(name, typed(value) === '' ? '' : halfTyped(value));
  };
}

/** The marks that a text begins with: no entities, which are more than a letter. */
const stops = (text: string): string => /^[.,:;!?)…»”।،؛؟]*/.exec(text)?.[0] ?? '';

/** What stands in a gap, as text. */
const textOf = (gap: Gap, to: string | undefined): string =>
  to === undefined ? '' : (typedText(to) ?? optionIn(gap, to)?.text ?? '');

declare global {
  interface HTMLElementTagNameMap {
    'course-gaps': CourseGaps;
  }
}
