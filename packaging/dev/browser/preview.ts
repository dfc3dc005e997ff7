import { database } from '../../browser/lasting-storage.ts';
import type { Remark, ShownLanguage } from '../built.ts';
import type { Weather } from '../weather.ts';
import { PreviewLms } from './preview-lms.ts';
import { listRemarks } from './remarks.ts';

/** What the server says after each build. */
interface News {
  /** Of the files that can be shown; 0 if there are none yet. */
  readonly version: number;
  readonly remarks: readonly Remark[];
  readonly languages: readonly ShownLanguage[];
  readonly seconds: number;
}

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The page has no ${selector}.`);
  return found;
}

const stage = find('.stage');
const frame = find('#unit') as HTMLIFrameElement;
const said = find('#said');
const unit = stage.dataset['unit'] ?? '';

/** What is chosen here outlives a reload of this page, and of this page only. */
const memory = {
  get: (name: string): string | undefined => sessionStorage.getItem(`preview ${name}`) ?? undefined,
  set: (name: string, value: string): void => {
    sessionStorage.setItem(`preview ${name}`, value);
  },
};

const lms = new PreviewLms(new Map(JSON.parse(memory.get(`kept ${unit}`) ?? '[]') as [string, string][]), (kept) => {
  memory.set(`kept ${unit}`, JSON.stringify([...kept]));
  sayKept();
});
// A SCORM 1.2 package looks for its LMS in the windows around it.
Object.assign(window, { API: lms });

/** What a trainer would see of this learner. */
function sayKept(): void {
  const status = lms.kept.get('cmi.core.lesson_status');
  const score = lms.kept.get('cmi.core.score.raw') ?? '';
  const length = lms.kept.get('cmi.suspend_data')?.length ?? 0;
  find('#kept').textContent =
    status === undefined
      ? 'The LMS has nothing yet.'
      : `The LMS has: ${status}${score === '' ? '' : `, score ${score}`}, ${String(length)} characters of suspend data.`;
}
sayKept();

let shown = 0;
/** How far the learner has scrolled, to come back there after a build. */
let scrolled: { readonly page: string; readonly top: number } | undefined;

const pageOf = (): string => frame.contentDocument?.querySelector('main h1')?.textContent ?? '';

function show(version: number): void {
  const { contentWindow } = frame;
  scrolled = shown > 0 && contentWindow ? { page: pageOf(), top: contentWindow.scrollY } : undefined;
  shown = version;
  frame.src = `/units/${unit}/v${String(version)}/index.html`;
}

frame.addEventListener('load', () => {
  const back = scrolled;
  const { contentWindow } = frame;
  if (contentWindow === null) return;
  setOnline(lms.weather !== 'offline');
  whenDrawn(() => {
    markLanguage();
    if (back !== undefined) contentWindow.scrollTo(0, back.top);
  });
});

/** Waits for the player, for two seconds at most: it stands in for a page that was there before any script. */
function whenDrawn(then: () => void, tries = 40): void {
  if (frame.contentDocument?.querySelector('course-player main h1') != null || tries === 0) then();
  else setTimeout(whenDrawn, 50, then, tries - 1);
}

// What came of building.

new EventSource(`/units/${unit}/events`).addEventListener('message', ({ data }: MessageEvent<string>) => {
  const { version, remarks, languages, seconds } = JSON.parse(data) as News;
  const errors = remarks.filter(({ severity }) => severity === 'error');
  const warnings = remarks.filter(({ severity }) => severity === 'warning');
  listRemarks(find('#problems'), errors, (n) => `${String(n)} ${n === 1 ? 'thing' : 'things'} to mend`);
  listRemarks(find('#remarks'), warnings, (n) => `${String(n)} ${n === 1 ? 'remark' : 'remarks'}, no hindrance`);
  said.textContent = errors.length > 0 ? 'Waiting for you to mend it' : `Built in ${seconds.toFixed(1)} s`;
  if (languages.length > 0) offerLanguages(languages);
  if (version > shown) show(version);
});

// Language.

function offerLanguages(languages: readonly ShownLanguage[]): void {
  const box = find('#languages');
  box.hidden = languages.length < 2;
  for (const old of box.querySelectorAll('button')) old.remove();
  for (const { code, name } of languages) {
    const button = document.createElement('button');
    button.type = 'button';
    button.lang = code;
    button.textContent = name;
    button.addEventListener('click', () => {
      speak(code);
    });
    box.append(button);
  }
  markLanguage();
}

/** Presses the unit's own button: what works here works for learners. */
function speak(code: string): void {
  const inside = frame.contentDocument;
  const button = inside?.querySelector<HTMLElement>(`.languages button[lang="${code}"]`);
  button?.click();
  setTimeout(markLanguage, 300);
}

function markLanguage(): void {
  const language = frame.contentDocument?.documentElement.lang;
  for (const button of document.querySelectorAll<HTMLElement>('#languages button')) {
    button.setAttribute('aria-pressed', String(button.lang === language));
  }
}

// Width.

function choose(name: string, initial: string, use: (value: string) => void): void {
  const value = memory.get(name) ?? initial;
  for (const input of document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    input.checked = input.value === value;
    input.addEventListener('change', () => {
      memory.set(name, input.value);
      use(input.value);
    });
  }
  use(value);
}

choose('width', '360', (width) => {
  stage.style.setProperty('--width', width);
  fit();
});

/** A screen wider than this window is shown smaller: what matters is where its lines break. */
function fit(): void {
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(stage);
  const room = stage.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd) - 2;
  const width = Number(stage.style.getPropertyValue('--width'));
  stage.style.setProperty('--scale', String(Math.min(1, room / width)));
}

addEventListener('resize', fit);

// Network and LMS.

choose('weather', 'fine', (weather) => {
  lms.weather = weather as Weather;
  void fetch('/weather', { method: 'POST', body: weather }).then(() => {
    setOnline(weather !== 'offline');
  });
});

/** The browser says what it is told to say, to the unit alone. */
function setOnline(online: boolean): void {
  const { contentWindow } = frame;
  if (contentWindow === null || contentWindow.navigator.onLine === online) return;
  Object.defineProperty(contentWindow.navigator, 'onLine', { configurable: true, get: () => online });
  contentWindow.dispatchEvent(new Event(online ? 'online' : 'offline'));
}

// The unit is left and launched again, as on another day.
find('#reopen').addEventListener('click', () => {
  frame.contentWindow?.location.reload();
});

find('#again').addEventListener('click', () => {
  // The unit writes down where the learner is while it is left: so it goes first.
  frame.addEventListener(
    'load',
    () => {
      lms.clear();
      localStorage.clear();
      indexedDB.deleteDatabase(database);
      shown = 0;
      show(Number(/\/v(\d+)\//.exec(frame.dataset['last'] ?? '')?.[1] ?? 1));
    },
    { once: true },
  );
  frame.dataset['last'] = frame.src;
  frame.src = 'about:blank';
});
