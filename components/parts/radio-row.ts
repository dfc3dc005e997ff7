import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** One line to answer, with a few answers side by side. */
export interface RadioRow {
  /** Of its radio buttons, unique in the page. */
  readonly name: string;
  readonly label: unknown;
  readonly options: readonly RadioOption[];
  readonly chosen: string | undefined;
  readonly isClosed?: boolean;
  readonly result?: 'right' | 'again' | 'none';
  /** Said of the whole line, under it. */
  readonly note?: TemplateResult;
  readonly choose: (value: string) => void;
}

export interface RadioOption {
  readonly value: string;
  readonly label: unknown;
}

/** The line as a group of radio buttons named by its label. */
export function radioRow(row: RadioRow): TemplateResult {
  const { name, label, options, chosen, isClosed = false, result = 'none', note, choose } = row;
  const noteId = `${name}-note`;
  return html`<fieldset
    class="row option"
    role="radiogroup"
    data-result=${result}
    aria-describedby=${note === undefined ? nothing : noteId}
  >
    <legend>${label}</legend>
    <div class="row-options">
      ${options.map(
        (option) =>
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
            <span>${option.label}</span>
          </label>`,
      )}
    </div>
    ${note === undefined ? nothing : html`<div class="feedback" id=${noteId}>${note}</div>`}
  </fieldset>`;
}
