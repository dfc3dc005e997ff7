import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { CheckedElement } from '../../parts/checked-element.ts';
import { chosenAfter, optionRow } from '../../parts/option-row.ts';
import { choice } from './choice.ts';
import type { ChoiceOption, ChoiceQuestion, ChosenIds } from './choice.ts';

/**
 * Lets the learner pick one option, or several.
 *
 * @fires course-respond - The learner pressed Check.
 */
@customElement('course-choice')
export class CourseChoice extends CheckedElement<ChoiceQuestion, ChosenIds> {
  protected readonly type = choice;
  protected readonly tooEarly = 'chooseFirst';

  protected override showsVerdictAbove(): boolean {
    return !this.question.several;
  }

  protected override render(): TemplateResult {
    const { several, options } = this.question;
    return this.checked(
      this.words.say(several ? 'chooseSeveral' : 'chooseOne'),
      html`<div class="options">${options.map((option) => this.#option(option))}</div>`,
    );
  }

  #option(option: ChoiceOption): TemplateResult {
    const isChosen = this.current?.includes(option.id) ?? false;
    const shows = this.isSubmitted && (isChosen || (this.showsSolution && option.right));
    return optionRow({
      ...option,
      name: this.idOf('options'),
      several: this.question.several,
      isChosen,
      isClosed: this.isClosed,
      result: shows ? (option.right ? 'right' : 'again') : 'none',
      words: this.words,
      change: this.#change,
    });
  }

  readonly #change = (event: Event): void => {
    this.edit(chosenAfter(event, this.current ?? [], this.question.options));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'course-choice': CourseChoice;
  }
}
