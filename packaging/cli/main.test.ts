import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from './main.ts';

describe('corridor', () => {
  beforeEach(() => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    vi.spyOn(console, 'error').mockReturnValue(undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each([
    { args: ['--help'], code: 0, because: 'help was asked for' },
    { args: [], code: 2, because: 'no command was given' },
    { args: ['biuld'], code: 2, because: 'there is no such command' },
    { args: ['check', '/no/such/folder'], code: 2, because: 'there is no such folder' },
    { args: ['build', '/no/such/folder'], code: 2, because: 'there is no such folder' },
    { args: ['diff', '/no/such.zip', '/no/other.zip'], code: 2, because: 'there are no such packages' },
    { args: ['build', '--target', 'scorm13'], code: 2, because: 'there is no such standard' },
  ])('leaves exit code $code because $because', async ({ args, code }) => {
    expect(await run(args)).toBe(code);
  });
});
