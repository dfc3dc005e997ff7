import type { Assignment, Day, Discussion, Edition, Module, Programme } from '../../core/programme.ts';
import { escape } from '../escape.ts';
import { guideOf } from './guides.ts';

/** Where a unit is, beside the page of the programme. */
export const folderOf = ({ folder }: Edition): string => `units/${folder}/`;

/** The whole programme on one page: what comes when, face to face and online, with a way into every unit. */
export function overview(programme: Programme): string {
  const { title, modules } = programme;
  return `<h1>${escape(title)}</h1>
<p class="lead">${escape(extent(programme))}</p>
<nav aria-label="Modules"><ol>
${modules.map(({ id, title: name }) => `<li><a href="#${escape(id)}">${escape(name)}</a></li>`).join('\n')}
</ol></nav>
${modules.map((module, index) => moduleSection(module, index + 1, programme)).join('\n')}
<section aria-labelledby="for-trainers">
<h2 id="for-trainers">For trainers</h2>
<p>Notes for each day, with time plans, steps and expected answers, and notes for each unit. They are not for learners.</p>
<ul>
${[...modules, ...programme.units].flatMap(guideLink).join('\n')}
</ul>
</section>`;
}

function extent({ modules, units }: Programme): string {
  const days = modules.reduce((sum, module) => sum + module.days.length, 0);
  const minutes = units.reduce((sum, { languages: [unit] }) => sum + unit.minutes, 0);
  const hours = String(Math.round(minutes / 60));
  return `${String(modules.length)} modules with ${String(days)} days together, ${String(units.length)} units online (${hours} hours).`;
}

function moduleSection(module: Module, number: number, programme: Programme): string {
  const { id, title, purpose, note, days, before, after, assignment, discussions, support } = module;
  return `<section aria-labelledby="${escape(id)}">
<h2 id="${escape(id)}"><span>Module ${String(number)}</span> ${escape(title)}</h2>
<p>${escape(purpose)}</p>
${unitList('Online before', before, programme)}
${days.length === 0 ? '' : `<h3>Together</h3>\n<ol class="days">\n${days.map(day).join('\n')}\n</ol>`}
${unitList('Online after', after, programme)}
${assignment === undefined ? '' : assignmentPart(assignment)}
${discussions.length === 0 ? '' : `<h3>Discussions</h3>\n<dl>\n${discussions.map(discussion).join('\n')}\n</dl>`}
${support.length === 0 ? '' : `<h3>Support</h3>\n${list(support)}`}
${note === undefined ? '' : `<p class="muted">${escape(note)}</p>`}
</section>`;
}

const day = ({ title, sessions, methods }: Day): string =>
  `<li><strong>${escape(title)}</strong>${list(sessions)}<p class="muted">${escape(methods.join(' · '))}</p></li>`;

function unitList(heading: string, ids: readonly string[], { units }: Programme): string {
  const found = ids.flatMap((id) => units.filter(({ languages: [unit] }) => unit.id === id));
  return found.length === 0
    ? ''
    : `<h3>${heading}</h3>\n<ul class="units" role="list">\n${found.map(unit).join('\n')}\n</ul>`;
}

function unit(edition: Edition): string {
  const [{ title, why, minutes, languages }] = edition.languages;
  const names = languages.map(({ code, name }) => `<span lang="${escape(code)}">${escape(name)}</span>`).join(' · ');
  return `<li><a href="${escape(folderOf(edition))}index.html">${escape(title)}</a>
<p>${escape(why)}</p>
<p class="muted">${String(minutes)} minutes · ${names}</p></li>`;
}

function assignmentPart({ title, task, due, feedback, rubric }: Assignment): string {
  const weeks = [
    ...(due === undefined ? [] : [`Due in week ${String(due)}.`]),
    ...(feedback === undefined ? [] : [`Feedback in week ${String(feedback)}.`]),
  ];
  const criteria = rubric?.criteria.map(
    (one) => `<tr><th scope="row">${escape(one.title)}</th><td>${escape(one.full)}</td></tr>`,
  );
  return `<h3>Assignment: ${escape(title)}</h3>
<p>${escape(task)} ${weeks.join(' ')}</p>
${
  rubric === undefined
    ? ''
    : `<table>
<caption>Each point of the list earns up to ${String(rubric.points)} points; ${String(rubric.pass)} are enough. ${escape(rubric.rule ?? '')}</caption>
${criteria?.join('\n') ?? ''}
</table>`
}`;
}

const discussion = ({ title, with: who, prompt }: Discussion): string =>
  `<dt>${escape(title)} <span class="muted">${who === 'expert' ? 'with an expert' : 'among ourselves'}</span></dt>
<dd>${escape(prompt)}</dd>`;

function guideLink(about: Module | Edition): string[] {
  const guide = guideOf(about);
  return guide === undefined ? [] : [`<li><a href="${guide.path}">${escape(guide.title)}</a></li>`];
}

const list = (texts: readonly string[]): string =>
  `<ul>${texts.map((text) => `<li>${escape(text)}</li>`).join('')}</ul>`;
