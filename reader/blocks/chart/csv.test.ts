import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';

const cellsOf = (text: string): string[][] =>
  parseCsv(text, ({ what }) => expect.fail(what)).map(({ cells }) => cells.map(({ markdown }) => markdown));

describe('a CSV file (RFC 4180)', () => {
  it.each([
    {
      text: 'a,b\nc,d',
      because: 'the last line break may be missing',
      cells: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    {
      text: 'a,b\n\nc,d\n\n',
      because: 'empty lines count for nothing',
      cells: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    { text: '"a, b","say ""no"""\n', because: 'quotes hold commas and quotes', cells: [['a, b', 'say "no"']] },
    { text: '"a\nb",c\n', because: 'quotes hold line breaks', cells: [['a\nb', 'c']] },
    {
      text: 'a,\n,b\n,\n',
      because: 'cells may be empty',
      cells: [
        ['a', ''],
        ['', 'b'],
        ['', ''],
      ],
    },
    { text: ' a , b \n', because: 'blanks around a cell are nobody’s intention', cells: [['a', 'b']] },
    { text: '', because: 'it may be empty', cells: [] },
  ])('gives its cells; $because', ({ text, cells }) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it('knows the line of every cell, after cells of several lines too', () => {
    const rows = parseCsv('a,"b\nb"\n\nc,d\n', () => undefined);
    expect(rows.map(({ line, cells }) => [line, ...cells.map((cell) => cell.line)])).toEqual([
      [1, 1, 1],
      [4, 4, 4],
    ]);
  });

  it('tells of every row that is broken, and reads the others', () => {
    const told: string[] = [];
    const rows = parseCsv('a,b\nc "c",d\n"e"e,f\ng,h\n"i,j\nk,l\n', ({ what }, line) =>
      told.push(`${String(line)} ${what}`),
    );
    expect(rows.map(({ cells }) => cells[0]?.markdown)).toEqual(['a', 'g', 'k']);
    expect(told).toEqual([
      '2 There is a quotation mark inside a cell.',
      '3 There is a quotation mark inside a cell.',
      '5 This cell begins with a quotation mark and never ends.',
    ]);
  });

  it('comes back as it was written, whatever stands in the cells', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'ক', 'م', '"', ',', '\n', ' ', '1') })
      .map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        expect(cellsOf(rows.map((row) => row.map(quoted).join(',')).join('\n'))).toEqual(rows);
      }),
    );
  });

  it('never fails, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ';', '\t', '1', '.') }), (text) => {
        const most = text.split('\n').length;
        for (const { line } of parseCsv(text, (_problem, at) => expect(at).toBeLessThanOrEqual(most))) {
          expect(line).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});
