import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Words } from '../../locales/words.ts';

/** One line to answer, with a few answers side by side. */
export interface RadioRow {
  /** Of its radio buttons, unique in the page. */
  readonly name: string;
  readonly label: unknown;
  readonly options: readonly RadioOption[];
  /** What the first and the last answer mean, where the answers are points between them. */
  readonly ends?: readonly [low: unknown, high: unknown];
  readonly chosen: string | undefined;
  readonly isClosed?: boolean;
  readonly result?: 'right' | 'again' | 'none';
  /** Said of the whole line, under it. */
  readonly note?: TemplateResult;
  /** Letters of all answers: where a line has no room for them, each stands on one of its own, not the last one alone. */
  readonly letters?: number;
  readonly choose: (value: string) => void;
}

export interface RadioOption {
  readonly value: string;
  readonly label: unknown;
}

/** So many points to choose from. */
export const pointsTo = (most: number, words: Words): RadioOption[] =>
  Array.from({ length: most }, (_, index) => ({ value: String(index + 1), label: words.number(index + 1) }));

/** The line as a group of radio buttons named by its label. */
export function radioRow(row: RadioRow): TemplateResult {
  const { name, label, options, ends, chosen, isClosed = false, result = 'none', note, letters, choose } = row;
  const noteId = `${name}-note`;
  return html`<fieldset
    class="row option"
    role="radiogroup"
    data-result=${result}
    aria-describedby=${note === undefined ? nothing : noteId}
  >
    <legend>${label}</legend>
    <div
      class=${ends === undefined ? 'row-options' : 'row-options points'}
      style=${letters === undefined ? nothing : `--need: ${String(breadthOf(letters, options.length))}em`}
    >
      ${options.map(
        (option, index) =>
          html`<label>
            <input
              type="radio"
              name=${name}
              .value=${option.value}
              .checked=${chosen === option.value}
              ?disabled=${isClosed}
              @change=${() => {
                choose(option.value);
              }}
            />
            <span>${option.label} ${meaningOf(index, options.length, ends)}</span>
          </label>`,
      )}
    </div>
    ${ends === undefined ? nothing : html`<p class="ends" aria-hidden="true"><span>${ends[0]}</span><span>${ends[1]}</span></p>`}
    ${note === undefined ? nothing : html`<div class="feedback" id=${noteId}>${note}</div>`}
  </fieldset>`;
}

/** About as broad as so many letters are in a line, with what stands before and between the answers. */
const breadthOf = (letters: number, count: number): number => Math.ceil(0.5 * letters + 2.7 * count - 1.1);

/** The ends stand below the line; who hears it gets them with the first and the last point. */
function meaningOf(index: number, count: number, ends: RadioRow['ends']): unknown {
  const end = index === 0 ? ends?.[0] : index === count - 1 ? ends?.[1] : undefined;
  return end === undefined ? nothing : html`<span class="for-screen-readers">${end}</span>`;
}
