import { activities } from '../../../components/activities/registry.ts';
import { CourseRecording } from '../../../components/blocks/recording/recording-element.ts';
import type { RespondEvent } from '../../../components/parts/events.ts';
import type { Recording } from '../../../core/programme.ts';
import { emptyState, respond } from '../../../core/learner-state.ts';
import { mark, outcomeOf } from '../../../core/marking.ts';
import { Words } from '../../../locales/words.ts';
import type { Exhibit, GalleryLanguage } from '../exhibit.ts';
import type { GalleryState } from '../states.ts';

interface Parts {
  readonly exhibits: readonly Exhibit[];
  readonly recordings: readonly Recording[];
  readonly languages: readonly GalleryLanguage[];
}

const parts = JSON.parse(document.querySelector('#parts')?.textContent ?? '{}') as Parts;
const memory = 'gallery language';

/** Shows an activity, with a player around it that does no more than mark and remember. */
function hang({ activity, record, earlier, others }: GalleryState, place: Element, words: Words): void {
  const { type, element: Element } = activities[activity.type as keyof typeof activities];
  const element = new Element();
  let state = record === undefined ? emptyState : { ...emptyState, records: new Map([[activity.id, record]]) };
  const give = (): void => {
    const given = state.records.get(activity.id);
    const outcome = outcomeOf(type, activity.question, given);
    const records = others && new Map([...others, ...state.records]);
    Object.assign(element, { activity, words, record: given, earlier, outcome, ...(records && { records }) });
  };
  give();
  element.addEventListener('course-respond', ({ response }: RespondEvent) => {
    state = respond(state, activity.id, response, mark(type, activity.question, response));
    give();
  });
  place.replaceChildren(element);
}

function hangAll(code: string): void {
  const language = parts.languages.find((one) => one.code === code) ?? parts.languages[0];
  if (language === undefined) return;
  const words = new Words(language.code, language.catalogue);
  for (const state of parts.exhibits.flatMap(({ states }) => states)) {
    const place = document.querySelector<HTMLElement>(`[data-state="${state.activity.id}"]`);
    if (place === null) continue;
    place.lang = language.code;
    place.dir = language.direction;
    hang(state, place, words);
  }
  for (const button of document.querySelectorAll<HTMLElement>('.languages button')) {
    button.setAttribute('aria-pressed', String(button.lang === language.code));
  }
}

/** Recordings hang in every language at once, as figures and charts do. */
function hangRecordings(): void {
  for (const { code, catalogue } of parts.languages) {
    const words = new Words(code, catalogue);
    for (const recording of parts.recordings) {
      const place = document.querySelector(`[lang="${code}"] > [data-recording="${recording.id}"]`);
      // One page with the same id twice would name the buttons of one language by those of another.
      const own = { ...recording, id: `${recording.id}-${code}` };
      place?.replaceChildren(Object.assign(new CourseRecording(), { recording: own, words }));
    }
  }
}

for (const button of document.querySelectorAll<HTMLElement>('.languages button')) {
  button.addEventListener('click', () => {
    sessionStorage.setItem(memory, button.lang);
    hangAll(button.lang);
  });
}
hangAll(sessionStorage.getItem(memory) ?? 'en');
hangRecordings();

// In the preview the gallery is made anew when a type has changed; as a file it stays what it is.
if (location.protocol.startsWith('http')) {
  let shown: number | undefined;
  new EventSource('/units/.gallery/events').addEventListener('message', ({ data }: MessageEvent<string>) => {
    const { version, remarks } = JSON.parse(data) as { version: number; remarks: readonly { severity: string }[] };
    const isBroken = remarks.some(({ severity }) => severity === 'error');
    if (isBroken || (shown !== undefined && version !== shown)) location.reload();
    shown = version;
  });
}
