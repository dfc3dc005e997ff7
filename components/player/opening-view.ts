import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Unit } from '../../core/programme.ts';
import type { Words } from '../../locales/words.ts';
import { richText } from '../parts/rich-text.ts';
import type { Contents } from './contents-view.ts';
import { languagesView } from './languages-view.ts';
import { versionView } from './version-view.ts';

/** What the opening needs; before the script runs there is nothing to press. */
export type Opening = Pick<Contents, 'unit' | 'words'> & Partial<Contents>;

/**
 * The page before the first lesson: in which languages the unit is, first, for who cannot read this one; then what it is,
 * for whom and how long.
 */
export function openingView(contents: Opening): TemplateResult {
  const { unit, words, speak, show } = contents;
  return html`<article class="opening">
    ${languagesView(unit, words, speak)}
    <h1 tabindex="-1">${unit.title}</h1>
    <p class="lead">${unit.why}</p>
    <p class="facts">${words.say('minutes', { n: unit.minutes })} — ${words.say('dataPrice')}</p>
    ${draftNote(unit, words)}
    <h2>${words.say('youWillBeAbleTo')}</h2>
    <ul class="outcomes">
      ${unit.outcomes.map(({ text }) => html`<li>${richText(text)}</li>`)}
    </ul>
    ${versionView(unit, words, show)}
  </article>`;
}

/** Says in the learner's language that a translation still waits for its reviewer. */
export const draftNote = (unit: Unit, words: Words): unknown =>
  unit.translation === 'draft' ? html`<p class="draft-note">${words.say('draftTranslation')}</p>` : nothing;
