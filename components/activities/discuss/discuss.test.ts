import { describe, expect, it } from 'vitest';
import { discuss } from './discuss.ts';

describe('discuss', () => {
  it('has a response that holds nothing of what was written', () => {
    expect(discuss.accept({}, 'secret')).toBeUndefined();
    expect(discuss.accept({}, true)).toBe(true);
    expect(discuss.toPattern({}, true)).toBeUndefined();
  });
});
