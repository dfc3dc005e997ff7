import { expect, it } from 'vitest';
import { edited } from './syntax.ts';

it('edits from the end to the beginning, and nothing within what is taken away', () => {
  const code = 'one, two, three';
  const edits = [
    { start: 0, end: 3, text: 'first' },
    { start: 5, end: 10, text: '' },
    { start: 6, end: 7, text: 'W' },
    { start: 10, end: 10, text: 'and ' },
  ];
  expect(edited(code, edits).code).toBe('first, and three');
});
