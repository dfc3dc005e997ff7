import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { WordKey, Words } from '../../locales/words.ts';
import { colourings, sizes } from './look.ts';
import type { Look } from './look.ts';

const sizeTexts: readonly WordKey[] = ['sizeUsual', 'sizeLarge', 'sizeLarger', 'sizeLargest'];
const colourTexts = { auto: 'coloursAuto', light: 'coloursLight', dark: 'coloursDark' } as const;

/** What the section shows. */
export interface Comfort {
  readonly words: Words;
  readonly look: Look;
  readonly isShared: boolean;
  readonly wear: (look: Look) => void;
}

/** How the learner wants to read. */
export function comfortView({ words, look, isShared, wear }: Comfort): TemplateResult {
  const choice = (name: string, label: WordKey, isChosen: boolean, changed: Partial<Look>, size = ''): TemplateResult =>
    html`<label>
      <input
        type="radio"
        name=${name}
        .checked=${isChosen}
        @change=${() => {
          wear({ ...look, ...changed });
        }}
      />
      <span data-size=${size === '' ? nothing : size}>${words.say(label)}</span>
    </label>`;
  return html`<section class="comfort">
    <h3>${words.say('comfort')}</h3>
    <fieldset>
      <legend>${words.say('textSize')}</legend>
      ${sizes.map((_size, step) =>
        choice('text-size', sizeTexts[step] ?? 'sizeUsual', look.size === step, { size: step }, String(step)),
      )}
    </fieldset>
    <fieldset>
      <legend>${words.say('colours')}</legend>
      ${colourings.map((colours) => choice('colours', colourTexts[colours], look.colours === colours, { colours }))}
    </fieldset>
    <label class="switch">
      <input
        type="checkbox"
        .checked=${look.isStrong}
        @change=${(event: Event) => {
          wear({ ...look, isStrong: (event.target as HTMLInputElement).checked });
        }}
      />
      <strong>${words.say('strongContrast')}</strong>
    </label>
    <p class="muted">${words.say(isShared ? 'comfortForVisit' : 'comfortKept')}</p>
  </section>`;
}
