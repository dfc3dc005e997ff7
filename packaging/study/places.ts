import { render } from 'lit';
import type { LearnerState } from '../../core/learner-state.ts';
import type { Html, Lesson, Unit } from '../../core/programme.ts';
import type { Words } from '../../locales/words.ts';
import { soFarOnPaper } from './activity-on-paper.ts';
import { search } from './search.ts';

/** A passage of a lesson, and where it stands on its page. */
export interface Passage {
  readonly lesson: Lesson;
  readonly text: string;
  readonly spot: Spot;
}

/** Where something stands on the page of a lesson. */
export type Spot =
  | { readonly kind: 'title' }
  /** The passage so many in the stretch of text so many. */
  | { readonly kind: 'text'; readonly stretch: number; readonly passage: number }
  | { readonly kind: 'activity'; readonly id: string }
  /** In the title of a recording, or in what is said there. */
  | { readonly kind: 'recording'; readonly id: string }
  | { readonly kind: 'term'; readonly id: string };

/** What is one passage: it is found, shown and read as a whole. */
const passageTags = 'p, li, h2, h3, h4, th, td, dt, dd, figcaption, blockquote';

/** The passages within an element, in reading order; what lies in another one counts as part of the outer one. */
export const passagesIn = (element: ParentNode): HTMLElement[] =>
  [...element.querySelectorAll<HTMLElement>(passageTags)].filter(
    (one) => one.parentElement?.closest(passageTags) == null,
  );

/**
 * Every passage of a unit that this learner may read, in reading order. What there is in an activity to read or to choose
 * from is one; of a story that unfolds, it is what they have come to.
 */
export const passagesOf = (unit: Unit, words: Words, { records }: Pick<LearnerState, 'records'>): Passage[] =>
  unit.lessons.flatMap((lesson) => {
    const passage = (text: string, spot: Spot): Passage => ({ lesson, text, spot });
    let stretch = -1;
    const inBlocks = lesson.blocks.flatMap((block) => {
      if (block.kind === 'activity') {
        const { activity } = block;
        const shown = soFarOnPaper(activity, records.get(activity.id)?.response, words);
        return [textIn(activity.prompt), lineOf(shown)]
          .filter((text) => text !== '')
          .map((text) => passage(text, { kind: 'activity', id: activity.id }));
      }
      if (block.kind === 'recording') {
        const { id, title, transcript } = block.recording;
        const texts = [textIn(title), ...passagesIn(parsed(transcript)).map(textOf)];
        return texts.map((text) => passage(text, { kind: 'recording', id }));
      }
      stretch += 1;
      return passagesIn(parsed(block.html)).map((element, index) =>
        passage(textOf(element), { kind: 'text', stretch, passage: index }),
      );
    });
    const terms = lesson.terms.map(({ id, term, definition }) =>
      passage(`${term}: ${textIn(definition)}`, { kind: 'term', id }),
    );
    return [passage(lesson.title, { kind: 'title' }), ...inBlocks, ...terms];
  });

/** The element at a place, on the page of its lesson as it is shown; of an activity, the part that the query finds. */
export function elementAt(spot: Spot, query: string, page: ParentNode): HTMLElement | undefined {
  switch (spot.kind) {
    case 'title':
      return page.querySelector<HTMLElement>('h1') ?? undefined;
    case 'text': {
      const stretch = page.querySelectorAll('.lesson > .prose')[spot.stretch];
      return stretch && passagesIn(stretch)[spot.passage];
    }
    case 'activity':
      return partOf(document.getElementById(`${spot.id}--label`)?.parentElement ?? undefined, query);
    case 'recording':
      return document.getElementById(`${spot.id}--title`) ?? undefined;
    case 'term':
      return document.getElementById(`term-${spot.id}`) ?? undefined;
    default:
      return spot satisfies never;
  }
}

/** The part of a card that a query finds; its prompt, where that stands in a list that is closed. */
function partOf(card: HTMLElement | undefined, query: string): HTMLElement | undefined {
  const parts = [...(card?.querySelectorAll<HTMLElement>(`legend, label, button, ${passageTags}`) ?? [])];
  const seen = parts.filter((part) => part.getClientRects().length > 0);
  const [hit] = search(
    query,
    seen.map((part) => ({ part, text: textOf(part) })),
  );
  return hit?.of.part ?? parts.find((part) => part.matches('legend'));
}

/** HTML of the unit as nodes that are in no page, so that nothing in it is loaded; without the numbers of sources. */
function parsed(html: Html): DocumentFragment {
  const { content } = Object.assign(document.createElement('template'), { innerHTML: html });
  for (const number of content.querySelectorAll('sup')) number.remove();
  return content;
}

/** An activity as it is printed, in plain text: without the answers, and without what only paper needs. */
function lineOf(printed: unknown): string {
  const { content } = document.createElement('template');
  render(printed, content);
  for (const other of content.querySelectorAll('.how, sup')) other.remove();
  // Where one thing to choose ends and the next one begins, there is nothing to be seen in a line.
  for (const part of content.querySelectorAll('li, p, div, td, th, dt, dd')) part.append('·');
  return content.textContent
    .split('·')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' · ');
}

const textIn = (html: Html): string => parsed(html).textContent.replace(/\s+/g, ' ').trim();
const textOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
