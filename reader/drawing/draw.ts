import { baseName } from '../layout.ts';
import { escapeHtml } from '../markdown/html.ts';
import type { Page } from '../page.ts';
import { languageOfCode } from '../translation/language.ts';
import { sourceLanguage } from '../translation/texts.ts';
import { excerpt } from '../wording.ts';
import { isNumber, readDrawing } from './drawing.ts';
import type { Drawing, DrawnText } from './drawing.ts';
import { brokenInto } from './lines.ts';
import { tooLongIn } from './room.ts';
import { textWidth } from './text-width.ts';
import { tagText } from './tokens.ts';
import { turnedBy, unturned } from './turn.ts';

/** A drawing of the unit. */
export interface DrawnPicture {
  readonly source: string;
  readonly drawing: Drawing;
}

/** A text in the language of the page. */
interface SaidText {
  readonly lines: readonly string[];
  readonly isFallback: boolean;
  readonly file: string;
  readonly line: number;
}

/**
 * Draws a picture in the language of the page: its words, its numerals and its direction. Undefined if nothing in it
 * differs from the file.
 *
 * Words of a picture are texts of the unit like all others: their key is the path of the file without its ending.
 */
export function drawnIn(page: Page, path: string, { source, drawing }: DrawnPicture): string | undefined {
  const { language } = page.texts;
  const said = new Map(drawing.texts.map((text) => [text, saidIn(page, path, source, text)]));
  for (const { text, needs, has } of tooLongIn(drawing, (text) => said.get(text)?.lines ?? [])) {
    const { file = source, line = text.line, lines = [] } = said.get(text) ?? {};
    page.issues.add(
      {
        severity: 'warning',
        what: `"${excerpt(lines.join(' ').trim())}" is too long for its place in ${baseName(source)}: it takes about ${String(needs)} units and has ${String(has)}.`,
        fix: 'Say it shorter. If that cannot be, the drawing needs more room or one more line there.',
      },
      file,
      line,
    );
  }
  if (language === sourceLanguage) return undefined;
  const isTurned = languageOfCode(language).direction === 'rtl';
  const isSame = drawing.texts.every((text) =>
    text.lines.every(({ words }, index) => said.get(text)?.lines[index] === words),
  );
  if (isSame && !isTurned) return undefined;
  return written(drawing, language, isTurned, said);
}

function saidIn(page: Page, path: string, source: string, { words, line, lines, style }: DrawnText): SaidText {
  if (isNumber(words)) {
    const numerals = (text: string): string => inNumerals(text, (digit) => page.words.number(digit));
    return { lines: lines.map((one) => numerals(one.words)), isFallback: false, file: source, line };
  }
  const text = { markdown: words, line };
  const said = page.texts.say(path.replace(/\.svg$/, ''), text, source, `words in the picture ${baseName(source)}`);
  if (said.isFallback || page.texts.language === sourceLanguage)
    return { ...said, lines: lines.map((one) => one.words) };
  const widthOf = (one: string): number => textWidth(one, style?.size ?? 1, style?.isBold ?? false);
  return { ...said, lines: brokenInto(said.markdown.replace(/\s+/g, ' ').trim(), lines.length, widthOf) };
}

/** Numbers in the numerals of a language; Arabic ones have marks of their own between them (CLDR, arab and arabext). */
function inNumerals(text: string, numeral: (digit: number) => string): string {
  const digits = text.replace(/\d/g, (digit) => numeral(Number(digit)));
  return digits.replace(/(?<=[٠-٩۰-۹])[.,](?=[٠-٩۰-۹])/g, (mark) => (mark === '.' ? '٫' : '٬'));
}

/** A drawing turned round with the words it has, so that its writer sees what that does; undefined if it cannot be read. */
export function turnedRound(svg: string): string | undefined {
  const drawing = readDrawing(svg);
  if (drawing === undefined) return undefined;
  const words = drawing.texts.map((text): [DrawnText, Pick<SaidText, 'lines' | 'isFallback'>] => [
    text,
    { lines: text.lines.map((line) => line.words), isFallback: true },
  ]);
  return written(drawing, sourceLanguage, true, new Map(words));
}

function written(
  { tokens, texts, viewBox }: Drawing,
  language: string,
  isTurned: boolean,
  said: ReadonlyMap<DrawnText, Pick<SaidText, 'lines' | 'isFallback'>>,
): string {
  const words = new Map<number, string>();
  for (const text of texts) {
    const { lines = [], isFallback = false } = said.get(text) ?? {};
    // Words of another direction are set apart from what they stand in (Unicode Bidirectional Algorithm, LRI and PDI).
    const isolated = (line: string): string => (isFallback && isTurned && line !== '' ? `\u2066${line}\u2069` : line);
    text.lines.forEach(({ token }, index) => words.set(token, escapeHtml(isolated(lines[index] ?? ''))));
  }
  const [root] = tokens.filter((token) => token.kind === 'open');
  const turning = isTurned ? turnedBy(root?.attributes ?? {}, viewBox) : unturned;
  const last = tokens.findLastIndex((token) => token.kind === 'close');
  return tokens
    .map((token, index) => {
      if (token.kind === 'text') return words.get(index) ?? token.raw;
      if (token === root) {
        return tagText(root.name, turning.root({ ...root.attributes, 'xml:lang': language })) + turning.opening;
      }
      if (token.kind === 'open') return turning.tag(token);
      return index === last ? turning.closing + token.raw : token.raw;
    })
    .join('');
}
