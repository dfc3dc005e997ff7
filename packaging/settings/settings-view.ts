import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { comfortView } from './comfort-view.ts';
import type { Comfort } from './comfort-view.ts';
import type { WordKey } from '../../locales/words.ts';

/** What the page shows. */
export interface Settings extends Comfort {
  /** Whether a course hears of the learner's work. */
  readonly isHeard: boolean;
  /** How far the deleting of everything has come. */
  readonly deleting: 'no' | 'asking' | 'done';
  readonly share: (shared: boolean) => void;
  readonly ask: (asking: boolean) => void;
  readonly forget: () => void;
  readonly leave: (event: Event) => void;
}

const seen: readonly WordKey[] = [
  'seesProgress',
  'seesScore',
  'seesAnswers',
  'seesNoPrivate',
  'seesNoName',
  'seesSite',
];

const limits: readonly WordKey[] = ['leavingHistory', 'leavingFrame', 'leavingSite', 'leavingApp', 'leavingEyes'];

/** The page "Settings and safety". */
export const settingsView = (settings: Settings): TemplateResult =>
  html`${leavingView(settings)} ${deviceView(settings)} ${comfortView(settings)} ${trainerView(settings)}`;

function deviceView({ words, isShared, deleting, share, ask, forget }: Settings): TemplateResult {
  return html`<section>
    <h3>${words.say('thisDevice')}</h3>
    <label class="switch">
      <input
        type="checkbox"
        .checked=${isShared}
        aria-describedby="shared-device-help"
        @change=${(event: Event) => share((event.target as HTMLInputElement).checked)}
      />
      <strong>${words.say('sharedDevice')}</strong>
    </label>
    <p id="shared-device-help">${words.say('sharedDeviceHelp')}</p>
    <p role="status">${words.say(deleting === 'done' ? 'allDeleted' : isShared ? 'nothingIsKept' : 'mayBeKept')}</p>
    ${
      deleting === 'asking'
        ? html`<div class="asking">
            <p>${words.say('deleteAllWarning')}</p>
            <button type="button" class="primary" @click=${forget}>${words.say('deleteNow')}</button>
            <button type="button" @click=${() => ask(false)}>${words.say('keepAll')}</button>
          </div>`
        : html`<button type="button" class="delete-all" @click=${() => ask(true)}>${words.say('deleteAll')}</button>`
    }
    <p class="muted">${words.say('deleteCannot')}</p>
  </section>`;
}

function leavingView({ words, leave }: Settings): TemplateResult {
  return html`<section>
    <h3>${words.say('leaving')}</h3>
    <p>${words.say('leavingHow')}</p>
    <p><a href="about:blank" target="_top" @click=${leave}>${words.say('leaveQuickly')}</a></p>
    <details>
      <summary>${words.say('leavingCannot')}</summary>
      <ul>
        ${limits.map((key) => html`<li>${words.say(key)}</li>`)}
      </ul>
    </details>
  </section>`;
}

function trainerView({ words, isHeard }: Settings): TemplateResult {
  return html`<section>
    <h3>${words.say('trainerSees')}</h3>
    <p>${words.say(isHeard ? 'trainerSeesCourse' : 'trainerSeesNothing')}</p>
    ${
      isHeard
        ? html`<details>
            <summary>${words.say('trainerSeesMore')}</summary>
            <ul>
              ${seen.map((key) => html`<li>${words.say(key)}</li>`)}
            </ul>
          </details>`
        : nothing
    }
  </section>`;
}
