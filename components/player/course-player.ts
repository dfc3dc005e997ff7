import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { results } from '../../core/learner-state.ts';
import { mayChoose, ownUnit } from '../../core/own-unit.ts';
import type { Unit } from '../../core/programme.ts';
import type { Tracker } from '../../core/tracker.ts';
import type { Words } from '../../locales/words.ts';
import type { RegisteredActivity } from '../activities/registry.ts';
import type { RespondEvent } from '../parts/events.ts';
import { LightElement } from '../parts/light-element.ts';
import { pageNotes } from '../parts/private-notes.ts';
import { isSharedDevice, shareDevice } from '../parts/shared-device.ts';
import { contentsView } from './contents-view.ts';
import type { Contents } from './contents-view.ts';
import { CourseLesson } from './course-lesson.ts';
import { frameView } from './frame-view.ts';
import { newsView, remarkView } from './news-view.ts';
import { draftNote, openingView } from './opening-view.ts';
import type { OpenPage, PageName } from './page-on-demand.ts';
import { lessonOn, pageBeside } from './pages.ts';
import { leaveQuickly, whenShiftIsPressedThrice } from './quick-exit.ts';
import { resultsView } from './results-view.ts';
import { showTerm } from './term-dialog.ts';
import { heardOf } from './saving-texts.ts';
import type { Told } from './saving-texts.ts';

/** A unit and the interface in one language. */
export interface Spoken {
  readonly unit: Unit;
  readonly words: Words;
}

/**
 * Plays a unit: turns pages, shows activities, hands responses to the Tracker, changes the language. Its properties are
 * set before it is put into a page.
 */
@customElement('course-player')
export class CoursePlayer extends LightElement {
  /** The unit in the language it is shown in now. */
  @property({ attribute: false }) unit!: Unit;
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) tracker!: Tracker;
  /** How to show each activity type, by its name. */
  @property({ attribute: false }) registry!: Readonly<Record<string, RegisteredActivity>>;
  /** Gets the unit in another language; fails if it cannot be had now. */
  @property({ attribute: false }) load!: (language: string) => Promise<Spoken>;
  /** Gets a part that is loaded on demand; fails if it cannot be had now. */
  @property({ attribute: false }) loadPage!: (name: PageName) => Promise<OpenPage>;

  @state() private isContentsOpen = hasRoomForContents();
  /** What the learner asked for and could not be had. */
  @state() private failed: 'languageFailed' | 'notLoaded' | undefined;
  /** The learner has closed the note on what is new, or gone on. */
  @state() private hasReadNews = false;
  /** The lesson shown last: one element, so that a change of language keeps what is half done. */
  #lesson: CourseLesson | undefined;
  #heard: Told | undefined;
  /** How far down the page was when the contents were opened, in CSS pixels. */
  #readTo = 0;
  /** The language that was pressed last. */
  #asked: string | undefined;
  /** When the page was turned to that the focus is to move into once it is drawn, in milliseconds of the page. */
  #turnedAt: number | undefined;

  constructor() {
    super();
    this.addEventListener('course-respond', (event: RespondEvent) => {
      this.tracker.respond(event.activityId, event.response);
    });
    this.addEventListener('click', this.#follow);
    whenShiftIsPressedThrice(this.#leave);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A page has one player and one tracker, for as long as it lives.
    this.tracker.listen(() => {
      this.requestUpdate();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#heard = heardOf(this.tracker.saving, this.#heard);
    if (!changed.has('unit')) return;
    const { unit } = this;
    const { documentElement } = document;
    documentElement.lang = unit.language;
    documentElement.dir = unit.languages.find(({ code }) => code === unit.language)?.direction ?? 'ltr';
    document.title = unit.alias ?? unit.title;
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const unit = mayChoose ? ownUnit(this.unit, this.tracker.state, Object.values(this.tracker.types)) : this.unit;
    const contents: Contents = {
      unit,
      words,
      state: this.tracker.state,
      open: this.#open,
      speak: this.#speak,
      show: this.show,
    };
    return frameView({
      unit,
      words,
      page: this.tracker.state.place.page,
      saving: this.tracker.saving,
      heard: this.#heard,
      isContentsOpen: this.isContentsOpen,
      notice: html`${this.#notice()} ${this.hasReadNews ? nothing : this.#news()}`,
      contents: contentsView(contents),
      main: this.#page(contents),
      toggleContents: this.#toggleContents,
      leave: this.#leave,
      turn: this.#turn,
    });
  }

  protected override updated(): void {
    if (this.#turnedAt === undefined) return;
    this.#turnedAt = undefined;
    void this.#moveToHeading();
  }

  #page(contents: Contents): TemplateResult {
    const { unit, words, state: learner } = contents;
    const { page } = learner.place;
    const lesson = lessonOn(unit, page);
    if (page === results) return resultsView(contents, this.tracker.saving);
    if (lesson === undefined) return openingView(contents);
    if (this.#lesson?.lesson.id !== page) this.#lesson = new CourseLesson();
    return html`${draftNote(unit, words)}
    ${Object.assign(this.#lesson, {
      lesson,
      unitId: unit.id,
      number: unit.lessons.indexOf(lesson) + 1,
      words,
      state: learner,
      registry: this.registry,
      since: this.#turnedAt ?? performance.now(),
    })}`;
  }

  /** What there is to tell at the beginning. */
  #news(): unknown {
    const { tracker, words } = this;
    return tracker.remark
      ? remarkView(words.say(tracker.remark), words, this.#closeNews)
      : newsView(tracker.news, words, this.#closeNews);
  }

  #notice(): unknown {
    const { tracker } = this;
    const { saving } = tracker;
    const help = saving === 'signed-out' ? 'signInHelp' : saving === 'refused' ? 'refusedHelp' : this.failed;
    const text = tracker.line?.isRefused ? 'openAgain' : help;
    return text === undefined ? nothing : html`<p class="notice" role="alert">${this.words.say(text)}</p>`;
  }

  /** A new page is read from its top: by eye, by keyboard and by ear. */
  async #moveToHeading(): Promise<void> {
    await this.#lesson?.updateComplete;
    scrollTo(0, 0);
    this.querySelector('h1')?.focus();
  }

  /** The contents stand above the text. Whoever has read on is brought to them, and back. */
  readonly #toggleContents = (): void => {
    const y = scrollY;
    this.isContentsOpen = !this.isContentsOpen;
    void this.updateComplete.then(() => {
      if (this.isContentsOpen) {
        this.#readTo = y;
        scrollTo(0, 0);
      } else if (y === 0) scrollTo(0, this.#readTo);
    });
  };

  readonly #leave = (event?: Event): void => {
    event?.preventDefault();
    this.tracker.abandon();
    leaveQuickly();
  };

  readonly #turn = (step: 1 | -1): void => {
    const page = pageBeside(this.unit, this.tracker.state.place.page, step);
    if (page !== undefined) this.#open(page);
  };

  readonly #closeNews = (): void => {
    this.hasReadNews = true;
  };

  readonly #open = (page: string): void => {
    this.hasReadNews = true;
    this.#turnedAt = performance.now();
    this.#readTo = 0;
    if (!hasRoomForContents()) this.isContentsOpen = false;
    this.tracker.visit(page);
  };

  readonly #speak = (language: string): void => {
    this.#asked = language;
    this.load(language).then(
      async ({ unit, words }) => {
        // What was pressed is seen to be pressed before all is drawn anew.
        await new Promise((resolve) => setTimeout(resolve));
        // Whichever language comes first: the one that was pressed last stays.
        if (language !== this.#asked) return;
        this.failed = undefined;
        this.unit = unit;
        this.words = words;
        this.tracker.speak(language);
      },
      () => this.#fail('languageFailed'),
    );
  };

  /** Says so where it is seen: whoever pressed something in the contents would not see why nothing came of it. */
  async #fail(what: 'languageFailed' | 'notLoaded'): Promise<void> {
    this.failed = what;
    await this.updateComplete;
    this.querySelector('.notice')?.scrollIntoView();
  }

  /** Opens a page that is loaded on demand. */
  readonly show = (name: PageName): void => {
    const { tracker } = this;
    this.loadPage(name).then(
      (open) => {
        this.failed = undefined;
        const device = { isShared: isSharedDevice, share: shareDevice, notes: pageNotes };
        open({
          tracker,
          unit: this.unit,
          words: this.words,
          device,
          root: this,
          show: this.show,
          leave: this.#leave,
        });
      },
      () => this.#fail('notLoaded'),
    );
  };

  /** Links within the text: to a term, which is explained in place, or to another lesson. */
  readonly #follow = (event: Event): void => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    if (link === null) return;
    const { unit, words } = this;
    const name = link.hash.slice(1);
    const { term: termId } = link.dataset;
    const term = lessonOn(unit, this.tracker.state.place.page)?.terms.find(({ id }) => id === termId);
    if (term !== undefined) {
      event.preventDefault();
      showTerm(term, words, this);
    } else if (lessonOn(unit, name) !== undefined) {
      event.preventDefault();
      this.#open(name);
    }
  };
}

/** Whether the contents fit beside the text; the same width as in frame.css. */
const hasRoomForContents = (): boolean => matchMedia('(min-width: 64rem)').matches;

declare global {
  interface HTMLElementTagNameMap {
    'course-player': CoursePlayer;
  }
}
