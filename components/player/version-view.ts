import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Unit } from '../../core/programme.ts';
import type { Words } from '../../locales/words.ts';
import type { PageName } from './page-on-demand.ts';

/** The version line. Behind it is the page for trainers. */
export const versionView = (unit: Unit, words: Words, show?: (name: PageName) => void): TemplateResult =>
  html`<p class="version">
    <button type="button" class="quiet" @click=${show && (() => show('doctor'))}>
      ${words.say('version', { version: unit.version })}
    </button>
  </p>`;
