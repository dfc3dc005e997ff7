import { describe, expect, it } from 'vitest';
import { alarm } from '../../../tests/fixtures/activities/steps.ts';
import { steps } from './steps.ts';

describe('steps', () => {
  it('are done when all were opened', () => {
    expect(steps.isAnswered(alarm, ['call', 'leave'])).toBe(false);
    expect(steps.isAnswered(alarm, ['call', 'warn', 'leave'])).toBe(true);
  });

  it('tell an LMS nothing', () => {
    expect(steps.toPattern(alarm, ['call', 'warn', 'leave'])).toBeUndefined();
  });
});
