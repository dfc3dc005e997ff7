import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { CheckedElement } from '../../parts/checked-element.ts';
import { resultMark } from '../../parts/result-mark.ts';
import { richText } from '../../parts/rich-text.ts';
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
    const feedbackId = this.idOf(`${option.id}-feedback`);
    const shows = this.isChecked && (isChosen || (this.showsSolution && option.right));
    return html`<div class="option" data-result=${shows ? (option.right ? 'right' : 'again') : 'none'}>
      <label>
        <input
          type=${this.question.several ? 'checkbox' : 'radio'}
          name=${this.idOf('options')}
          .value=${option.id}
          .checked=${isChosen}
          ?disabled=${this.isClosed}
          aria-describedby=${shows ? feedbackId : nothing}
          @change=${this.#change}
        />
        <span>${richText(option.text)}</span>
      </label>
      ${
        shows
          ? html`<div class="feedback" id=${feedbackId}>
              ${resultMark(option.right ? 'right' : 'again', this.words)}
              ${option.feedback === undefined ? nothing : richText(option.feedback)}
            </div>`
          : nothing
      }
    </div>`;
  }

  readonly #change = (event: Event): void => {
    const { value, checked } = event.target as HTMLInputElement;
    const before = this.question.several ? (this.current ?? []) : [];
    const chosen = checked ? [...before, value] : before.filter((id) => id !== value);
    this.edit(this.question.options.map(({ id }) => id).filter((id) => chosen.includes(id)));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'course-choice': CourseChoice;
  }
}
