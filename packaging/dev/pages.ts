import { html } from 'hono/html';
import type { Remark } from './built.ts';
import type { ListedUnit } from './units.ts';
import { weathers } from './weather.ts';
import type { Weather } from './weather.ts';

/** A piece of checked HTML, as hono's `html` makes it. */
export type Html = ReturnType<typeof html>;

const widths = ['320', '360', '768', '1280'];

const weatherNames: Readonly<Record<Weather, string>> = {
  fine: 'all is well',
  slow: 'slow network',
  offline: 'offline',
  refuses: 'LMS refuses to save',
  expired: 'session expired',
};

/** The frame around every page of the preview. */
const page = (title: string, script: string, body: Html): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/own/theme.css" />
        <link rel="stylesheet" href="/own/preview.css" />
        ${script === '' ? '' : html`<script defer src="/own/${script}.js"></script>`}
      </head>
      <body>
        ${body}
      </body>
    </html>`;

/** All units to choose from. */
export const listPage = (units: readonly ListedUnit[]): Html =>
  page(
    'Corridor preview',
    '',
    html`<main class="list">
      <h1>Preview</h1>
      <p>Choose a unit. It shows every change a moment after you have written it.</p>
      <ul>
        ${units.map(
          ({ folder, title }) =>
            html`<li>
              <a href="/units/${folder}"><span>${title}</span> <code>${folder}</code></a>
            </li>`,
        )}
      </ul>
      <h2>For developers</h2>
      <p><a href="/gallery">The gallery</a>: every type of activity in all its states.</p>
    </main>`,
  );

/** What stands in place of the gallery while there is something to mend. It looks again by itself. */
export const brokenPage = (remarks: readonly Remark[]): Html =>
  page(
    'Gallery – preview',
    'again',
    html`<main class="list">
      <h1>The gallery cannot be shown yet</h1>
      <ol class="remarks">
        ${remarks.map(
          ({ file, line, what, fix, excerpt }) =>
            html`<li>
              <code class="place">${file === '' ? '' : `${file}:${String(line)}`}</code>
              <p class="what">${what}</p>
              ${excerpt === '' ? '' : html`<pre class="excerpt">${excerpt}</pre>`}
              <p class="fix">${fix}</p>
            </li>`,
        )}
      </ol>
    </main>`,
  );

/** One unit in a frame, and all that can be done to it. */
export const unitPage = ({ folder, title }: ListedUnit): Html =>
  page(
    `${title} – preview`,
    'preview',
    html`<header class="bar">
        <p class="where"><a href="/">All units</a> <a href="/gallery">Gallery</a></p>
        <h1>${title}</h1>
        <p id="said" role="status">Building …</p>
      </header>
      <section class="tools" aria-label="What the unit lives through">
        <fieldset id="languages" hidden>
          <legend>Language</legend>
        </fieldset>
        <fieldset id="widths">
          <legend>Width</legend>
          ${widths.map((width) => choice('width', width, width))}
        </fieldset>
        <fieldset id="weather">
          <legend>Network and LMS</legend>
          ${weathers.map((weather) => choice('weather', weather, weatherNames[weather]))}
        </fieldset>
        <button id="reopen" type="button">Open again</button>
        <button id="again" type="button">Start over</button>
      </section>
      <main class="stage" data-unit="${folder}">
        <div class="device"><iframe id="unit" title="The unit"></iframe></div>
        <p id="kept" class="kept"></p>
        <section id="problems" aria-labelledby="problems-title" tabindex="-1" hidden>
          <h2 id="problems-title"></h2>
          <p>The unit below is as it was before. This closes by itself once all is mended.</p>
          <ol></ol>
        </section>
      </main>
      <aside aria-label="Remarks">
        <details id="remarks" hidden>
          <summary></summary>
          <ol></ol>
        </details>
      </aside>`,
  );

const choice = (name: string, value: string, label: string): Html =>
  html`<label><input type="radio" name="${name}" value="${value}" /> <span>${label}</span></label>`;
