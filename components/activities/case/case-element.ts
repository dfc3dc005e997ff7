import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { shareChosen } from '../../../core/choosing.ts';
import { last } from '../../../core/lists.ts';
import type { Html } from '../../../core/programme.ts';
import { ActivityElement } from '../../parts/activity-element.ts';
import { debriefing } from '../../parts/debrief.ts';
import { chosenAfter, optionRow } from '../../parts/option-row.ts';
import { resultMark, resultOf } from '../../parts/result-mark.ts';
import { richText, withoutIds } from '../../parts/rich-text.ts';
import { caseStudy } from './case.ts';
import { isJudged, openStages } from './case-question.ts';
import type { CaseQuestion, ChosenIds, OpenStage, StageOption } from './case-question.ts';

/**
 * A case that unfolds: each answer brings new facts, and the last judgement stands beside the first.
 *
 * @fires course-respond - The learner pressed Check at a stage, or started over.
 */
@customElement('course-case')
export class CourseCase extends ActivityElement<CaseQuestion, ChosenIds> {
  protected override readonly isMarked = true;
  /** What is chosen at the stage that is open, but not yet checked. */
  @state() private draft: ChosenIds = [];
  @state() private isTooEarly = false;
  /** The learner has just answered: reading goes on at what came of it. */
  #movesOn = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('record')) this.draft = [];
  }

  protected override render(): TemplateResult {
    const open = openStages(this.question, this.response ?? []);
    const isAtEnd = caseStudy.isAnswered(this.question, this.response ?? []);
    // Of a question that has changed, the old answer is shown but not judged.
    const result = this.outcome?.answered === true ? resultOf(this.outcome.percent) : undefined;
    return this.card(
      this.words.say('caseStudy'),
      html`${open.map((entry, index) => this.#stage(entry, index, open))}
        ${
          isAtEnd
            ? this.#comparison(open)
            : html`<button class="primary" type="button" @click=${this.#check}>${this.words.say('check')}</button>`
        }
        <div class="outcome" role="status" data-result=${result ?? 'none'}>
          ${this.isTooEarly ? html`<p>${this.words.say('chooseFirst')}</p>` : nothing}
          ${
            result === undefined
              ? nothing
              : html`<p class="verdict">${resultMark(result, this.words)} ${this.triesLeft}</p>`
          }
        </div>
        ${isAtEnd ? this.#afterword() : nothing}`,
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.#movesOn || !changed.has('record')) return;
    this.#movesOn = false;
    const answered = last([...this.querySelectorAll('.stage')].filter((stage) => stage.querySelector('[tabindex]')));
    const fresh =
      answered?.querySelector<HTMLElement>('.stage-result') ?? answered?.querySelector<HTMLElement>('.feedback');
    (fresh ?? this.querySelector('legend'))?.focus();
  }

  #stage({ stage, chosen }: OpenStage, index: number, open: readonly OpenStage[]): TemplateResult {
    const isAnswered = chosen.length > 0;
    const earlier = isAnswered ? [] : open.slice(0, index).map((before) => before.stage.facts);
    const total = this.question.stages.length;
    return html`<fieldset class="stage">
      <legend>${this.words.say('stageOf', { n: index + 1, total })}</legend>
      <div class="case-facts">${richText(stage.facts)}</div>
      ${earlier.length > 0 ? this.#factsSoFar(earlier) : nothing}
      ${stage.ask === undefined ? nothing : html`<div class="ask">${richText(stage.ask)}</div>`}
      <div class="options">
        ${stage.options.map((option) =>
          optionRow({
            ...option,
            name: this.idOf(stage.id),
            several: stage.several,
            isChosen: (isAnswered ? chosen : this.draft).includes(option.id),
            isClosed: isAnswered,
            result: this.#resultOf(option, { stage, chosen }),
            words: this.words,
            change: (event) => {
              this.draft = chosenAfter(event, this.draft, stage.options);
              this.isTooEarly = false;
            },
          }),
        )}
      </div>
      ${isAnswered ? this.#stageResult({ stage, chosen }) : nothing}
    </fieldset>`;
  }

  /** Earlier facts at hand where they are needed; their anchors stay where they first stood. */
  #factsSoFar(facts: readonly Html[]): TemplateResult {
    return html`<details class="hint">
      <summary>${this.words.say('factsSoFar')}</summary>
      ${facts.map((text) => richText(withoutIds(text)))}
    </details>`;
  }

  /** What was chosen is judged; what was not, once no try is left. */
  #resultOf({ id, right }: StageOption, { stage, chosen }: OpenStage): 'right' | 'again' | 'none' {
    if (chosen.length === 0 || !isJudged(stage)) return 'none';
    if (chosen.includes(id)) return right ? 'right' : 'again';
    return right && this.isClosed ? 'right' : 'none';
  }

  /** Where one is right, what was chosen says it already. */
  #stageResult({ stage, chosen }: OpenStage): unknown {
    if (isJudged(stage) && !stage.several) return nothing;
    const share = shareChosen(stage.options, chosen);
    return html`<p class="stage-result" tabindex="-1">
      ${isJudged(stage) ? resultMark(resultOf(share * 100), this.words) : this.words.say('noted')}
    </p>`;
  }

  #comparison(open: readonly OpenStage[]): TemplateResult {
    const textOf = (entry: OpenStage | undefined): unknown =>
      entry?.stage.options
        .filter(({ id }) => entry.chosen.includes(id))
        .map(({ text }) => html`<dd>${richText(text)}</dd>`);
    return html`<dl class="comparison">
      <dt>${this.words.say('firstJudgement')}</dt>
      ${textOf(open[0])}
      <dt>${this.words.say('lastJudgement')}</dt>
      ${textOf(last(open))}
    </dl>`;
  }

  #afterword(): TemplateResult {
    return html`${debriefing(this.question.debrief, this.words)} ${this.explanation}
    ${
      this.isClosed
        ? nothing
        : html`<button type="button" @click=${this.#startOver}>${this.words.say('startOver')}</button>`
    }`;
  }

  readonly #check = (): void => {
    this.isTooEarly = this.draft.length === 0;
    if (this.isTooEarly) return;
    this.#movesOn = true;
    this.submit([...(this.response ?? []), ...this.draft]);
  };

  readonly #startOver = (): void => {
    this.#movesOn = true;
    this.submit([]);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'course-case': CourseCase;
  }
}
