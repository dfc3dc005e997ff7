import type { SourceText } from '../../core/activity-type.ts';
import { say } from '../page.ts';
import type { Page } from '../page.ts';
import { sourceLanguage } from '../translation/texts.ts';
import type { Said } from '../translation/texts.ts';
import { element } from './html.ts';
import { renderInline } from './render-inline.ts';

/** Where blocks stand. */
export interface Setting {
  readonly page: Page;
  /** The key for translators. */
  readonly context: string;
  /** Inside an activity there are no headings, and its own list holds the boxes. */
  readonly isInActivity: boolean;
}

/** An element that holds one text; in another language than the page, it says so. */
export function textElement(
  name: string,
  text: SourceText,
  kind: string,
  { page, context }: Setting,
  attributes: Readonly<Record<string, string | undefined>> = {},
): string {
  const said = say(page, context, text, kind);
  return element(name, { ...attributes, ...languageOf(said) }, renderInline(said, page));
}

/** One text without an element of its own. */
export function renderText(
  text: SourceText,
  kind: string,
  { page, context }: Pick<Setting, 'page' | 'context'>,
): string {
  const said = say(page, context, text, kind);
  const html = renderInline(said, page);
  return said.isFallback ? element('span', languageOf(said), html) : html;
}

/** `lang` and `dir` for a text that stays in the source language. */
export const languageOf = ({ isFallback }: Said): Record<string, string | undefined> =>
  isFallback ? { lang: sourceLanguage, dir: 'ltr' } : {};
