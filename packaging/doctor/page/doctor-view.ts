import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Words } from '../../../locales/words.ts';
import type { LiveReport } from './live-report.ts';

/** The trainer's page. */
export function doctorView(report: LiveReport, words: Words): TemplateResult {
  const { facts, findings, lines, records, refusals, calls } = report;
  return html`<section class="findings">
      <h3>${words.say('whatToDo')}</h3>
      ${
        findings.length === 0
          ? html`<p>${words.say('nothingWrong')}</p>`
          : html`<ul role="list">
              ${findings.map(({ what, action }) => html`<li><strong>${what}</strong> ${action}</li>`)}
            </ul>`
      }
    </section>
    <h3>${words.say('theLine')}</h3>
    <dl class="facts-found">
      ${facts.map(
        ([name, value]) =>
          html`<div>
            <dt>${words.say(name)}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <h3>${words.say('learnersWork')}</h3>
    ${lines.map((line) => html`<p>${line}</p>`)}
    <ul role="list">
      ${records.map(
        ([activity, text]) =>
          html`<li>
            <bdi><code>${activity}</code></bdi
            >: ${text}
          </li>`,
      )}
    </ul>
    ${
      refusals.length === 0
        ? nothing
        : html`<h3>${words.say('refusals')}</h3>
            <ul role="list" dir="ltr">
              ${refusals.map(({ call, code, text }) => html`<li><code>${call}</code> ${text} (${code})</li>`)}
            </ul>`
    }
    <h3>${words.say('lastCalls')}</h3>
    ${calls.length === 0 ? html`<p>${words.say('noCalls')}</p>` : callsView(report, words)}`;
}

const callsView = ({ calls }: LiveReport, words: Words): TemplateResult =>
  html`<ol role="list" class="calls" dir="ltr">
    ${calls.map(
      ({ call, answer, at, took }) =>
        html`<li>
          <time>${new Date(at).toISOString().slice(11, 19)}</time> <code>${call}</code> → <code>${answer}</code>
          <span class="muted">${words.say('milliseconds', { n: took })}</span>
        </li>`,
    )}
  </ol>`;
