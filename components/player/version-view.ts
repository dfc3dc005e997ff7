import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Unit } from '../../core/programme.ts';
import type { Words } from '../../locales/words.ts';
import type { PageName } from './page-on-demand.ts';

/** What is loaded on demand. Behind the version line is the page for trainers. */
export function versionView(unit: Unit, words: Words, show?: (name: PageName) => void): TemplateResult {
  const button = (name: PageName, text: string): TemplateResult =>
    html`<button type="button" class="quiet" @click=${show && (() => show(name))}>${text}</button>`;
  return html`<p class="version">
    ${button('study', words.say('study'))} ${button('settings', words.say('settings'))}
    ${button('doctor', words.say('version', { version: unit.version }))}
  </p>`;
}
