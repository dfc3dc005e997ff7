import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { inMegabytes } from '../../../core/megabytes.ts';
import type { Recording } from '../../../core/programme.ts';
import type { Words } from '../../../locales/words.ts';
import { leavingEvent } from '../../parts/leaving.ts';
import { LightElement } from '../../parts/light-element.ts';
import { richText } from '../../parts/rich-text.ts';

/**
 * Sound or film, with what it costs, and all of it in writing. Nothing is loaded before the learner asks: then the
 * browser's own controls take the place of the button. Whoever reads misses nothing, so listening is never counted.
 */
@customElement('course-recording')
export class CourseRecording extends LightElement {
  @property({ attribute: false }) recording!: Recording;
  @property({ attribute: false }) words!: Words;

  /** What plays, once the learner has asked for it. */
  @state() private media: HTMLMediaElement | undefined;
  @state() private hasFailed = false;
  /** Second to go on from after a failure. */
  #from = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#unfold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#unfold);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('recording')) return;
    // Another language has a file or captions of its own.
    this.media = undefined;
    this.hasFailed = false;
    this.#from = 0;
  }

  protected override render(): TemplateResult {
    const { recording, words } = this;
    const { language, size, title, transcript, credits } = recording;
    return html`<figure class="recording" aria-labelledby=${this.#idOf('title')}>
      <figcaption id=${this.#idOf('title')}>${richText(title)}</figcaption>
      ${
        language === undefined
          ? nothing
          : html`<p class="muted">${words.say('spokenLanguage', { language: language.name })}</p>`
      }
      <div class="playback">
        ${
          size === undefined
            ? nothing
            : html`<svg aria-hidden="true" viewBox=${`0 0 ${String(size.width)} ${String(size.height)}`}></svg>`
        }
        ${this.media ?? this.#offer()}
      </div>
      <div role="alert">${this.hasFailed ? html`<p>${words.say('recordingFailed')}</p>` : nothing}</div>
      <details>
        <summary>${words.say('readInstead')}</summary>
        <div class="transcript">${richText(transcript)}</div>
      </details>
      <div class="muted">${richText(credits)}</div>
    </figure>`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    // What takes the place of something takes its focus.
    if (changed.has('media') && (this.media !== undefined || this.hasFailed)) {
      this.querySelector<HTMLElement>('.playback > :last-child')?.focus();
    }
  }

  #idOf(name: string): string {
    return `${this.recording.id}--${name}`;
  }

  #offer(): TemplateResult {
    const { recording, words } = this;
    const { medium, bytes, seconds } = recording;
    const n = Math.round(seconds / 60);
    const price = {
      size: words.say('megabytes', inMegabytes(bytes)),
      length: n < 1 ? words.say('seconds', { n: seconds }) : words.say('minutes', { n }),
    };
    return html`<button
      type="button"
      class="primary"
      id=${this.#idOf('play')}
      aria-labelledby=${`${this.#idOf('play')} ${this.#idOf('title')}`}
      @click=${this.#play}
    >
      ${words.say(medium === 'audio' ? 'listen' : 'watch', price)}
    </button>`;
  }

  /** Browsers let a page sound where it is asked to by a tap, so it plays at once. */
  readonly #play = (): void => {
    const { medium, path, size, captions } = this.recording;
    const media = document.createElement(medium);
    Object.assign(media, { controls: true, playsInline: true, tabIndex: 0, src: path, ...size });
    media.setAttribute('aria-labelledby', this.#idOf('title'));
    if (this.#from > 0) media.currentTime = this.#from;
    if (captions !== undefined) {
      // Captions in a file of their own would need a request, and browsers refuse that from a disk.
      const track = media.addTextTrack('captions', captions.language.name, captions.language.code);
      for (const [from, to, words] of captions.cues) track.addCue(new VTTCue(from, to, words));
      track.mode = 'showing';
    }
    media.onplay = () => {
      for (const other of document.querySelectorAll<HTMLMediaElement>('audio, video')) {
        if (other !== media) other.pause();
      }
    };
    addEventListener(leavingEvent, () => {
      media.pause();
    });
    media.onerror = () => {
      if (media !== this.media) return;
      this.#from = media.currentTime;
      this.media = undefined;
      this.hasFailed = true;
    };
    this.media = media;
    this.hasFailed = false;
    // Where the browser wants another tap, its controls are there.
    media.play().catch(() => undefined);
  };

  /** On paper everything is read; on the screen it is as it was. */
  readonly #unfold = (): void => {
    const folded = this.querySelector('details:not([open])');
    folded?.setAttribute('open', '');
    addEventListener('afterprint', () => folded?.removeAttribute('open'), { once: true });
  };
}

/** A recording in a lesson. */
export const recordingView = ({ recording }: { readonly recording: Recording }, words: Words): TemplateResult =>
  html`<course-recording .recording=${recording} .words=${words}></course-recording>`;

declare global {
  interface HTMLElementTagNameMap {
    'course-recording': CourseRecording;
  }
}
