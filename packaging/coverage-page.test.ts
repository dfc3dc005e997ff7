import { describe, expect, it } from 'vitest';
import type { Programme } from '../core/programme.ts';
import { sampleUnit } from '../tests/lms/sample-unit.ts';
import { coveragePage } from './coverage-page.ts';

const programme: Programme = {
  title: 'Rights <& work>',
  outcomes: [
    { id: 'G1', text: 'Use <standards>' },
    { id: 'P8', text: 'Promised, and served by no unit' },
  ],
  modules: [],
  units: [{ folder: 'u99', item: 'u99', languages: [sampleUnit], media: [] }],
  translations: [],
};
const page = coveragePage(programme, [
  {
    unit: sampleUnit,
    met: 2874,
    words: 3931,
    grade: 3.14,
    hardest: 5.8,
    questions: 17,
    longest: 4,
    places: [5, 7, 5],
    suspendData: 2310,
  },
]);

describe('the coverage page', () => {
  it('leads from an outcome of the programme to unit, outcome and activities', () => {
    const [, first = ''] = page.split('<section');
    expect(first).toContain('<h2 id="G1"><span>G1</span> Use &lt;standards&gt;</h2>');
    expect(first).toContain('<th scope="rowgroup" rowspan="2">u99 Rights &amp; duties at &lt;work&gt;</th>');
    expect(first).toContain('<td>Try it out</td><td><strong>a (pick)</strong>, <strong>b (pick)</strong></td>');
    expect(first).toContain('<td>Say why</td>');
  });

  it('shows an outcome only where it is served', () => {
    const [, , second = ''] = page.split('<section');
    expect(second).toContain('P8');
    expect(second).not.toContain('u99');
  });

  it('says at its end what was measured of each unit', () => {
    const [, , , last = ''] = page.split('<section');
    expect(last).toContain('<th scope="row">u99 Rights &amp; duties at &lt;work&gt;</th><td>2,874</td><td>3,931</td>');
    expect(last).toContain('<td>3.1 (5.8)</td><td>4 of 17 (24 %)</td><td>5 · 7 · 5</td><td>2,310</td>');
  });

  it('measures nothing where nothing was read', () => {
    expect(coveragePage(programme, [])).not.toContain('measured"');
  });

  it('runs no script and asks for nothing from the net', () => {
    expect(page).not.toMatch(/<script|https?:|\bon[a-z]+=/);
  });
});
