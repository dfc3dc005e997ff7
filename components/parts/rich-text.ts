import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { DirectiveResult } from 'lit/directive.js';
import type { Html } from '../../core/programme.ts';

/** Shows HTML that the reader has made and checked. */
export const richText = (html: Html): DirectiveResult => unsafeHTML(html);

/** The same HTML for a second place in the page: ids and anchors stay where they first stood. */
export const withoutIds = (html: Html): Html => html.replace(/ id="[^"]*"/g, '') as Html;
