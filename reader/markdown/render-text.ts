import type { SourceGap, SourceText } from '../../core/activity-type.ts';
import type { Html } from '../../core/programme.ts';
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

/** One text in pieces, cut at its gaps. */
export function renderGapped(
  text: SourceText,
  kind: string,
  { page, context }: Pick<Setting, 'page' | 'context'>,
): (Html | SourceGap)[] {
  const said = say(page, context, text, kind);
  const gaps: SourceGap[] = [];
  // No text has this character: the reader takes it out of files.
  const mark = '\u0000';
  const html = renderInline(said, page, (id, answer) => {
    gaps.push({ id, answer: answer as Html });
    return mark;
  });
  return html.split(mark).flatMap((piece, index) => {
    const inLanguage = said.isFallback && piece !== '' ? element('span', languageOf(said), piece) : piece;
    const gap = gaps[index];
    return [...(piece === '' ? [] : [inLanguage as Html]), ...(gap === undefined ? [] : [gap])];
  });
}

/** `lang` and `dir` for a text that stays in the source language. */
export const languageOf = ({ isFallback }: Said): Record<string, string | undefined> =>
  isFallback ? { lang: sourceLanguage, dir: 'ltr' } : {};
