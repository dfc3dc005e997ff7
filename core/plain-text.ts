import type { Html } from './programme.ts';

/** Checked HTML as one line of plain text; `&amp;` and its like are the only entities it has. */
export const plainText = (html: Html): string =>
  html
    .replace(/<\/(?:p|li|h\d|t[dhr]|blockquote|figcaption)>|<br\s*\/?>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(.+?);/g, (entity, name: string) => characters[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();

const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
