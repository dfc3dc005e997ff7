import { leavingEvent } from '../../components/parts/leaving.ts';
import type { PageContext } from '../../components/player/page-on-demand.ts';
import { html, render } from 'lit';
import { passagesIn } from './places.ts';

/**
 * A voice of the device itself for a language. The others send what they read to a server, which then knows what somebody
 * reads about.
 */
export const voiceFor = (language: string, voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined =>
  voices.find(({ localService, lang }) => localService && lang.toLowerCase().split(/[-_]/)[0] === language);

/** The voices that the browser knows by now; some browsers have none at all. */
export const voices = (): readonly SpeechSynthesisVoice[] =>
  'speechSynthesis' in window ? speechSynthesis.getVoices() : [];

/**
 * What is read of a lesson, in order: its title, its text, its questions with their options, the words of a recording if
 * they are open, its terms.
 */
const stretches = [
  'h1',
  '.prose',
  '.activity legend',
  '.option label > span',
  '.activity .aloud',
  'details[open] > .transcript',
  '.terms',
]
  // `:is()` would be shorter, but throws before Chrome 88.
  .map((stretch) => `.lesson ${stretch}`)
  .join();

/** Whoever leaves quickly has silence before the page is gone. */
const ends = [leavingEvent, 'pagehide'];

/**
 * Reads the open lesson aloud, passage by passage, and marks where it is. A bar to pause and stop it stays in sight. It
 * ends with the lesson, and when the page is turned or left, and waits while a recording plays.
 */
export function readAloud({ tracker, words, unit, root }: PageContext, voice: SpeechSynthesisVoice): void {
  const { page } = tracker.state.place;
  const { language } = unit;
  const passages = [...root.querySelectorAll<HTMLElement>(stretches)].flatMap((element) =>
    element.matches('.prose, .transcript, .terms') ? passagesIn(element) : [element],
  );
  const bar = document.createElement('aside');
  bar.className = 'reading-bar';
  bar.setAttribute('aria-label', words.say('readAloud'));
  let at = 0;
  let isPaused = false;
  /** What is being said: an utterance that was cut off still tells its end. */
  let current: SpeechSynthesisUtterance | undefined;

  const mark = (element: HTMLElement | undefined): void => {
    root.querySelector('.spoken')?.classList.remove('spoken');
    element?.classList.add('spoken');
    element?.scrollIntoView({ block: 'center' });
  };
  const stop = (): void => {
    current = undefined;
    speechSynthesis.cancel();
    mark(undefined);
    bar.remove();
    stopListening();
    for (const event of ends) removeEventListener(event, stop);
    document.removeEventListener('play', giveWay, true);
  };
  const speak = (): void => {
    const passage = passages[at];
    if (passage === undefined) {
      stop();
      return;
    }
    mark(passage);
    const utterance = new SpeechSynthesisUtterance(textOf(passage));
    Object.assign(utterance, { voice, lang: voice.lang });
    utterance.onend = utterance.onerror = () => {
      if (current !== utterance) return;
      at += 1;
      speak();
    };
    current = utterance;
    speechSynthesis.speak(utterance);
  };
  /** Phones do not keep a pause for long, so the passage begins anew. */
  const pauseOrGoOn = (): void => {
    isPaused = !isPaused;
    draw();
    if (isPaused) {
      current = undefined;
      speechSynthesis.cancel();
    } else {
      for (const media of root.querySelectorAll<HTMLMediaElement>('audio, video')) media.pause();
      speak();
    }
  };
  /** Two voices at once nobody understands. */
  const giveWay = (): void => {
    if (!isPaused) pauseOrGoOn();
  };
  const draw = (): void => {
    render(
      html`<button type="button" @click=${pauseOrGoOn}>${words.say(isPaused ? 'readOn' : 'readPause')}</button>
        <button type="button" @click=${stop}>${words.say('readStop')}</button>`,
      bar,
    );
  };
  const stopListening = tracker.listen(() => {
    const { place } = tracker.state;
    if (place.page !== page || document.documentElement.lang !== language) stop();
  });
  for (const event of ends) addEventListener(event, stop);
  // It does not rise to the document, but it can be met on its way down.
  document.addEventListener('play', giveWay, true);
  draw();
  root.append(bar);
  bar.querySelector('button')?.focus();
  speechSynthesis.cancel();
  speak();
}

/** What stands in a passage, without the numbers of sources. */
function textOf(passage: HTMLElement): string {
  const copy = passage.cloneNode(true) as HTMLElement;
  for (const other of copy.querySelectorAll('sup, .for-screen-readers')) other.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}
