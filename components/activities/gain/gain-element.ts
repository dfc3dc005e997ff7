import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { tally } from '../../../core/bank.ts';
import type { Bank, BankPoint, Deal } from '../../../core/bank.ts';
import type { LearnerState } from '../../../core/learner-state.ts';
import type { WordKey } from '../../../locales/words.ts';
import { ActivityElement } from '../../parts/activity-element.ts';
import { richText } from '../../parts/rich-text.ts';
import { pointsFor } from './gain.ts';

/** What a learner knew before and knows now, and where to read about what is not clear yet. Nothing is asked. */
@customElement('course-gain')
export class CourseGain extends ActivityElement<Bank, Deal> {
  /** What the learner did in all activities. */
  @property({ attribute: false }) records: LearnerState['records'] = new Map();

  protected override render(): TemplateResult {
    const { words, records } = this;
    const points = pointsFor(this.activity, records);
    const before = tally(
      points.map((point) => point.before),
      records,
    );
    const now = tally(
      points.map(({ after }) => after),
      records,
    );
    const isWhole = now.answered === points.length;
    const open = points.filter(({ after }) => tally([after], records).right === 0);
    return this.card(
      words.say('gain'),
      html`<div class="gain" role="status" data-result="none">
          ${isWhole && before.answered > 0 ? this.#line('gainBefore', before) : nothing}
          ${isWhole ? this.#line('gainNow', now) : nothing}
        </div>
        ${isWhole && before.answered > 0 ? nothing : html`<p>${words.say(isWhole ? 'gainNoBefore' : 'gainLater')}</p>`}
        ${open.length === 0 ? nothing : this.#places(open, isWhole)}`,
    );
  }

  #line(text: WordKey, { right, answered }: ReturnType<typeof tally>): TemplateResult {
    return html`<p>
      <span>${this.words.say(text, { n: right, total: answered })}</span>
      <meter aria-hidden="true" min="0" max=${answered} .value=${right}></meter>
    </p>`;
  }

  #places(points: readonly BankPoint[], isWhole: boolean): TemplateResult {
    return html`<p>${this.words.say(isWhole ? 'gainReadAgain' : 'gainRead')}</p>
      <ul>
        ${points.map(({ title }) => html`<li>${richText(title)}</li>`)}
      </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'course-gain': CourseGain;
  }
}
