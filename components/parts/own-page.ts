import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Words } from '../../locales/words.ts';
import { putInPlace } from './in-place.ts';
import { saveAsFile } from './save-as-file.ts';

/** What the learner wrote, as a page to print or to take along. */
export interface OwnPage {
  readonly title: string;
  /** HTML. What the learner wrote is in it by {@link escaped}. */
  readonly body: string;
}

/** How the page looks where it is opened by itself. */
const styles =
  'body{max-width:42rem;margin:1.5rem auto;padding:0 1rem;font:1.1rem/1.6 system-ui,sans-serif}' +
  'dt{font-weight:700}dd{margin:0 0 1em;white-space:pre-wrap}dd:empty{height:2em;border-bottom:1px solid #888}' +
  'table{inline-size:100%;border-collapse:collapse}th,td{padding:.4rem;border:1px solid #888;text-align:start;vertical-align:top}';

/** Text as HTML. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);

/** Terms with what was written to them; what is empty gets a line to write on. */
export const listOf = (rows: readonly (readonly [label: string, value: string])[]): string =>
  `<dl>${rows.map(([label, value]) => `<dt>${label}</dt><dd dir="auto">${escaped(value)}</dd>`).join('')}</dl>`;

/** Rows under their headings. */
export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><tr>${head.map((title) => `<th scope="col">${title}</th>`).join('')}</tr>` +
  `${rows.map((row) => `<tr>${row.map((text) => `<td><bdi>${escaped(text)}</bdi></td>`).join('')}</tr>`).join('')}</table>`;

/**
 * Buttons that download and print the page. It is made here, on the device, when it is asked for.
 *
 * @param name - Of the file, where others may see it: it is not to tell what the page is about.
 * @param first - What else can be done with it, in the same row.
 */
export function ownPageButtons(
  words: Words,
  name: string,
  page: () => OwnPage,
  first: unknown = nothing,
): TemplateResult {
  return html`<div class="own-page">
    ${first}
    <button
      type="button"
      @click=${() => {
        saveAsFile(`${name}.html`, fileOf(page(), words.language), 'text/html');
      }}
    >
      ${words.say('saveOwn')}
    </button>
    <button
      type="button"
      @click=${() => {
        printInstead(page());
      }}
    >
      ${words.say('printOwn')}
    </button>
    <p class="private">${words.say('ownIsOpen')}</p>
  </div>`;
}

/** The page as a file of its own, which any browser and most word processors open. */
export function fileOf({ title, body }: OwnPage, language: string): string {
  const { dir } = document.documentElement;
  return (
    `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${title}</title><style>${styles}</style></head>` +
    `<body><h1>${title}</h1>${body}</body></html>`
  );
}

function printInstead({ title, body }: OwnPage): void {
  const paper = document.createElement('div');
  paper.className = 'own-paper';
  paper.innerHTML = `<h1>${title}</h1>${body}`;
  putInPlace(paper, 'prints-own');
  print();
}
