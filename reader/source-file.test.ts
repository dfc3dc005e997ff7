import { describe, expect, it } from 'vitest';
import { textFile } from './source-file.ts';

describe('a text file', () => {
  it.each([
    { name: 'content/u01/en/01-a.md', isTaken: false, because: 'nobody writes so much into one lesson' },
    { name: 'content/ids.lock.json', isTaken: true, because: 'it grows with every unit, and nobody can split it' },
  ])('of half a million characters is taken: $isTaken, because $because', ({ name, isTaken }) => {
    const said: string[] = [];
    const file = textFile(name, ' '.repeat(500_000), ({ what }) => said.push(what));
    expect(file !== undefined).toBe(isTaken);
    expect(said).toEqual(isTaken ? [] : ['This file has more than 400,000 characters.']);
  });
});
