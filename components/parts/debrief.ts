import { html, nothing } from 'lit';
import type { Html } from '../../core/programme.ts';
import type { Words } from '../../locales/words.ts';
import { richText } from './rich-text.ts';

/** What is said when it is over, looking back; nothing where nothing is. */
export const debriefing = (debrief: Html | undefined, words: Words): unknown =>
  debrief === undefined
    ? nothing
    : html`<div class="debrief">
        <p class="activity-label">${words.say('debrief')}</p>
        ${richText(debrief)}
      </div>`;
