import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Html } from '../../core/programme.ts';
import type { Words } from '../../locales/words.ts';
import { resultMark } from './result-mark.ts';
import { richText } from './rich-text.ts';

/** One option with its box, and, once it was checked, what to say of it. */
export interface OptionRow {
  readonly id: string;
  readonly text: Html;
  readonly feedback?: Html;
  /** Of all options of a question, unique in the page. */
  readonly name: string;
  /** More than one can be chosen. */
  readonly several: boolean;
  readonly isChosen: boolean;
  readonly isClosed: boolean;
  readonly result: 'right' | 'again' | 'none';
  readonly words: Words;
  readonly change: (event: Event) => void;
}

/** The option as a row. */
export function optionRow(row: OptionRow): TemplateResult {
  const { id, text, feedback, name, several, isChosen, isClosed, result, words, change } = row;
  const feedbackId = `${name}-${id}-feedback`;
  return html`<div class="option" data-result=${result}>
    <label>
      <input
        type=${several ? 'checkbox' : 'radio'}
        name=${name}
        .value=${id}
        .checked=${isChosen}
        ?disabled=${isClosed}
        aria-describedby=${result === 'none' ? nothing : feedbackId}
        @change=${change}
      />
      <span>${richText(text)}</span>
    </label>
    ${
      result === 'none'
        ? nothing
        : html`<div class="feedback" id=${feedbackId} tabindex="-1">
            ${resultMark(result, words)} ${feedback === undefined ? nothing : richText(feedback)}
          </div>`
    }
  </div>`;
}

/** The chosen ids after a box was changed, in the order of the options. */
export function chosenAfter(
  event: Event,
  before: readonly string[],
  options: readonly { readonly id: string }[],
): readonly string[] {
  const { type, value, checked } = event.target as HTMLInputElement;
  const others = type === 'checkbox' ? before.filter((id) => id !== value) : [];
  const chosen = checked ? [...others, value] : others;
  return options.map(({ id }) => id).filter((id) => chosen.includes(id));
}
