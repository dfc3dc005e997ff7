import type { Recording } from '../../core/programme.ts';
import { escape } from '../escape.ts';
import type { ShownExample } from '../reference/block-page.ts';
import type { BlockExhibit, Exhibit, GalleryLanguage } from './exhibit.ts';

/** All that the page holds. */
export interface GalleryParts {
  readonly exhibits: readonly Exhibit[];
  readonly blocks: readonly BlockExhibit[];
  readonly languages: readonly GalleryLanguage[];
  readonly styles: string;
  readonly script: string;
}

/** The gallery as one file: it can be opened from a disk or sent to whoever looks at a design. */
export const galleryPage = ({ exhibits, blocks, languages, styles, script }: GalleryParts): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gallery of activities</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body class="gallery">
<header>
<h1>Gallery of activities</h1>
<p>Each type as its folder describes it, in every state a learner may find it in. All of them can be used.</p>
<nav aria-label="Types">${[...exhibits, ...blocks]
  .map(({ page: { name } }) => `<a href="#${name}">${name}</a>`)
  .join('')}</nav>
<div class="languages" role="group" aria-label="Language">${languages
  .map(({ code, name }) => `<button type="button" lang="${code}">${escape(name)}</button>`)
  .join('')}</div>
</header>
<main>
${exhibits.map(exhibit).join('\n')}
${blocks.map((one) => blockExhibit(one, languages)).join('\n')}
</main>
<script type="application/json" id="parts">${asJson({ exhibits, recordings: recordingsIn(blocks), languages })}</script>
<script>${script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`;

const exhibit = ({ page: { name, purpose, block }, states }: Exhibit): string => `<section aria-labelledby="${name}">
<h2 id="${name}">${name}</h2>
<p>${escape(purpose)}</p>
<div class="exhibit">
<pre tabindex="0" aria-label="Markdown of ${name}">${escape(block)}</pre>
<div class="states">${states
  .map(
    (state) =>
      `<div class="state"><h3>${escape(state.name)}</h3><div data-state="${escape(state.activity.id)}"></div></div>`,
  )
  .join('\n')}</div>
</div>
</section>`;

/** Figures and charts need no script: they hang here in every language, with the digits and the direction of each. */
const blockExhibit = (
  { page: { name, purpose }, examples }: BlockExhibit,
  languages: readonly GalleryLanguage[],
): string => `<section aria-labelledby="${name}">
<h2 id="${name}">${name}</h2>
<p>${escape(purpose)}</p>
${examples
  .map(
    ({ markdown, shown }, index) => `<div class="exhibit">
<pre tabindex="0" aria-label="Markdown of ${name}, example ${String(index + 1)}">${escape(markdown.trim())}</pre>
<div class="states">${languages.map((language) => inLanguage(language, shown.get(language.code))).join('\n')}</div>
</div>`,
  )
  .join('\n')}
</section>`;

const inLanguage = ({ code, direction, name }: GalleryLanguage, shown: ShownExample | undefined): string =>
  `<div class="state"><h3>${escape(name)}</h3><div class="prose" lang="${code}" dir="${direction}">${withoutIds(shown?.html ?? '')}${(
    shown?.recordings ?? []
  )
    .map(({ id }) => `<div data-recording="${escape(id)}"></div>`)
    .join('')}</div></div>`;

/** What the page's script hangs, each recording once: its words are English in all languages of an example. */
const recordingsIn = (blocks: readonly BlockExhibit[]): Recording[] =>
  blocks.flatMap(({ examples }) => examples.flatMap(({ shown }) => shown.get('en')?.recordings ?? []));

/** The same block hangs there several times. */
const withoutIds = (html: string): string => html.replace(/ id="[^"]*"/g, '');

/** JSON that stands in a page: nothing in it may end the element. */
const asJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
