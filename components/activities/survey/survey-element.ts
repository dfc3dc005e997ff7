import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { directionOf } from '../../parts/direction.ts';
import { KeptElement } from '../../parts/kept-element.ts';
import { chosenAfter, optionRow } from '../../parts/option-row.ts';
import { pointsTo, radioRow } from '../../parts/radio-row.ts';
import { richText } from '../../parts/rich-text.ts';
import { survey } from './survey.ts';
import { answersTo, withAnswers } from './survey-question.ts';
import type { Answers, Choice, SurveyItem, SurveyQuestion } from './survey-question.ts';

type Item<Kind extends SurveyItem['kind']> = Extract<SurveyItem, { kind: Kind }>;

/**
 * Asks what the learner thinks, and says who will see it.
 *
 * @fires course-respond - The learner pressed Done.
 */
@customElement('course-survey')
export class CourseSurvey extends KeptElement<SurveyQuestion, Answers> {
  protected readonly type = survey;
  protected readonly tooEarly = 'answerFirst';

  protected override render(): TemplateResult {
    const { items } = this.question;
    const isWritten = items.some(({ kind }) => kind === 'write');
    return this.form(
      this.words.say('survey'),
      html`<p class="private">${this.words.say('seenByTrainer')} ${isWritten ? this.words.say('noNames') : nothing}</p>
        ${items.map((item) => this.#item(item))}`,
      this.kept(),
    );
  }

  /** What was typed goes as it will be kept. */
  protected override whole(response: Answers): Answers {
    return survey.accept(this.question, response) ?? [];
  }

  #item(item: SurveyItem): unknown {
    switch (item.kind) {
      case 'rate':
        return item.statements.map((statement) => this.#statement(statement, item));
      case 'pick':
        return this.#pick(item);
      case 'write':
        return this.#write(item);
      default:
        return item satisfies never;
    }
  }

  #statement({ id, text }: Choice, { low, high, points }: Item<'rate'>): TemplateResult {
    return radioRow({
      name: this.idOf(id),
      label: richText(text),
      options: pointsTo(points, this.words),
      ends: [richText(low), richText(high)],
      chosen: answersTo(this.current, id)[0],
      choose: (point) => {
        this.#answer(id, [point]);
      },
    });
  }

  #pick({ id, text, several, options }: Item<'pick'>): TemplateResult {
    const chosen = answersTo(this.current, id);
    return html`<fieldset class="row" role=${several ? 'group' : 'radiogroup'}>
      <legend>${richText(text)}</legend>
      <div class="options">
        ${options.map((option) =>
          optionRow({
            ...option,
            name: this.idOf(id),
            several,
            isChosen: chosen.includes(option.id),
            isClosed: false,
            result: 'none',
            words: this.words,
            change: (event) => {
              this.#answer(id, chosenAfter(event, chosen, options));
            },
          }),
        )}
      </div>
    </fieldset>`;
  }

  #write({ id, text, most }: Item<'write'>): TemplateResult {
    const [answer = '='] = answersTo(this.current, id);
    return html`<div class="row">
      <label for=${this.idOf(id)}>${richText(text)}</label>
      <textarea
        id=${this.idOf(id)}
        rows="3"
        maxlength=${most}
        dir=${directionOf(answer.slice(1))}
        autocomplete="off"
        .value=${answer.slice(1)}
        @input=${(event: Event) => {
          const { value } = event.target as HTMLTextAreaElement;
          this.#answer(id, value === '' ? [] : [`=${value}`]);
        }}
      ></textarea>
    </div>`;
  }

  #answer(id: string, answers: readonly string[]): void {
    this.edit(withAnswers(this.question, this.current, id, answers));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'course-survey': CourseSurvey;
  }
}
