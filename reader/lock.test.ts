import { describe, expect, it } from 'vitest';
import { Issues } from './issues.ts';
import { formatLock, readLock } from './lock.ts';
import type { Lock } from './lock.ts';

const lock: Lock = {
  'u01-small': {
    item: 'u01',
    layout: 2,
    lessons: ['first'],
    activities: [{ id: 'a', type: 'choice', options: ['x'] }],
  },
  'u02-other': { item: 'u02', lessons: [], activities: [] },
};

function read(text: string | undefined): { lock: Lock; issues: string[] } {
  const issues = new Issues();
  const result = readLock(text, issues.of('content/ids.lock.json'));
  return { lock: result, issues: issues.all.map(({ what, where }) => `${String(where.line)} ${what}`) };
}

describe('ids.lock.json', () => {
  it('is read as it was written', () => {
    expect(read(formatLock(lock))).toEqual({ lock, issues: [] });
    expect(read(undefined)).toEqual({ lock: {}, issues: [] });
  });

  it('is read in any other order and spacing as well', () => {
    const turned = Object.fromEntries(Object.entries(lock).reverse());
    expect(read(JSON.stringify(turned))).toEqual({ lock, issues: [] });
  });

  it('that two branches have made one of is told of, though JSON would drop one of the two', () => {
    const text = formatLock(lock);
    const [, first = ''] = /("u01-small": \{[^]*?\n {2}\},\n)/.exec(text) ?? [];
    const twice = text.replace(first, `${first}  ${first}`);
    expect(JSON.parse(twice)).toEqual(lock);
    expect(read(twice).issues).toEqual([expect.stringMatching(/^\d+ .*(?:twice|unique|once)/i) as string]);
  });

  it('that is broken is told of with its line', () => {
    expect(read(formatLock(lock).replace('"lessons": []', '"lessons": [')).issues[0]).toMatch(/^\d+ /);
    expect(read('{"u01-small": {"item": "u01"}}\n').issues[0]).toMatch(/^1 /);
  });
});
