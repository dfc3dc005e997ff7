import { describe, expect, it } from 'vitest';
import { readLesson } from '../testing.ts';

/** What is said of a drawing with this inside, in line 2. */
function saidOf(inside: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 300 100">\n${inside}</svg>`;
  return readLesson('![A way](media/way.svg)', { 'u/media/way.svg': svg }).issues;
}

describe('what does not belong in a drawing', () => {
  it('is named with its line and how to mend it', () => {
    expect(saidOf('<g>\n<script>alert(1)</script></g>\n<rect width="9" onload="alert(1)"/>')).toMatchInlineSnapshot(`
      "media/way.svg:3:1 A drawing cannot have <script>: it could run or show something of its own.
        → Take it out, with all that is in it. Words are <text>; nothing in a drawing moves by a script.
      media/way.svg:4:1 A drawing cannot do anything by itself: onload="alert(1)"
        → Take this attribute out."
    `);
    expect(saidOf('<image href="https://example.org/spy.png"/>')).toMatchInlineSnapshot(`
      "media/way.svg:2:1 A drawing holds all that it shows; this leads out of it: https://example.org/spy.png
        → Take it out, or put the picture or the letters into the file itself. A part of the same drawing is "#name"."
    `);
  });

  it.each([
    { inside: '<script/>', because: 'it runs' },
    { inside: '<svg:SCRIPT>alert(1)</svg:SCRIPT>', because: 'a prefix or large letters change nothing' },
    { inside: '<foreignObject><p>Hello</p></foreignObject>', because: 'it holds a page of its own' },
    { inside: '<rect ONCLICK="alert(1)"/>', because: 'a handler runs' },
    { inside: '<a href="javascript:alert(1)"><text>x</text></a>', because: 'the link runs' },
    { inside: '<a href=" java&#115;cript:alert(1)"><text>x</text></a>', because: 'references hide nothing' },
    { inside: '<a xlink:href="https://example.org"><text>x</text></a>', because: 'it leads out' },
    { inside: '<use href="//example.org/a.svg#a"/>', because: 'it fetches' },
    { inside: '<use href="other.svg#a"/>', because: 'another file is not in the package' },
    { inside: '<image href="data:image/svg+xml,%3Csvg/%3E"/>', because: 'an SVG inside is not looked into' },
    { inside: '<set attributeName="href" to="javascript:alert(1)"/>', because: 'it makes such a link' },
    { inside: '<rect fill="url(https://example.org/a.svg#a)"/>', because: 'a fill fetches' },
    { inside: '<rect style="fill:u\\72l(http://example.org)"/>', because: 'escapes hide nothing' },
    { inside: '<style>rect { fill: url( "http://example.org" ) }</style>', because: 'a style fetches' },
    { inside: '<style><![CDATA[@import "a.css";]]></style>', because: 'a style sheet is fetched' },
    { inside: '<style>g { background: image-set("http://example.org/a.png" 1x) }</style>', because: 'it fetches' },
    { inside: '<?xml-stylesheet href="http://example.org/a.css"?>', because: 'a style sheet is fetched' },
  ])('is refused in $inside, because $because', ({ inside }) => {
    const told = saidOf(inside);
    expect(told).toMatch(/^media\/way\.svg:2:1 A drawing [^\n]*\n {2}→ Take [^\n]*$/);
  });

  it.each([
    { inside: '<!-- <script>alert(1)</script> -->', because: 'it is a remark' },
    { inside: '<text>Open https://example.org, on time</text>', because: 'it is words' },
    {
      inside: '<g id="a"/><use href="#a"/><use xlink:href="#a"/><rect fill="url(#a)"/>',
      because: 'it is in the drawing',
    },
    { inside: '<image href="data:image/png;base64,iVBORw0KGgo//8="/>', because: 'the file carries it' },
    { inside: '<style>@font-face { src: url(data:font/woff2;base64,d09G) }</style>', because: 'the file carries it' },
    {
      inside: '<style>@media (prefers-color-scheme: dark) { /* url(x) */ rect { fill: #000 } }</style>',
      because: 'nothing is fetched',
    },
  ])('is not $inside, because $because', ({ inside }) => {
    expect(saidOf(inside)).toBe('');
  });
});
