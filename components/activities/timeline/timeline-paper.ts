import { html } from 'lit';
import { inline, rich } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import type { TimelineQuestion } from './timeline.ts';

/** All events with their dates. */
export const timelineOnPaper: OnPaper<TimelineQuestion> = {
  isLong: true,
  form: ({ events }) =>
    html`<dl>
      ${events.map(
        ({ date, text }) =>
          html`<dt>${inline(date)}</dt>
            <dd>${rich(text)}</dd>`,
      )}
    </dl>`,
};
