import { describe, expect, it } from 'vitest';
import { activityTypes } from '../../../components/activities/registry.ts';
import { readFiles } from '../../programme.ts';
import { readLesson, unitFiles } from '../../testing.ts';

const bars = `:::chart{file=sent.csv source="bank ilo"}
Sent home in 2024

India received **most**.
:::

[^bank]: The bank, 2025.
[^ilo]: ILO, 2024.`;
const sent = { 'u/en/sent.csv': 'Country,Billion US$\nIndia,129\n"**Bangladesh**, by law",26.9\n' };
const line = `:::chart{file=states.csv kind=line source=untc}
States that have joined

There are more and more.
:::

[^untc]: UN, 2024.`;
const states = { 'u/en/states.csv': 'Year,States\n1995,1\n1996,2\n2012,1000\n' };

/** The first lesson in another language. */
function translated(body: string, extra: Record<string, string>, language: string, po: string): string {
  const files = unitFiles(body, { ...extra, [`u/${language}.po`]: `msgid ""\nmsgstr ""\n\n${po}` });
  const { contents } = readFiles(files, activityTypes);
  const copy = contents[0]?.units[0]?.edition?.languages.find((one) => one.language === language);
  return (copy?.lessons[0]?.blocks ?? []).map((block) => (block.kind === 'prose' ? block.html : '')).join('');
}

describe('a chart of bars', () => {
  it('is a table whose cells know how long their bars are, with its sources under it', () => {
    const { html, issues, lesson } = readLesson(bars, sent);
    expect(issues).toBe('');
    expect(html).toMatchInlineSnapshot(`
      "<figure class="chart"><figcaption>Sent home in 2024</figcaption>
      <p>India received <strong>most</strong>.</p>
      <table class="chart-bars" style="--name:7em;--value:3.1em">
      <thead>
      <tr><th scope="col">Country</th><th scope="col">Billion US$</th></tr>
      </thead>
      <tbody>
      <tr style="--part:1"><th scope="row">India</th><td>129</td></tr>
      <tr style="--part:0.2085"><th scope="row"><strong>Bangladesh</strong>, by law</th><td>26.9</td></tr>
      </tbody>
      </table>
      <p class="chart-source"><a href="#source-first-1" id="cite-first-1-1">Source 1</a>: The bank, 2025.</p>
      <p class="chart-source"><a href="#source-first-2" id="cite-first-2-1">Source 2</a>: ILO, 2024.</p></figure>"
    `);
    expect(lesson?.sources).toEqual(['The bank, 2025.', 'ILO, 2024.']);
  });

  it('marks the bar of a name in bold, and draws none for nothing', () => {
    const { html } = readLesson(bars, { 'u/en/sent.csv': 'Country,US$\n**India**,0\nNepal,0\n' });
    expect(html).toContain('<tr class="chart-mark" style="--part:0"><th scope="row"><strong>India</strong></th>');
    expect(html).toContain('<tr style="--part:0"><th scope="row">Nepal</th><td>0</td></tr>');
  });

  it('shows HTML of the file as text, and says so', () => {
    const { html, issues } = readLesson(bars, {
      'u/en/sent.csv': 'Country,US$\n<b onclick=x>,1\n"<svg onload=x>",2\n',
    });
    expect(html).not.toMatch(/<b |<svg/);
    expect(issues).toContain('en/sent.csv:2:1 HTML does not work here: <b onclick=x>');
  });
});

describe('a chart of a line', () => {
  it.each([
    { numbers: [1, 2, 2], sides: ['before', '', ''], because: 'the line climbs on' },
    { numbers: [9, 5, 4], sides: ['', 'behind', 'behind'], because: 'the line has fallen' },
    { numbers: [2, 1, 3], sides: ['', '', ''], because: 'the line comes down on one side and goes up on the other' },
    { numbers: [100, 200, 200], sides: ['', '', ''], because: 'long numbers could meet' },
  ])('has the numbers $numbers beside their points as $sides, because $because', ({ numbers, sides }) => {
    const rows = numbers.map((number, index) => `${String(1990 + index * 10)},${String(number)}\n`);
    const { html } = readLesson(line, { 'u/en/states.csv': `Year,States\n${rows.join('')}` });
    expect([...html.matchAll(/<b style="[^"]*"(?: class="(\w+)")?>/g)].map(([, side = '']) => side)).toEqual(sides);
  });

  it('is drawn to scale from zero for the eye, with the table behind it', () => {
    const { html, issues } = readLesson(line, states);
    expect(issues).toBe('');
    expect(html).toContain('<div aria-hidden="true"><span>States</span>');
    expect(html).toContain('points="0,99.9 5.88,99.8 100,0"');
    expect(html).toContain(
      '<b style="--at:1;--part:1">1,000</b><i style="--at:1">2012</i></div></div>\n<details><summary>',
    );
    // The year beside the first one has no room on a phone, and stands in the table.
    expect(html).toContain('<b style="--at:0.0588;--part:0.002" class="before">2</b><b');
    expect(html).toContain('</details>\n<table>\n<thead>\n<tr><th scope="col">Year</th>');
    expect(html).toContain('<tr><th scope="row">1996</th><td>2</td></tr>');
  });

  it('has years and numbers in the digits of the language, and nothing of them to translate', () => {
    const html = translated(line, states, 'ar', 'msgctxt "first"\nmsgid "States"\nmsgstr "الدول"\n');
    expect(html).toContain('<tr><th scope="row">٢٠١٢</th><td>١٬٠٠٠</td></tr>');
    expect(html).toContain('<th scope="col">الدول</th>');
    const { reading } = readLesson(line, states);
    const texts = reading.contents[0]?.units[0]?.segments.map(({ kind, text }) => `${kind}: ${text}`);
    expect(texts?.filter((text) => text.startsWith('chart'))).toEqual([
      'chart, title: States that have joined',
      'chart, sentence: There are more and more.',
      'chart, heading: Year',
      'chart, heading: States',
    ]);
  });
});

describe('the words of a chart', () => {
  it('are translated, those of the file too; what is not stays English and says so', () => {
    const po = [
      ['Sent home in 2024', '২০২৪ সালে দেশে পাঠানো'],
      ['India', 'ভারত'],
      ['Country', 'দেশ'],
    ].map(([id, text]) => `msgctxt "first"\nmsgid "${id ?? ''}"\nmsgstr "${text ?? ''}"\n`);
    const html = translated(bars, sent, 'bn', po.join('\n'));
    expect(html).toContain(
      '<figcaption>২০২৪\u00a0সালে দেশে পাঠানো</figcaption>\n<p lang="en" dir="ltr">India received',
    );
    expect(html).toContain('<th scope="row">ভারত</th><td>১২৯</td>');
    expect(html).toContain('<th scope="row"><span lang="en" dir="ltr"><strong>Bangladesh</strong>, by law</span></th>');
  });

  it('are known to translators by the line of the file they stand in', () => {
    const { reading } = readLesson(bars, sent);
    const india = reading.contents[0]?.units[0]?.segments.find(({ text }) => text === 'India');
    expect(india).toEqual({ context: 'first', text: 'India', kind: 'chart, row', file: 'u/en/sent.csv', line: 2 });
  });

  it('are no claims without a source: a chart has one by rule', () => {
    const { issues } = readLesson(bars, { 'u/en/sent.csv': 'Country,Per cent\nIndia,62\n48 per cent of Nepal,9\n' });
    expect(issues).toBe('');
  });
});

describe('a chart beside other texts', () => {
  it('stands in the notes for trainers, with the numbers of a lesson', () => {
    const notes = bars.replace('file=sent.csv', 'file=en/sent.csv');
    const { reading } = readLesson(bars, { ...sent, 'u/facilitator.md': `# Notes\n\n${notes}\n` });
    const edition = reading.contents[0]?.units[0]?.edition;
    expect(edition?.facilitator).toContain('<tr style="--part:1"><th scope="row">India</th><td>129</td></tr>');
    expect(edition?.facilitator).toContain('<li id="source-facilitator-1">The bank, 2025.</li>');
  });

  it('is told from an activity: what it holds cannot be answered and has no id', () => {
    const { reading, lesson } = readLesson(bars, sent);
    expect(lesson?.blocks.map(({ kind }) => kind)).toEqual(['prose']);
    expect(reading.contents[0]?.units[0]?.locked.activities).toEqual([]);
    expect([...(reading.contents[0]?.units[0]?.missing.values() ?? [])].flat()).toEqual([]);
  });

  it('that cannot be drawn leaves neither its source nor its file over', () => {
    const { issues } = readLesson(bars.replace('source=', 'kind=pie source='), sent);
    expect(issues).toMatch(/^first\.md:6:1 There is no chart of the kind "pie"\.\n[^\n]*$/);
  });
});
