import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { saveAsFile } from '../../components/parts/save-as-file.ts';
import { lessonOn } from '../../components/player/pages.ts';
import { leftIn, notebookKey, notedIn, notesAsText, notesFrom, withBookmark, withText } from './notebook.ts';
import type { Noted, Notes } from './notebook.ts';
import type { Section } from './section.ts';

/** Bookmarks and notes, a note for each lesson. */
export const notesSection: Section = ({ unit, words, device, tracker, draw }) => {
  const book = device.notes;
  const key = notebookKey(unit);
  const lesson = lessonOn(unit, tracker.state.place.page);
  let notes = notesFrom(book.read(key));
  let isKept = book.isKept(key);
  const write = (changed: Notes, keep: boolean): void => {
    notes = changed;
    book.write(key, JSON.stringify(notes), keep);
    isKept = book.isKept(key);
    draw();
  };
  const save = (): void => {
    saveAsFile('notes.txt', notesAsText(unit, notes));
  };

  const ofLesson = ({ id, title }: { readonly id: string; readonly title: string }): TemplateResult =>
    html`<label class="switch">
        <input
          type="checkbox"
          .checked=${notes.bookmarks.includes(id)}
          @change=${(event: Event) => {
            write(withBookmark(notes, id, (event.target as HTMLInputElement).checked), isKept);
          }}
        />
        <span>${words.say('bookmarkPage', { title })}</span>
      </label>
      <label for="study-note">${words.say('myNote', { title })}</label>
      <textarea
        id="study-note"
        rows="4"
        autocomplete="off"
        autocapitalize="sentences"
        spellcheck="false"
        aria-describedby="notes-private"
        .value=${notes.texts[id] ?? ''}
        @input=${(event: Event) => {
          write(withText(notes, id, (event.target as HTMLTextAreaElement).value), isKept);
        }}
      ></textarea>`;

  const all = (noted: readonly Noted[], left: readonly string[]): TemplateResult =>
    html`<p role="status">${words.say(device.isShared() ? 'notesShared' : isKept ? 'notesKept' : 'notesForgotten')}</p>
      <ul role="list" class="hits">
        ${noted.map(
          ({ id, title, number, isBookmarked, text }) =>
            html`<li>
              <a href=${`#${id}`}>
                <span class=${isBookmarked ? 'bookmarked' : ''}>
                  ${words.say('lessonNumber', { n: number })} — ${title}
                  ${isBookmarked ? html`<span class="for-screen-readers">(${words.say('bookmarked')})</span>` : nothing}
                </span>
                ${text === '' ? nothing : html`<span class="muted note">${text}</span>`}
              </a>
            </li>`,
        )}
      </ul>
      ${
        left.length === 0
          ? nothing
          : html`<p>${words.say('notesLeft')}</p>
              ${left.map((text) => html`<p class="muted note">${text}</p>`)}`
      }
      <p>
        <button type="button" @click=${save}>${words.say('saveNotes')}</button>
      </p>
      <p class="muted">${words.say('saveNotesHelp')}</p>`;

  return () => {
    const noted = notedIn(unit, notes);
    const left = leftIn(unit, notes);
    return html`<details>
      <summary>${words.say('notes')}</summary>
      ${lesson === undefined ? html`<p>${words.say('openLessonFirst')}</p>` : ofLesson(lesson)}
      <p class="muted" id="notes-private">${words.say('notesPrivate')}</p>
      <label class="switch" ?hidden=${device.isShared()}>
        <input
          type="checkbox"
          .checked=${isKept}
          @change=${(event: Event) => {
            write(notes, (event.target as HTMLInputElement).checked);
          }}
        />
        <span>${words.say('keepNotes')}</span>
      </label>
      ${noted.length + left.length === 0 ? nothing : all(noted, left)}
    </details>`;
  };
};
