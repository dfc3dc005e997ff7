import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { inline, rich } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import { play } from './paths.ts';
import type { Path, Role, ScenarioQuestion, Scene } from './scenario-question.ts';

/** Scenes by number; what one says leads to the number of another scene. */
export const scenarioOnPaper: OnPaper<ScenarioQuestion> = {
  isLong: true,
  form({ roles, scenes }, words) {
    const numberOf = (scene: string): number => scenes.findIndex(({ id }) => id === scene) + 1;
    return html`${people(roles)}
    ${scenes.map(
      (scene, index) =>
        html`<div class="scene">
          <p class="question">${words.number(index + 1)}</p>
          ${whatHappens(scene, roles)}
          <ul role="list" class="boxes">
            ${scene.choices.map(
              ({ text, leadsTo }) =>
                html`<li>${inline(text)} <em>(${words.say('goOnAt', { n: numberOf(leadsTo) })})</em></li>`,
            )}
          </ul>
        </div>`,
    )}`;
  },

  /** The scenes of the learner's own path: what they said and what came of it, and what they may say now. */
  soFar: (question, path = []) =>
    html`${people(question.roles)}
    ${play(question, path as Path).map(
      ({ scene, chosen }) =>
        html`${whatHappens(scene, question.roles)}
          <ul>
            ${(chosen === undefined ? scene.choices : [chosen]).map(({ text }) => html`<li>${inline(text)}</li>`)}
          </ul>
          ${chosen?.consequence === undefined ? nothing : rich(chosen.consequence)}`,
    )}`,
};

const people = (roles: readonly Role[]): TemplateResult =>
  html`<ul>
    ${roles.map(({ text }) => html`<li>${inline(text)}</li>`)}
  </ul>`;

function whatHappens({ situation, speaker, speech }: Scene, roles: readonly Role[]): TemplateResult {
  const name = roles.find(({ id }) => id === speaker)?.name ?? '';
  return html`${situation === undefined ? nothing : rich(situation)}
  ${speech === undefined ? nothing : html`<p><strong>${name}</strong>: ${inline(speech)}</p>`}`;
}
