import { html, nothing } from 'lit';
import { lessonOn } from '../../components/player/pages.ts';
import { readAloud, voiceFor, voices } from './reading.ts';
import type { Section } from './section.ts';

/** The lesson aloud, where this device has a voice for its language. */
export const readingSection: Section = (study) => {
  const { unit, words, tracker, dialog, draw } = study;
  const lesson = lessonOn(unit, tracker.state.place.page);
  // Voices may come later than the page.
  if (voices().length === 0 && 'speechSynthesis' in window) speechSynthesis.onvoiceschanged = draw;
  return () => {
    const voice = voiceFor(unit.language, voices());
    if (lesson === undefined || voice === undefined) return nothing;
    return html`<details>
      <summary>${words.say('readAloud')}</summary>
      <p>${words.say('readAloudHelp')}</p>
      <button
        type="button"
        @click=${() => {
          dialog.close();
          // The browser moves the focus back first.
          setTimeout(() => {
            readAloud(study, voice);
          });
        }}
      >
        ${words.say('readLesson')}
      </button>
    </details>`;
  };
};
