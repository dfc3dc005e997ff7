import { describe, expect, it } from 'vitest';
import { readLesson } from '../testing.ts';

const drawing = (inside: string, before = ''): string =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 30 10">\n` +
  `<title>A way</title>\n${inside}\n</svg>`;
const issuesOf = (svg: string): string => readLesson('![A way](media/way.svg)', { 'u/media/way.svg': svg }).issues;

describe('a drawing', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script of its own name space', '<svg:script xlink:href="more.js"/>'],
    ['a page in it', '<foreignObject><p>Hello</p></foreignObject>'],
    ['a handler', '<rect width="3" height="3" onclick="go()"/>'],
    ['a handler at its start', '<animate onbegin="go()" attributeName="x"/>'],
    ['a link that runs', '<a href=" java\nscript:go()"><text>Go</text></a>'],
    ['a value that runs', '<set attributeName="href" to="javascript:go()"/>'],
    ['a picture from elsewhere', '<image href="https://example.org/map.png"/>'],
    ['a picture that changes to one from elsewhere', '<set attributeName="href" to="https://example.org/map.png"/>'],
    ['a picture beside it', '<image xlink:href="map.png"/>'],
    ['a shape from elsewhere', '<use href="//example.org/shapes.svg#one"/>'],
    ['a drawing written out in it', '<image href="data:image/svg+xml;base64,PHN2Zz4="/>'],
    ['a fill from elsewhere', '<rect fill="url(https://example.org/a.svg#fill)"/>'],
    ['a style from elsewhere', '<style>@import "https://example.org/a.css";</style>'],
    ['a letter from elsewhere', '<style><![CDATA[@font-face { src: url("font.woff2") }]]></style>'],
  ])('must not carry %s', (_what, inside) => {
    expect(issuesOf(drawing(inside))).toMatch(/^media\/way\.svg:3:1 .*\n +→ Delete this part/);
  });

  it.each([
    ['entities', '<!DOCTYPE svg [<!ENTITY word "Go">]>\n'],
    ['a style sheet', '<?xml-stylesheet href="https://example.org/a.css"?>\n'],
  ])('must not begin with %s', (_what, before) => {
    expect(issuesOf(drawing('<text>Go</text>', before))).toMatch(/^media\/way\.svg:1:1/);
  });

  it('may point at its own parts, and have photographs and styles in it', () => {
    const inside =
      '<defs><linearGradient id="a"/></defs><style>.on { fill: url(#a) }</style><!-- see https://example.org -->' +
      '<rect class="on" fill="url(#a)"/><use xlink:href="#a"/><image href="data:image/png;base64,iVBORw0KGgo="/>' +
      '<animate attributeName="x" from="0" to="3.5" values="0;3.5" dur="1s"/>';
    expect(issuesOf(drawing(inside, '<?xml version="1.0"?>\n'))).toBe('');
  });
});
