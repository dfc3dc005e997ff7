import { describe, expect, it } from 'vitest';
import { sampleUnit } from '../tests/lms/sample-unit.ts';
import { coveragePage } from './coverage-page.ts';

const page = coveragePage({
  title: 'Rights <& work>',
  outcomes: [
    { id: 'G1', text: 'Use <standards>' },
    { id: 'P8', text: 'Promised, and served by no unit' },
  ],
  modules: [],
  units: [{ folder: 'u99', item: 'u99', languages: [sampleUnit], media: [] }],
});

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

  it('runs no script and asks for nothing from the net', () => {
    expect(page).not.toMatch(/<script|https?:|\bon[a-z]+=/);
  });
});
