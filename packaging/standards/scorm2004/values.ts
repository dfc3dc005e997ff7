/** RTE 4.1.1.7, real(10,7): at most seven decimals, no exponent, no bare point, no minus zero. */
export const real = (value: number): string =>
  value
    .toFixed(7)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');

/** RTE 4.1.1.7, timeinterval(second,10,2): whole seconds are enough, and Moodle takes no more than two decimals. */
export const duration = (seconds: number): string => `PT${String(Math.max(0, Math.round(seconds)))}S`;

/**
 * RTE 4.1.1.7, time(second,10,0), in the learner's own time. Without a fraction and a zone, which belong together:
 * Moodle refuses what `toISOString` gives (measured). Undefined outside the years that the type knows.
 */
export function timestamp(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  const year = date.getFullYear();
  if (!(year >= 1970 && year <= 2037)) return undefined;
  return new Date(milliseconds - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

/**
 * RTE 4.1.1.7, short_identifier_type. Moodle takes `[A-Za-z0-9_.]` only, and our ids are made of `[a-z0-9-]`, so `_` for
 * `-` can always be read back.
 */
export const shortIdentifier = (id: string): string => id.replace(/[^A-Za-z0-9_.]/gu, '_').slice(0, 250);

/**
 * RTE 4.1.1.7, localized_string_type of 250 characters: one line, in its language, which is English where nothing is
 * said. Moodle refuses a text that begins with a brace, so a blank stands before it. Undefined if there is no text.
 */
export function localized(text: string, language: string): string | undefined {
  const line = text.replace(/\s+/g, ' ').trim().replace(/^\{/, ' {');
  if (line === '') return undefined;
  // Whole letters: half a surrogate pair would be no character.
  const cut = line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  return language === 'en' ? cut : `{lang=${language}}${cut}`;
}

const longest = 250;
