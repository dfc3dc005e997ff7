import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import { putInPlace } from '../../components/parts/in-place.ts';
import { rich } from '../../components/parts/on-paper.ts';
import type { Block, Lesson, Unit } from '../../core/programme.ts';
import type { Words } from '../../locales/words.ts';
import { activityOnPaper } from './activity-on-paper.ts';

/** What the learner wrote for themself, by lesson and by activity; none unless they ask for it. */
export interface Own {
  readonly note: (lesson: string) => string;
  readonly writing: (activity: string) => string;
}

/** Lessons as they are printed. Paper is seen by others too: a discreet unit goes under its number. */
export const lessonsOnPaper = (unit: Unit, lessons: readonly Lesson[], words: Words, own?: Own): TemplateResult =>
  html`<p class="of-unit">${unit.alias ?? unit.title} — ${words.say('version', { version: unit.version })}</p>
    ${lessons.map((lesson) => lessonOnPaper(unit, lesson, words, own))}`;

function lessonOnPaper({ lessons }: Unit, lesson: Lesson, words: Words, own: Own | undefined): TemplateResult {
  const { id, title, blocks, terms, sources } = lesson;
  const note = own?.note(id).trim() ?? '';
  return html`<article>
    <h1>${words.number(lessons.indexOf(lesson) + 1)}. ${title}</h1>
    ${blocks.map((block) => blockOnPaper(block, words, own))}
    ${
      note === ''
        ? nothing
        : html`<h2>${words.say('myNote', { title })}</h2>
            <p class="written">${note}</p>`
    }
    ${
      terms.length === 0
        ? nothing
        : html`<h2>${words.say('terms')}</h2>
            <dl>
              ${terms.map(
                ({ term, definition }) =>
                  html`<dt>${term}</dt>
                    <dd>${rich(definition)}</dd>`,
              )}
            </dl>`
    }
    ${
      sources.length === 0
        ? nothing
        : html`<h2>${words.say('sources')}</h2>
            <ol class="small">
              ${sources.map((source) => html`<li>${rich(source)}</li>`)}
            </ol>`
    }
  </article>`;
}

function blockOnPaper(block: Block, words: Words, own: Own | undefined): TemplateResult {
  switch (block.kind) {
    case 'prose':
      return html`<div class="prose">${rich(block.html)}</div>`;
    case 'activity':
      return activityOnPaper(block.activity, words, own?.writing(block.activity.id));
    case 'recording': {
      const { title, transcript, credits } = block.recording;
      return html`<section class="prose">
        <h2>${rich(title)}</h2>
        ${rich(transcript)}
        <div class="small">${rich(credits)}</div>
      </section>`;
    }
    default:
      return block satisfies never;
  }
}

/** Prints something in place of the page. */
export async function printInstead(content: TemplateResult): Promise<void> {
  const paper = document.createElement('div');
  paper.className = 'paper';
  render(content, paper);
  putInPlace(paper, 'prints-paper');
  const images = [...paper.querySelectorAll('img')];
  // On the screen the sheets are not seen, and a lazy picture would never be loaded.
  for (const image of images) image.loading = 'eager';
  await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
  print();
}
