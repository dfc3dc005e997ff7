import { expect, it } from 'vitest';
import { flexGaps } from './flex-gaps.ts';

const old = '@supports (not (inset:0)) and (not (appearance:none))';

it.each([
  { css: 'a{display:flex;gap:.5rem}', added: `${old}{a>:not(:last-child){margin-inline-end:.5rem}}`, because: 'a row' },
  {
    css: 'a,b c{gap:.25rem 1rem;flex-wrap:wrap;display:flex}',
    added: `${old}{a>:not(:last-child),b c>:not(:last-child){margin-block-end:.25rem;margin-inline-end:1rem}}`,
    because: 'several rows',
  },
  {
    css: 'a{display:flex;flex-wrap:wrap;gap:0 1rem}',
    added: `${old}{a>:not(:last-child){margin-inline-end:1rem}}`,
    because: 'rows that touch',
  },
  { css: 'a{display:grid;gap:1rem}', added: '', because: 'a grid, which Chrome 80 knows' },
  { css: 'a{display:flex;flex-direction:column;gap:1rem}', added: '', because: 'a column, whose parts have margins' },
  { css: 'a{display:flex}', added: '', because: 'no gap' },
])('keeps apart, where the browser does not, the members of $css: $because', ({ css, added }) => {
  expect(flexGaps(css)).toBe(css + added);
  expect(flexGaps(`@media print{${css}}`)).toBe(`@media print{${css}${added}}`);
});
