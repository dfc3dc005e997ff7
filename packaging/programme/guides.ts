import type { Edition, Html, Module, Notes } from '../../core/programme.ts';
import { escape } from '../escape.ts';

/** Notes for trainers, as a page of their own. */
export interface Guide {
  /** Beside the page of the programme. */
  readonly path: string;
  readonly title: string;
  /** HTML. */
  readonly body: string;
}

/** The notes on a module, day by day, or on a unit; undefined if there are none. */
export function guideOf(about: Module | Edition): Guide | undefined {
  const { id, title, notes } = 'days' in about ? ofModule(about) : ofUnit(about);
  if (notes.length === 0) return undefined;
  return {
    path: `guides/${id}.html`,
    title,
    body: `<h1>${escape(title)}</h1>
<p class="muted">For trainers, not for learners.</p>
${notes.map(({ title: name, html }) => `<section>\n<h2>${escape(name)}</h2>\n${withCards(lowered(html))}\n</section>`).join('\n')}`,
  };
}

/** The number of a module or a unit, which is in its id. */
export const numberOf = (id: string): number | string => {
  const [, digits] = /^[a-z]0*(\d+)$/.exec(id) ?? [];
  return digits === undefined ? id : Number(digits);
};

interface About {
  readonly id: string;
  readonly title: string;
  readonly notes: readonly { readonly title: string; readonly html: string }[];
}

const ofModule = ({ id, title, guide, days, evaluation }: Module): About => {
  const notes = [...(guide === undefined ? [] : [guide]), ...days.flatMap(({ facilitator }) => facilitator ?? [])];
  const hasForm = days.length > 0 && notes.length > 0 && evaluation !== undefined;
  return {
    id,
    title: `Module ${String(numberOf(id))}: ${title}`,
    notes: hasForm ? [...notes, dayForm(evaluation.daily)] : notes,
  };
};

/** The form at the end of a day, to copy: questions with room for an answer, and no place for a name. */
const dayForm = (questions: readonly string[]): Notes => ({
  title: 'The form at the end of each day',
  html: `<p>Without a name. Leave out what you like.</p>
<ol class="form">${questions.map((question) => `<li>${escape(question)}</li>`).join('')}</ol>` as Html,
});

const ofUnit = ({ languages: [{ id, title }], facilitator, facilitatorTitle = 'Notes' }: Edition): About => ({
  id,
  title: `Unit ${String(numberOf(id))}: ${title}`,
  notes: facilitator === undefined ? [] : [{ title: facilitatorTitle, html: facilitator }],
});

/** Tables that begin with a column "Card" are cut up: their rows get lines to cut along, and never break over two pages. */
const withCards = (html: string): string =>
  html.replace(/<table(?: class="wide")?>(?=\s*<thead>\s*<tr><th[^>]*>Card\b)/g, '<table class="cards">');

/** The headings of notes one level down: their own title stands above them. */
const lowered = (html: string): string =>
  html.replace(/<(\/?)h([2-5])\b/g, (_, slash: string, level: string) => `<${slash}h${String(Number(level) + 1)}`);
