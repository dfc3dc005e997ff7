/** Named characters that people type. All others stand as they are written. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  lrm: '\u200e',
  rlm: '\u200f',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  copy: '©',
  times: '×',
  euro: '€',
};

/** Text as HTML text. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Character references, as `&amp;` or `&#8211;`, as the characters they stand for. */
export function decodeReferences(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,8}));/g,
    (raw, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? raw;
      const code = decimal !== undefined ? Number(decimal) : parseInt(hex ?? '', 16);
      const isCharacter =
        code >= 0x20 && code <= 0x10ffff && (code < 0x7f || code > 0x9f) && (code < 0xd800 || code > 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

/** An element; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content: string,
): string {
  return `<${name}${attributeText(attributes)}>${content}</${name}>`;
}

/** Attributes as they stand in a tag. */
export function attributeText(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeHtml(value).replaceAll('"', '&quot;')}"`))
    .join('');
}

/** HTML of ours as plain text. */
export const withoutTags = (html: string): string => decodeReferences(html.replace(/<[^>]*>/g, ''));
