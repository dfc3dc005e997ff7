import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Saving } from '../../core/saver.ts';
import type { Unit } from '../../core/programme.ts';
import { opening } from '../../core/learner-state.ts';
import type { Words } from '../../locales/words.ts';
import { pageBeside, pagesOf } from './pages.ts';
import { savingTexts } from './saving-texts.ts';
import type { Told } from './saving-texts.ts';

/** What stands around every page. */
export interface Frame {
  readonly unit: Unit;
  readonly words: Words;
  readonly page: string;
  readonly saving: Saving;
  /** What is said aloud of it, see `heardOf()`. */
  readonly heard?: Told | undefined;
  readonly isContentsOpen: boolean;
  /** What is above the page's own content: a notice, if any. */
  readonly notice: unknown;
  readonly contents: unknown;
  readonly main: unknown;
  readonly toggleContents?: () => void;
  readonly leave?: (event: Event) => void;
  readonly turn?: (step: 1 | -1) => void;
}

/** Top bar, contents, the page, bottom bar. */
export function frameView(frame: Frame): TemplateResult {
  const { unit, words, saving, heard, isContentsOpen, toggleContents } = frame;
  return html`<header class="bar bar-top">
      <button
        type="button"
        class="quiet contents-button"
        aria-expanded=${isContentsOpen}
        aria-controls="contents"
        @click=${toggleContents}
      >
        <span class="sign" aria-hidden="true"></span>${words.say('contents')}
      </button>
      <p class="unit-title">${unit.title}</p>
      <p class="saving" data-saving=${saving}>
        ${saving === 'idle' ? nothing : html`<span>${words.say(savingTexts[saving])}</span>`}
      </p>
      <p class="for-screen-readers" role="status">${heard && words.say(savingTexts[heard])}</p>
      <a class="leave" href="about:blank" target="_top" aria-label=${words.say('leaveQuickly')} @click=${frame.leave}>
        ${words.say('leave')}
      </a>
    </header>
    <div class="columns">
      <nav id="contents" aria-label=${words.say('contents')} ?hidden=${!isContentsOpen}>${frame.contents}</nav>
      <main>${frame.notice}${frame.main}</main>
    </div>
    ${bottomBar(frame)}`;
}

function bottomBar({ unit, words, page, turn }: Frame): TemplateResult {
  const total = unit.lessons.length;
  const n = Math.min(Math.max(0, pagesOf(unit).indexOf(page)), total);
  const button = (step: 1 | -1): TemplateResult =>
    html`<button
      type="button"
      class=${step === 1 ? 'primary' : 'quiet'}
      ?hidden=${pageBeside(unit, page, step) === undefined}
      @click=${turn && (() => turn(step))}
    >
      ${words.say(step === 1 ? 'next' : 'back')}
    </button>`;
  return html`<footer class="bar bar-bottom">
    ${button(-1)}
    <p class="place" ?hidden=${page === opening}>
      <progress max=${total} .value=${n} aria-label=${words.say('pageOf', { n, total })}></progress>
      <span aria-hidden="true">${words.say('pageOf', { n, total })}</span>
    </p>
    ${button(1)}
  </footer>`;
}
