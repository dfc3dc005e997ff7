import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { DraftElement } from './draft-element.ts';
import { resultMark, resultOf } from './result-mark.ts';
import type { Result } from './result-mark.ts';

/** An activity that is answered first and checked then, as often as its attempts allow. */
export abstract class CheckedElement<Question, Response> extends DraftElement<Question, Response> {
  protected override readonly isMarked = true;

  /** Right answers are shown when the learner has found them or has no try left. */
  protected get showsSolution(): boolean {
    return this.isSubmitted && (this.isClosed || this.result === 'right');
  }

  /** Whether the verdict stands beside what was answered already, so that below it need not be seen again. */
  protected showsVerdictAbove(): boolean {
    return false;
  }

  protected get result(): Result {
    return resultOf(this.outcome?.answered === true ? this.outcome.percent : 0);
  }

  /** The options, Check, and what came of it; `more` is said of it after the verdict. */
  protected checked(instruction: string, options: unknown, more: unknown = nothing): TemplateResult {
    return this.form(instruction, options, {
      button: 'check',
      hasButton: !this.isClosed,
      classes: this.#outcomeClass,
      result: this.isSubmitted ? this.result : 'none',
      status: this.isSubmitted ? this.#outcome(more) : nothing,
    });
  }

  get #outcomeClass(): string {
    const isQuiet = this.isSubmitted && this.showsVerdictAbove() && this.triesLeft === nothing;
    if (!isQuiet) return 'outcome';
    return this.explanation === nothing ? 'outcome quiet empty' : 'outcome quiet';
  }

  #outcome(more: unknown): TemplateResult {
    return html`<p class="verdict">${resultMark(this.result, this.words)} ${this.triesLeft}</p>
      ${more} ${this.explanation}`;
  }
}
