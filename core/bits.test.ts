import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter } from './bits.ts';

describe('bits', () => {
  it('come back as they were written, whatever their widths', () => {
    const parts = fc.array(fc.tuple(fc.nat(0x7fffffff), fc.integer({ min: 1, max: 31 })));
    fc.assert(
      fc.property(parts, (written) => {
        const writer = new BitWriter();
        for (const [value, width] of written) writer.write(value, width);
        const reader = new BitReader(writer.toString());
        for (const [value, width] of written) expect(reader.read(width)).toBe(value % 2 ** width);
      }),
    );
  });

  it('keep numbers of any size', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0x7fffffff)), (numbers) => {
        const writer = new BitWriter();
        for (const number of numbers) writer.writeNumber(number);
        const reader = new BitReader(writer.toString());
        expect(numbers.map(() => reader.readNumber())).toEqual(numbers);
      }),
    );
  });

  it.each([
    { number: 31, characters: 1 },
    { number: 1023, characters: 2 },
    { number: 32767, characters: 3 },
  ])('spend $characters character(s) on $number', ({ number, characters }) => {
    const writer = new BitWriter();
    writer.writeNumber(number);
    expect(writer.toString()).toHaveLength(characters);
  });

  it('read zeros beyond the end', () => {
    expect(new BitReader('').readNumber()).toBe(0);
    expect(new BitReader('A').read(31)).toBe(0);
  });
});
