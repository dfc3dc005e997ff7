import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LearnerState } from '../../core/learner-state.ts';
import { outcomeOf } from '../../core/marking.ts';
import { mayChoose } from '../../core/own-unit.ts';
import type { Activity, Block, Lesson } from '../../core/programme.ts';
import type { Words } from '../../locales/words.ts';
import type { RegisteredActivity } from '../activities/registry.ts';
import { blocks } from '../blocks/registry.ts';
import type { ActivityElement } from '../parts/activity-element.ts';
import { LightElement } from '../parts/light-element.ts';
import { richText } from '../parts/rich-text.ts';

/** For how many milliseconds one task draws before it lets the browser show what there is, on a slow phone. */
const short = 12;
/** The same on all other devices. */
const long = 25;

/**
 * One lesson: its text, its activities, the words it explains and the sources it cites.
 *
 * @fires course-respond - The learner answered an activity of the lesson.
 */
@customElement('course-lesson')
export class CourseLesson extends LightElement {
  @property({ attribute: false }) lesson!: Lesson;
  @property({ attribute: false }) unitId!: string;
  /** The lesson's number in the unit, from 1. */
  @property({ attribute: false }) number!: number;
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) state!: LearnerState;
  /** How to show each type, by its name. */
  @property({ attribute: false }) registry!: Readonly<Record<string, RegisteredActivity>>;
  /** When the task that draws it now began, in milliseconds of the page. */
  since = 0;

  /**
   * One element for each activity for as long as the lesson is shown, so that a change of language keeps what is
   * half done.
   */
  readonly #elements = new Map<string, ActivityElement<unknown, unknown>>();
  /** How many of its parts are drawn; all of them, once it is whole: then a change of language draws it anew at once. */
  #ready = -1;
  #patience = short;

  protected override willUpdate(): void {
    this.#ready++;
  }

  /** To draw a long page at once would stop a slow phone for a tenth of a second: there, the frames between show it grow. */
  protected override updated(): void {
    if (!this.#isBusy) return;
    const hasTime = (): boolean => performance.now() - this.since < this.#patience;
    // A phone that takes so long for the title alone is a slow one.
    if (this.#ready === 0) this.#patience = hasTime() ? long : short;
    // To ask for its height lays it out: that takes the longest.
    if (hasTime() && this.offsetHeight > 0 && hasTime()) this.requestUpdate();
    else {
      requestAnimationFrame(() => {
        setTimeout(() => {
          this.since = performance.now();
          this.requestUpdate();
        });
      });
    }
  }

  /** Whether there are parts to come: blocks, then the words it explains and the sources. */
  get #isBusy(): boolean {
    return this.#ready <= this.lesson.blocks.length;
  }

  protected override render(): TemplateResult {
    const { lesson, words } = this;
    return html`<article class="lesson" aria-busy=${this.#isBusy}>
      <header>
        <p class="lesson-number">
          ${words.say('lessonNumber', { n: this.number })} — ${words.say('minutes', { n: lesson.minutes })}
        </p>
        <h1 tabindex="-1">${lesson.title}</h1>
      </header>
      ${lesson.blocks.slice(0, this.#ready).map((block) => this.#block(block))}
      ${this.#isBusy ? nothing : html`${this.#terms()} ${this.#sources()}`}
    </article>`;
  }

  #block(block: Block): unknown {
    if (block.kind === 'prose') return html`<div class="prose">${richText(block.html)}</div>`;
    // Where a unit has text and activities only, its player knows of no more.
    if (blocks !== undefined && block.kind !== 'activity') return blocks[block.kind](block, this.words);
    return this.#activity((block as Extract<Block, { kind: 'activity' }>).activity) ?? nothing;
  }

  #activity(activity: Activity): HTMLElement | undefined {
    const registered = this.registry[activity.type];
    if (registered === undefined) return undefined;
    const { records } = this.state;
    const record = records.get(activity.id);
    const element = this.#elements.get(activity.id) ?? new registered.element();
    this.#elements.set(activity.id, element);
    return Object.assign(element, {
      activity,
      words: this.words,
      record,
      ...(mayChoose && { records }),
      earlier: records.get(registered.type.refersTo?.(activity.question) ?? ''),
      outcome: outcomeOf(registered.type, activity.question, record),
      unitId: this.unitId,
    });
  }

  #terms(): unknown {
    const { terms } = this.lesson;
    if (terms.length === 0) return nothing;
    return html`<section class="terms">
      <h2>${this.words.say('terms')}</h2>
      <dl>
        ${terms.map(
          ({ id, term, definition }) =>
            html`<dt id=${`term-${id}`}>${term}</dt>
              <dd>${richText(definition)}</dd>`,
        )}
      </dl>
    </section>`;
  }

  #sources(): unknown {
    const { id, sources } = this.lesson;
    if (sources.length === 0) return nothing;
    return html`<section class="sources">
      <h2>${this.words.say('sources')}</h2>
      <ol>
        ${sources.map((source, index) => html`<li id=${`source-${id}-${String(index + 1)}`}>${richText(source)}</li>`)}
      </ol>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'course-lesson': CourseLesson;
  }
}
