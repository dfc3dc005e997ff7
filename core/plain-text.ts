import type { Html } from './programme.ts';

/** Checked HTML as one line of plain text; `&amp;` and its like are the only entities it has. */
export const plainText = (html: Html): string =>
  html
    .replace(/<\/(?:p|li|h\d|t[dhr]|blockquote|figcaption)>|<br\s*\/?>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
