import { html } from 'hono/html';

import { words } from './words.ts';

/** A piece of checked HTML, as hono's `html` makes it. */
export type Html = ReturnType<typeof html>;

const STYLES = ['tokens.css', 'controls.css', 'home.css', 'play.css'];

/** The frame around every page of the trainer. `script` is one of the LMS's own files, or nothing. */
export function page(title: string, script: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${words.desk.name}</title>
        <link rel="icon" href="data:," />
        ${STYLES.map((name) => html`<link rel="stylesheet" href="/own/${name}" />`)}
        ${script === '' ? '' : html`<script type="module" src="/own/${script}"></script>`}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}

/** "312 kB" or "1.4 MB"; 1 kB is 1,000 bytes, as file managers count. */
export function sizeInWords(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const digits = unit === 'megabyte' && value < 10 ? 1 : 0;
  return new Intl.NumberFormat('en', { style: 'unit', unit, maximumFractionDigits: digits }).format(
    bytes > 0 ? Math.max(1, value) : 0,
  );
}

/** Each language by its own name, marked as being in that language. */
export function languageNames(tags: readonly string[]): Html[] {
  return tags.map((tag) => html`<li><bdi lang="${tag}">${ownName(tag)}</bdi></li>`);
}

function ownName(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The name of the LMS, and from other pages the way home. */
export function pageHeader(home?: string): Html {
  const name = html`<span class="mark" aria-hidden="true"></span>${words.desk.name}`;
  return html`<header class="bar">
    ${home === undefined ? html`<span class="name">${name}</span>` : html`<a class="name" href="${home}/">${name}</a>`}
  </header>`;
}
