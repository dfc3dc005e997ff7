import { html, nothing } from 'lit';
import { inline, rich } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import type { ScenarioQuestion } from './scenario-question.ts';

/** Scenes by number; what one says leads to the number of another scene. */
export const scenarioOnPaper: OnPaper<ScenarioQuestion> = {
  isLong: true,
  form({ roles, scenes }, words) {
    const numberOf = (scene: string): number => scenes.findIndex(({ id }) => id === scene) + 1;
    const speaker = (id: string | undefined): string => roles.find((role) => role.id === id)?.name ?? '';
    return html`<ul>
        ${roles.map(({ text }) => html`<li>${inline(text)}</li>`)}
      </ul>
      ${scenes.map(
        ({ situation, speaker: role, speech, choices }, index) =>
          html`<div class="scene">
            <p class="question">${words.number(index + 1)}</p>
            ${situation === undefined ? nothing : rich(situation)}
            ${speech === undefined ? nothing : html`<p><strong>${speaker(role)}</strong>: ${inline(speech)}</p>`}
            <ul role="list" class="boxes">
              ${choices.map(
                ({ text, leadsTo }) =>
                  html`<li>${inline(text)} <em>(${words.say('goOnAt', { n: numberOf(leadsTo) })})</em></li>`,
              )}
            </ul>
          </div>`,
      )}`;
  },
};
