import { html, nothing } from 'lit';
import { lessonOn } from '../../components/player/pages.ts';
import type { Lesson } from '../../core/programme.ts';
import { notebookKey, notesFrom } from './notebook.ts';
import { lessonsOnPaper, printInstead } from './paper.ts';
import type { Own } from './paper.ts';
import type { Section } from './section.ts';

/** The lesson or the unit on paper; what the learner wrote for themself only if they ask for it, each time. */
export const printSection: Section = ({ unit, words, device, tracker, dialog }) => {
  const lesson = lessonOn(unit, tracker.state.place.page);
  const own = (): Own | undefined => {
    if (dialog.querySelector<HTMLInputElement>('#print-mine')?.checked !== true) return undefined;
    const { notes } = device;
    const { texts } = notesFrom(notes.read(notebookKey(unit)));
    return {
      note: (id) => texts[id] ?? '',
      writing: (id) => notes.read(`${unit.id} ${id}`),
    };
  };
  const printOut = (lessons: readonly Lesson[]): void => {
    void printInstead(lessonsOnPaper(unit, lessons, words, own()));
  };
  return () =>
    html`<details>
      <summary>${words.say('print')}</summary>
      <p>${words.say('printHelp')}</p>
      <label class="switch">
        <input type="checkbox" id="print-mine" />
        <span>${words.say('printMine')}</span>
      </label>
      <p class="buttons">
        ${
          lesson === undefined
            ? nothing
            : html`<button
                type="button"
                @click=${() => {
                  printOut([lesson]);
                }}
              >
                ${words.say('printLesson')}
              </button>`
        }
        <button
          type="button"
          @click=${() => {
            printOut(unit.lessons);
          }}
        >
          ${words.say('printUnit')}
        </button>
      </p>
    </details>`;
};
