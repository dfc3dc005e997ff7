import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Words } from '../../locales/words.ts';
import type { Entry } from './glossary.ts';

/** The words of the unit in all its languages side by side; on a phone one below the other. */
export function glossaryView(entries: readonly Entry[], missing: readonly string[], words: Words): TemplateResult {
  return html`${missing.map((language) => html`<p class="notice">${words.say('wordsMissing', { language })}</p>`)}
    <ul role="list" class="glossary">
      ${entries.map(
        ({ forms }) =>
          html`<li>
            ${forms.map(
              ({ language, direction, term }) =>
                html`<div lang=${language} dir=${direction}>
                  <dfn>${term.term}</dfn>
                  <span .innerHTML=${term.definition}></span>
                </div>`,
            )}
          </li>`,
      )}
    </ul>
    ${entries.length === 0 ? html`<p>–</p>` : nothing}`;
}
