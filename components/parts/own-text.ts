import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { directionOf } from './direction.ts';

/** A place to write for oneself. */
export interface OwnText {
  /** Where a label names it. */
  readonly id?: string;
  /** Its name, where no label is in sight. */
  readonly label?: string;
  readonly describedBy?: string;
  readonly rows: number;
  readonly value: string;
  readonly write: (text: string) => void;
}

/** The place as a `textbox`. Spell checking is off because some browsers send the text to a server for it. */
export const ownText = ({ id, label, describedBy, rows, value, write }: OwnText): TemplateResult =>
  html`<textarea
    id=${id ?? nothing}
    rows=${rows}
    dir=${directionOf(value)}
    aria-label=${label ?? nothing}
    aria-describedby=${describedBy ?? nothing}
    autocomplete="off"
    autocapitalize="sentences"
    spellcheck="false"
    .value=${value}
    @input=${(event: Event) => {
      write((event.target as HTMLTextAreaElement).value);
    }}
  ></textarea>`;
