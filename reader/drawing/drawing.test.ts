import { describe, expect, it } from 'vitest';
import { readLesson } from '../testing.ts';
import { updateTranslations, templatesOf } from '../translation/update.ts';
import { readDrawing } from './drawing.ts';
import { brokenInto } from './lines.ts';
import { textWidth } from './text-width.ts';
import { tokensOf } from './tokens.ts';

const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"${attributes}>${inside}</svg>`;
const lesson = '![A way](media/way.svg)';

/** A unit with one picture, in English and another language whose texts are given. */
function drawn(drawing: string, language: string, texts: Readonly<Record<string, string>>) {
  const entries = Object.entries({ 'A way': 'Weg', ...texts }).map(
    ([from, to]) => `msgctxt "${from === 'A way' ? 'first' : 'media/way'}"\nmsgid "${from}"\nmsgstr "${to}"\n`,
  );
  const po = `msgid ""\nmsgstr ""\n"Language: ${language}\\n"\n\n${entries.join('\n')}`;
  const { reading, issues } = readLesson(lesson, { 'u/media/way.svg': drawing, [`u/${language}.po`]: po });
  const edition = reading.contents[0]?.units[0]?.edition;
  const [prose] = edition?.languages[1]?.lessons[0]?.blocks ?? [];
  return {
    reading,
    po,
    issues: issues.replace(/.*new or changed and not in this file yet.\n.*\n?/, ''),
    media: edition?.media.map(({ path }) => path),
    svg: edition?.media.find((medium) => medium.drawn !== undefined)?.drawn?.svg,
    html: prose?.kind === 'prose' ? prose.html : undefined,
  };
}

describe('readDrawing', () => {
  it('takes the lines of a text together and passes over what is not read', () => {
    const drawing = readDrawing(
      svg(
        '<!-- <text>no</text> --><style>text{}</style><title>Way</title><text x="1" y="2"> Six  Gulf\n</text><text><tspan>Head of</tspan><tspan x="1" dy="15">the &amp; office</tspan></text><text/>',
      ),
    );
    expect(drawing?.texts.map(({ words }) => words)).toEqual(['Way', 'Six Gulf', 'Head of the & office']);
    expect(drawing?.texts[2]?.lines.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [1, 15],
    ]);
  });

  it('knows tags that do not nest', () => {
    for (const broken of ['<svg><g></svg>', '<svg></g></svg>', '<svg><text>a < b</text></svg>', '<html></html>', '']) {
      expect(readDrawing(broken)).toBeUndefined();
    }
  });

  it('keeps every character of what it does not change', () => {
    const text =
      '<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg a=\'1 > 0\' >\n <path d="M0 0"  /><![CDATA[<]]>\n</svg>\n';
    expect(
      tokensOf(text)
        ?.map(({ raw }) => raw)
        .join(''),
    ).toBe(text);
  });
});

describe('brokenInto', () => {
  it('makes lines as even as can be, and no more than there are words', () => {
    const length = (line: string): number => line.length;
    expect(brokenInto('free; target: at most 3 hearings, 3 months', 2, length)).toEqual([
      'free; target: at most',
      '3 hearings, 3 months',
    ]);
    expect(brokenInto('one two', 3, length)).toEqual(['one', 'two', '']);
    expect(brokenInto('one', 1, length)).toEqual(['one']);
  });
});

describe('a picture in another language', () => {
  it('is a file of its own, with the words and the numerals of the language', () => {
    const {
      html,
      media,
      svg: picture,
      issues,
    } = drawn(svg('<text x="10" y="20">Worker</text><text x="10" y="60">13.7</text>'), 'bn', { Worker: 'কর্মী' });
    expect(issues).toBe('');
    expect(media).toEqual(['media/way.svg', 'media/bn/way.svg']);
    expect(html).toContain('src="media/bn/way.svg"');
    expect(picture).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100" xml:lang="bn"><text x="10" y="20">কর্মী</text><text x="10" y="60">১৩.৭</text></svg>',
    );
  });

  it('is the first one as long as nothing in it is translated', () => {
    const { html, media } = drawn(svg('<text x="10" y="20">Worker</text>'), 'bn', {});
    expect(media).toEqual(['media/way.svg']);
    expect(html).toContain('src="media/way.svg"');
  });

  it('says in English what has changed since it was translated', () => {
    const { svg: picture } = drawn(svg('<text x="9" y="20">Workers</text><text x="9" y="60">Agency</text>'), 'bn', {
      Worker: 'কর্মী',
      Agency: 'এজেন্সি',
    });
    expect(picture).toContain('<text x="9" y="20">Workers</text><text x="9" y="60">এজেন্সি</text>');
  });

  it('breaks a text anew into the lines that there are', () => {
    const { svg: picture } = drawn(
      svg('<text x="9" y="20"><tspan>a committee</tspan><tspan x="9" dy="18">or an NGO</tspan></text>'),
      'bn',
      { 'a committee or an NGO': 'কোনো কমিটি বা এনজিও' },
    );
    expect(picture).toContain('<tspan>কোনো কমিটি</tspan><tspan x="9" dy="18">বা এনজিও</tspan>');
  });

  it('is mirrored where one reads from right to left, with letters that are not', () => {
    const { svg: picture } = drawn(
      svg('<path d="M0 0h9"/><text x="10" y="20">Worker</text><text x="90" y="20">old</text>'),
      'ar',
      { Worker: 'عامل' },
    );
    expect(picture).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100" xml:lang="ar" direction="rtl">' +
        '<g transform="matrix(-1 0 0 1 300 0)"><path d="M0 0h9"/>' +
        '<text x="-10" y="20" transform="scale(-1 1)">عامل</text>' +
        '<text x="-90" y="20" transform="scale(-1 1)">\u2066old\u2069</text></g></svg>',
    );
  });

  it('keeps its places if it says so, as a map does', () => {
    const { svg: picture } = drawn(
      svg(
        '<text x="10" y="20">Worker</text><g text-anchor="end"><text x="90" y="60">1,965.5</text></g>',
        ' data-mirror="never"',
      ),
      'ar',
      { Worker: 'عامل' },
    );
    expect(picture).toContain('data-mirror="never" xml:lang="ar" direction="rtl" text-anchor="end">');
    expect(picture).toContain(
      '<text x="10" y="20">عامل</text><g text-anchor="start"><text x="90" y="60">١٬٩٦٥٫٥</text>',
    );
  });

  it('tells of words that leave their box, the drawing, or run into others', () => {
    const { issues } = drawn(
      svg(
        '<rect x="5" y="5" width="60" height="30"/><text x="10" y="25">fee</text><text x="120" y="80">left</text><text x="170" y="80">right</text>',
      ),
      'de',
      { fee: 'Vermittlungsgebühr', left: 'linksherum', right: 'rechts' },
    );
    expect(issues).toBe(
      `de.po:9:1 (warning) "Vermittlungsgebühr" is too long for its place in way.svg: it takes about 147 units and has 53.
  → Say it shorter. If that cannot be, the drawing needs more room or one more line there.
de.po:13:1 (warning) "linksherum" is too long for its place in way.svg: it takes about 83 units and has 50.
  → Say it shorter. If that cannot be, the drawing needs more room or one more line there.`,
    );
  });

  it('tells the writer of words that are too long in the source', () => {
    const { issues } = readLesson(lesson, { 'u/media/way.svg': svg('\n<text x="250" y="20">too long by far</text>') });
    expect(issues).toContain('media/way.svg:2:1 (warning) "too long by far" is too long for its place in way.svg');
  });

  it('tells of a drawing that is not well-formed', () => {
    const { issues } = readLesson(lesson, { 'u/media/way.svg': svg('<g>') });
    expect(issues).toContain('media/way.svg:1:1 This drawing is not well-formed');
  });
});

it('gives translators the words of a picture once, and no numbers', () => {
  const { reading } = drawn(svg('<text y="20">Worker</text><text y="60">Worker</text><text y="90">1</text>'), 'bn', {});
  const all = [...updateTranslations(new Map(), templatesOf(reading)).values()].join('\n');
  expect(all.match(/msgctxt "media\/way"\nmsgid .*/g)).toEqual(['msgctxt "media/way"\nmsgid "Worker"']);
  expect(all).toContain('#: media/way.svg:1\n#. words in the picture way.svg');
});

it('estimates the width of a text about as browsers draw it', () => {
  // Measured in Chromium with Noto Sans at 100 pixels.
  const measured: readonly (readonly [string, number])[] = [
    ['also Jordan, Lebanon', 986],
    ['free; target: at most', 935],
    ['অভিবাসী কর্মী', 565],
    ['বিনা খরচে; লক্ষ্য: সর্বোচ্চ', 991],
    ['العمال المهاجرون', 725],
    ['المملكة العربية السعودية', 1014],
  ];
  for (const [text, width] of measured) {
    expect(textWidth(text, 100, false) / width).toBeGreaterThan(0.9);
    expect(textWidth(text, 100, false) / width).toBeLessThan(1.1);
  }
});
