import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { randomFrom, shuffled } from '../../../core/lists.ts';
import { CheckedElement } from '../../parts/checked-element.ts';
import { richText } from '../../parts/rich-text.ts';
import { idsInOrder, ordering } from './ordering.ts';
import type { OrderedIds, OrderingQuestion, OrderingStep } from './ordering.ts';

/**
 * Lets the learner tap steps in their order: no dragging, and the same by keyboard. A second tap takes a step back.
 *
 * @fires course-respond - The learner pressed Check.
 */
@customElement('course-ordering')
export class CourseOrdering extends CheckedElement<OrderingQuestion, OrderedIds> {
  protected readonly type = ordering;
  protected readonly tooEarly = 'orderFirst';
  /** The steps as they are shown: the same at every visit, and not in the right order. */
  #mixed: readonly OrderingStep[] = [];
  /** The steps that can stay, of what was submitted. */
  #inOrder: OrderedIds = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('activity')) this.#mixed = mixedSteps(this.question.steps, this.activity.id);
    this.#inOrder = this.isSubmitted ? idsInOrder(this.question, this.response ?? []) : [];
  }

  protected override render(): TemplateResult {
    return this.checked(
      this.words.say('orderSteps'),
      html`<ul class="steps" role="list">
        ${this.#mixed.map((step) => html`<li>${this.#step(step)}</li>`)}
      </ul>`,
      this.#result(),
    );
  }

  #step({ id, text }: OrderingStep): TemplateResult {
    const position = (this.current ?? []).indexOf(id);
    const isInOrder = this.#inOrder.includes(id);
    const describedBy = this.idOf(`${id}-position`);
    return html`<button
        type="button"
        class="step"
        aria-pressed=${position >= 0 ? 'true' : 'false'}
        aria-describedby=${position >= 0 ? describedBy : nothing}
        data-result=${this.isSubmitted ? (isInOrder ? 'right' : 'again') : 'none'}
        ?disabled=${this.isClosed}
        .value=${id}
        @click=${this.#tap}
      >
        <span class="position" aria-hidden="true">${position >= 0 ? this.words.number(position + 1) : nothing}</span>
        <span>${richText(text)}</span>
      </button>
      <span class="for-screen-readers" id=${describedBy}>
        ${position >= 0 ? this.words.say('position', { n: position + 1 }) : nothing}
        ${this.isSubmitted ? this.words.say(isInOrder ? 'canStay' : 'hasToMove') : nothing}
      </span>`;
  }

  /** What the signs mean, where there are two of them, and the right order, when it is shown. */
  #result(): unknown {
    if (!this.isSubmitted || this.result === 'right') return nothing;
    const { steps } = this.question;
    const n = this.#inOrder.length;
    return html`${n > 0 ? html`<p>${this.words.say('inOrder', { n, total: steps.length })}</p>` : nothing}
    ${
      this.showsSolution
        ? html`<p class="solution">${this.words.say('solutionIs')}</p>
            <ol class="solution">
              ${steps.map(({ text }) => html`<li>${richText(text)}</li>`)}
            </ol>`
        : nothing
    }`;
  }

  readonly #tap = (event: Event): void => {
    const id = (event.currentTarget as HTMLButtonElement).value;
    const ids = this.current ?? [];
    this.edit(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]);
  };
}

/** The steps in an order drawn from a text; never the right one. */
function mixedSteps(steps: readonly OrderingStep[], seed: string): OrderingStep[] {
  const mixed = shuffled(steps, randomFrom(seed));
  const isRight = mixed.every((step, index) => step === steps[index]);
  return isRight ? mixed.reverse() : mixed;
}

declare global {
  interface HTMLElementTagNameMap {
    'course-ordering': CourseOrdering;
  }
}
