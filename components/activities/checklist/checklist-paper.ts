import { html, nothing } from 'lit';
import { inline, rich } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import type { ChecklistQuestion } from './checklist.ts';

/** Boxes to tick, with their notes. */
export const checklistOnPaper: OnPaper<ChecklistQuestion> = {
  isLong: true,
  form: ({ entries }) =>
    html`<ul role="list" class="boxes">
      ${entries.map(
        ({ text, note }) => html`<li><div>${inline(text)}${note === undefined ? nothing : rich(note)}</div></li>`,
      )}
    </ul>`,
};
