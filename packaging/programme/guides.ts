import type { Edition, Module } from '../../core/programme.ts';
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
    body: `<p><a href="../index.html">The programme</a></p>
<h1>${escape(title)}</h1>
<p class="muted">For trainers, not for learners.</p>
${notes.map(({ title: name, html }) => `<section>\n<h2>${escape(name)}</h2>\n${lowered(html)}\n</section>`).join('\n')}`,
  };
}

interface About {
  readonly id: string;
  readonly title: string;
  readonly notes: readonly { readonly title: string; readonly html: string }[];
}

const ofModule = ({ id, title, guide, days }: Module): About => ({
  id,
  title: `Module ${id.slice(1)}: ${title}`,
  notes: [...(guide === undefined ? [] : [guide]), ...days.flatMap(({ facilitator }) => facilitator ?? [])],
});

const ofUnit = ({ languages: [{ id, title }], facilitator, facilitatorTitle = 'Notes' }: Edition): About => ({
  id,
  title: `Unit ${id.slice(1)}: ${title}`,
  notes: facilitator === undefined ? [] : [{ title: facilitatorTitle, html: facilitator }],
});

/** The headings of notes one level down: their own title stands above them. */
const lowered = (html: string): string =>
  html.replace(/<(\/?)h([2-5])\b/g, (_, slash: string, level: string) => `<${slash}h${String(Number(level) + 1)}`);
