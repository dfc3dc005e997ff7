import { describe, expect, it } from 'vitest';
import { versionNumber, versionText } from './versions.ts';

describe('a version', () => {
  it.each(['0.1.0', '1.0.0', '1.10.2', '12.0.999'])('%s comes back as it was', (version) => {
    expect(versionText(versionNumber(version))).toBe(version);
  });

  it('is higher when it is newer', () => {
    const inOrder = ['0.9.9', '1.0.0', '1.0.10', '1.2.0', '1.10.0', '2.0.0'].map(versionNumber);
    expect([...inOrder].sort((a, b) => a - b)).toEqual(inOrder);
  });

  it.each(['', '1.0', 'v1.0.0', '1.0.1000'])('is 0 where "%s" is none', (text) => {
    expect(versionNumber(text)).toBe(0);
  });
});
