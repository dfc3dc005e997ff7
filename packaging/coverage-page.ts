import { activitiesOf } from '../core/programme.ts';
import type { Activity, Outcome, Programme, Unit } from '../core/programme.ts';
import { escape } from './escape.ts';
import { measuredSection } from './measured.ts';
import type { Measured } from './measured.ts';
import { plainPage } from './plain-page.ts';

/**
 * The page that shows a partner or a donor what the programme promises and where it is taught and marked: outcome of the
 * programme, unit, outcome of the unit, activities; and, for writers and reviewers, what was measured. Plain HTML that prints well, opens from a disk and runs no script.
 */
export function coveragePage({ title, outcomes, units }: Programme, measured: readonly Measured[]): string {
  const sources = units.map(({ languages: [unit] }) => unit);
  const body = `<h1>What the programme promises, and where it is taught</h1>
<p>${escape(title)}. ${String(outcomes.length)} outcomes of the programme, ${String(sources.length)} units. Activities in
bold count in the score; the others are practice or reflection. A build fails if an outcome is not assessed.</p>
${outcomes.map(({ id, text }) => section(id, text, sources)).join('\n')}
${measuredSection(measured)}`;
  return plainPage({ title: `Coverage: ${title}`, styles, body });
}

function section(id: string, text: string, units: readonly Unit[]): string {
  const groups = units.flatMap((unit) => {
    const served = unit.outcomes.filter(({ serves }) => serves.includes(id));
    if (served.length === 0) return [];
    const rows = served.map((outcome, index) => row(unit, outcome, index === 0 ? served.length : 0));
    return `<tbody>\n${rows.join('\n')}\n</tbody>`;
  });
  return `<section>
<h2 id="${escape(id)}"><span>${escape(id)}</span> ${escape(text)}</h2>
<div class="wide" role="region" aria-labelledby="${escape(id)}" tabindex="0"><table class="chain">
<thead><tr><th scope="col">Unit</th><th scope="col">Learners can</th><th scope="col">Activities</th></tr></thead>
${groups.join('\n')}
</table></div>
</section>`;
}

/** One outcome of a unit; the first one of the unit carries its name, for as many rows as `span` says. */
function row(unit: Unit, outcome: Outcome, span: number): string {
  const name = `<th scope="rowgroup" rowspan="${String(span)}">${escape(unit.id)} ${escape(unit.title)}</th>`;
  const shown = activitiesOf(unit).filter((activity) => activity.outcome === outcome.id);
  return `<tr>${span > 0 ? name : ''}<td>${outcome.text}</td><td>${shown.map(mention).join(', ')}</td></tr>`;
}

function mention({ id, type, points }: Activity): string {
  const name = `${escape(id)} (${escape(type)})`;
  return points > 0 ? `<strong>${name}</strong>` : name;
}

const styles = `:root{color-scheme:light dark;--line:#d5d9de;--quiet:#4a5561}
@media (prefers-color-scheme:dark){:root{--line:#3a4149;--quiet:#aab4bf}}
body{margin:0;font:1rem/1.5 system-ui,sans-serif}
main{max-width:68rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.6rem;line-height:1.25}
h2{margin:2.5rem 0 .5rem;font-size:1.15rem;line-height:1.35}
h2 span{margin-inline-end:.35rem;color:var(--quiet)}
.wide{overflow-x:auto}
table{width:100%;min-width:34rem;border-collapse:collapse;table-layout:fixed}
th,td{padding:.5rem .75rem .5rem 0;border-block-start:1px solid var(--line);text-align:start;vertical-align:top;overflow-wrap:anywhere}
th:first-child{width:26%}th:nth-child(2){width:34%}
thead th{border:0;font-size:.875rem;font-weight:400;color:var(--quiet)}
tbody th{font-weight:600}
td:last-child{font-size:.875rem}
.figures{min-width:52rem}.figures td,.figures th:not(:first-child){width:auto;font-size:.875rem}
@media screen and (max-width:40rem){.chain{min-width:0}.chain thead{display:none}.chain tr,.chain th,.chain td{display:block;width:auto}
.chain th{padding-block-end:0}.chain th+td,.chain td:last-child{border:0}.chain td:last-child{padding-block-start:0}}
@media print{.wide{overflow:visible}table{min-width:0}h2{break-after:avoid}tr{break-inside:avoid}}`;
