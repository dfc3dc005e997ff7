import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { inline, rich } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import { shownOf } from './timeline.ts';
import type { TimelineEvent, TimelineQuestion } from './timeline.ts';

/** All events with their dates. */
export const timelineOnPaper: OnPaper<TimelineQuestion> = {
  isLong: true,
  form: ({ events }) => dated(events),
  soFar: (question, revealed) => dated(shownOf(question, revealed as readonly string[] | undefined)),
};

const dated = (events: readonly TimelineEvent[]): TemplateResult =>
  html`<dl>
    ${events.map(
      ({ date, text }) =>
        html`<dt>${inline(date)}</dt>
          <dd>${rich(text)}</dd>`,
    )}
  </dl>`;
