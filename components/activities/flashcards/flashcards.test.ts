import { describe, expect, it } from 'vitest';
import { signs } from '../../../tests/fixtures/activities/flashcards.ts';
import { flashcards } from './flashcards.ts';

describe('flashcards', () => {
  it('are done when all are known', () => {
    expect(flashcards.isAnswered(signs, ['exit', 'hose'])).toBe(false);
    expect(flashcards.isAnswered(signs, ['exit', 'hose', 'danger'])).toBe(true);
  });

  it('keep only cards that there are, in their order', () => {
    expect(flashcards.accept(signs, ['danger', 'gone', 'exit'])).toEqual(['exit', 'danger']);
  });

  it('tell an LMS nothing', () => {
    expect(flashcards.toPattern(signs, ['exit', 'hose', 'danger'])).toBeUndefined();
  });
});
