import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { GatheredIds } from '../../../core/gathering.ts';
import { ActivityElement } from '../../parts/activity-element.ts';
import { richText, withoutIds } from '../../parts/rich-text.ts';
import type { Flashcard, FlashcardsQuestion } from './flashcards.ts';

/**
 * Cards with a term on one side and its meaning on the other. They go round until the learner knows them all.
 *
 * @fires course-respond - The learner knew a card, or started over.
 */
@customElement('course-flashcards')
export class CourseFlashcards extends ActivityElement<FlashcardsQuestion, GatheredIds> {
  /** Ids of the cards to be asked again, after all others. */
  @state() private later: readonly string[] = [];
  @state() private isOpen = false;
  /** The learner has just turned a card or gone on: reading goes on at the card. */
  #movesOn = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('record')) this.isOpen = false;
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const { cards } = this.question;
    const known = this.response;
    const [card] = this.#queue;
    return this.card(
      words.say('flashcards'),
      html`${card === undefined ? nothing : this.#card(card)}
        <div class="outcome" role="status" data-result=${known === undefined ? 'none' : 'kept'}>
          ${
            known === undefined
              ? nothing
              : html`<p>
                  ${
                    card === undefined
                      ? words.say('allKnown')
                      : words.say('cardsKnown', { n: known.length, total: cards.length })
                  }
                </p>`
          }
        </div>
        ${
          card === undefined
            ? html`<p class="again">
                <button type="button" @click=${this.#startOver}>${words.say('startOver')}</button>
              </p>`
            : nothing
        }
        <dl class="on-paper">
          ${cards.map(
            ({ term, definition }) =>
              html`<dt>${richText(term)}</dt>
                <dd>${richText(withoutIds(definition))}</dd>`,
          )}
        </dl>`,
    );
  }

  protected override updated(): void {
    if (!this.#movesOn) return;
    this.#movesOn = false;
    const side = this.querySelector<HTMLElement>('.definition') ?? this.querySelector<HTMLElement>('.flashcard-term');
    (side ?? this.querySelector('legend'))?.focus();
  }

  /** The cards that are not known yet, in the order they are asked. */
  get #queue(): readonly Flashcard[] {
    const open = this.question.cards.filter(({ id }) => this.response?.includes(id) !== true);
    const turnOf = ({ id }: Flashcard): number => this.later.indexOf(id);
    return open.sort((a, b) => turnOf(a) - turnOf(b));
  }

  #card({ term, definition }: Flashcard): TemplateResult {
    const { words } = this;
    return html`<div class="flashcard">
        <p class="flashcard-term" tabindex="-1">${richText(term)}</p>
        ${this.isOpen ? html`<div class="definition" tabindex="-1">${richText(definition)}</div>` : nothing}
      </div>
      <div class="sides">
        ${
          this.isOpen
            ? html`<button class="primary" type="button" @click=${this.#know}>${words.say('knewIt')}</button>
                <button type="button" @click=${this.#postpone}>${words.say('askAgain')}</button>`
            : html`<button class="primary" type="button" @click=${this.#turn}>${words.say('showAnswer')}</button>`
        }
      </div>`;
  }

  readonly #turn = (): void => {
    this.#movesOn = true;
    this.isOpen = true;
  };

  readonly #know = (): void => {
    const [card] = this.#queue;
    if (card === undefined) return;
    this.#movesOn = true;
    const known = [...(this.response ?? []), card.id];
    this.submit(this.question.cards.map(({ id }) => id).filter((id) => known.includes(id)));
  };

  readonly #postpone = (): void => {
    const [card] = this.#queue;
    if (card === undefined) return;
    this.#movesOn = true;
    this.isOpen = false;
    this.later = [...this.later.filter((id) => id !== card.id), card.id];
  };

  readonly #startOver = (): void => {
    this.#movesOn = true;
    this.later = [];
    this.submit([]);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'course-flashcards': CourseFlashcards;
  }
}
