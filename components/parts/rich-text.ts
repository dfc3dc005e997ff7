import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { DirectiveResult } from 'lit/directive.js';
import type { Html } from '../../core/programme.ts';

/** Shows HTML that the reader has made and checked. */
export const richText = (html: Html): DirectiveResult => unsafeHTML(html);
