import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { startView } from '../components/player/start-view.ts';
import type { Unit } from '../core/programme.ts';
import { Words } from '../locales/words.ts';
import type { LanguageFile } from './browser/languages.ts';
import { escape } from './escape.ts';
import { lookLine } from './look-line.ts';
import { startPageId } from './browser/start-page-id.ts';

/** What stands in the page besides its text. */
export interface StartPageParts {
  readonly styles: string;
  /** The content security policy. */
  readonly policy: string;
  /** The unit, packed, as an element. */
  readonly packed: string;
}

/**
 * The page an LMS launches. Its first text stands in it, styled, before the unit itself, which is long: it can be read
 * while the rest is on its way, and its buttons show that they wait. The script holds nothing up, and the other styles come with the unit.
 */
export function startPage({ unit, catalogue }: LanguageFile, parts: StartPageParts): string {
  const words = new Words(unit.language, catalogue);
  const direction = unit.languages.find(({ code }) => code === unit.language)?.direction ?? 'ltr';
  return `<!doctype html>
<html lang="${escape(unit.language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${parts.policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(unit.alias ?? unit.title)}</title>
<link rel="icon" href="data:,">
<script>${lookLine}</script>
<style>${parts.styles}</style>
<script defer src="assets/player.js"></script>
</head>
<body>
<fieldset id="${startPageId}" role="none" disabled>${renderPlain(unit, words)}</fieldset>
${parts.packed}
</body>
</html>
`;
}

/**
 * The first page as plain HTML. Lit's own marks are for taking over a page's nodes; the player draws anew, so they would
 * be dead weight, like the indentation of the templates.
 */
const renderPlain = (unit: Unit, words: Words): string =>
  collectResultSync(render(startView(unit, words)))
    .replace(/<!--\/?\??lit[^>]*-->|<\?>/g, '')
    .replace(/\s*\n\s*/g, '\n');
