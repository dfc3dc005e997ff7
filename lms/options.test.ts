import { describe, expect, it } from 'vitest';

import { readOptions } from './options.ts';

describe('the command line', () => {
  it('says how it is used if somebody asks', () => {
    const read = readOptions(['--help'], {});
    expect(read).toMatchObject({ ok: false, isAsked: true });
    for (const option of ['--port', '--packages', '--data']) expect(!read.ok && read.sentence).toContain(option);
  });

  it.each([
    {
      given: [],
      environment: {},
      options: { port: 8420, furtherPorts: 20, packages: 'dist/packages', data: '.cache/lms' },
    },
    { given: ['--port', '0'], environment: {}, options: { port: 0, furtherPorts: 0 } },
    { given: ['--port', '9000'], environment: { CORRIDOR_PORT: '7000' }, options: { port: 9000, furtherPorts: 0 } },
    { given: [], environment: { CORRIDOR_PORT: '7000' }, options: { port: 7000, furtherPorts: 20 } },
    { given: ['--packages', 'p', '--data', 'd'], environment: {}, options: { packages: 'p', data: 'd' } },
  ])('$given with $environment means $options', ({ given, environment, options }) => {
    expect(readOptions(given, environment)).toMatchObject({ ok: true, options });
  });

  it.each([
    {
      given: ['--port', 'eighty'],
      says: '“eighty” is not a port.\n → Give a number from 0 to 65535; 0 takes any free port.',
    },
    {
      given: ['--port', '70000'],
      says: '“70000” is not a port.\n → Give a number from 0 to 65535; 0 takes any free port.',
    },
    { given: ['--prot', '1'], says: "Unknown option '--prot'.\n → The options are --port, --packages and --data." },
    { given: ['extra'], says: "Unexpected argument 'extra'.\n → The options are --port, --packages and --data." },
  ])('is refused with words: $given', ({ given, says }) => {
    expect(readOptions(given, {})).toEqual({ ok: false, sentence: says });
  });
});
