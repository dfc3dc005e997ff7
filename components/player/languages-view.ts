import { html, nothing } from 'lit';
import type { Unit } from '../../core/programme.ts';
import type { Words } from '../../locales/words.ts';

/** The choice of language: every language by its own name in its own script. */
export function languagesView(unit: Unit, words: Words, speak?: (language: string) => void): unknown {
  if (unit.languages.length < 2) return nothing;
  return html`<div class="languages" role="group" aria-label=${words.say('language')}>
    ${unit.languages.map(
      ({ code, name, direction }) =>
        html`<button
          type="button"
          lang=${code}
          dir=${direction}
          aria-pressed=${code === unit.language}
          @click=${speak && (() => speak(code))}
        >
          ${name}
        </button>`,
    )}
  </div>`;
}
