import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Unit } from '../../core/programme.ts';
import type { Words } from '../../locales/words.ts';
import { rich } from '../../components/parts/on-paper.ts';
import { writtenDay } from '../../components/parts/written-day.ts';

/**
 * The paper: a name or a line for it, the unit, what it is about, the day. No score, and nothing an LMS knows. Of a discreet
 * unit it says the number alone.
 */
export const certificateOnPaper = (unit: Unit, words: Words, name: string, day: Date): TemplateResult =>
  html`<div class="certificate">
    <h1>${words.say('certificateTitle')}</h1>
    <p class="name">${name === '' ? html`<span class="name-line"></span>` : html`<bdi>${name}</bdi>`}</p>
    <p>${words.say('certifies')}</p>
    <p class="of">${unit.alias ?? unit.title}</p>
    <p>${words.say('minutes', { n: unit.minutes })} — ${words.say('version', { version: unit.version })}</p>
    ${
      unit.outcomes.length === 0 || unit.alias !== undefined
        ? nothing
        : html`<ul>
            ${unit.outcomes.map(({ text }) => html`<li>${rich(text)}</li>`)}
          </ul>`
    }
    <p>${writtenDay(day, words)}</p>
    <p class="small">${words.say('certificateNote')}</p>
  </div>`;
