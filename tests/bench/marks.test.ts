import { describe, expect, it } from 'vitest';
import { judge } from './marks.ts';
import type { Figure, Result } from './result.ts';

const result = (name: string, figure: Omit<Figure, 'name' | 'unit'>, situation = 'slow 3G, gzip'): Result => ({
  scenario: 'launch',
  subject: 'ten pages',
  situation,
  figures: [{ name, unit: 'count', ...figure }],
});
const verdicts = (results: readonly Result[]): boolean[] => judge(results).map(({ isMet }) => isMet);

describe('judge', () => {
  it.each([
    { value: 1000, floor: 900, isMet: true, because: 'it is fast, and close to the plain page' },
    { value: 1201, floor: 1100, isMet: false, because: 'it is too slow' },
    { value: 1000, floor: 700, isMet: false, because: 'a plain page is so much faster' },
    { value: 1000, floor: 900, limit: 790, isMet: false, because: 'the network needs so much less' },
  ])('says $isMet of a first text after $value ms because $because', ({ isMet, ...figure }) => {
    expect(verdicts([result('first text', figure)])).toEqual([isMet]);
  });

  it('takes a mark for one situation for that one only', () => {
    expect(verdicts([result('bytes for text', { value: 9000 }, 'slow 3G, plain')])).toEqual([]);
    expect(verdicts([result('bytes for text', { value: 9000 })])).toEqual([false]);
  });

  it('holds a figure that must not be too small against its least value', () => {
    const taken = (value: number): Result => ({ ...result('closest two commits', { value }), scenario: 'taking' });
    expect(verdicts([taken(1900), taken(2000)])).toEqual([false, true]);
  });

  it('says nothing of what was not measured', () => {
    expect(judge([])).toEqual([]);
  });
});
