/** How wide characters are, in parts of the font size: the first pattern that fits counts. Measured of common fonts. */
const widths: readonly (readonly [RegExp, number])[] = [
  // Signs above and below letters, and what joins letters or says their direction.
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [/[\s.,:;!'|()ijlI،؛।]/u, 0.29],
  [/[-"frt/]/u, 0.36],
  [/[mwMW@%]/u, 0.87],
  [/[A-Z]/u, 0.68],
  [/[\u0627\u0644\u0622\u0623\u0625\u0631-\u0632\u062f-\u0630\u0648]/u, 0.34],
  [/\p{Script=Arabic}/u, 0.56],
  [/\p{Mc}/u, 0.38],
  [/[\u0980-\u09ff]/u, 0.66],
  [/\p{Script=Devanagari}/u, 0.6],
  [/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uff00-\uff60]/u, 1],
];
const otherwise = 0.56;

/** About how wide a text is drawn: no font is at hand while lessons are read, and each phone has its own. */
export function textWidth(text: string, size: number, isBold: boolean): number {
  // Two letters that a virama joins are drawn as one, hardly wider.
  const joined = text.replace(/[\u09cd\u094d](?=\p{L})./gu, '\u09cd');
  const ems = Array.from(joined).reduce(
    (sum, character) => sum + (widths.find(([pattern]) => pattern.test(character))?.[1] ?? otherwise),
    0,
  );
  return ems * size * (isBold ? 1.07 : 1);
}
