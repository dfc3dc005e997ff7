import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Html } from '../../core/programme.ts';

/** Lit knows a template again by the identity of its strings. */
const templates = new Map<Html, TemplateStringsArray>();

/** Shows HTML that the reader has made and checked: as a template without holes, so that drawing it again costs nothing. */
export function richText(text: Html): TemplateResult {
  const strings = templates.get(text) ?? Object.assign([text], { raw: [text] });
  templates.set(text, strings);
  return html(strings);
}

/** The same HTML for a second place in the page: ids and anchors stay where they first stood. */
export const withoutIds = (html: Html): Html => html.replace(/ id="[^"]*"/g, '') as Html;
