import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { unitsOf, writingPlace } from '../dev/units.ts';
import { run } from './main.ts';
import { forFolder } from './output.ts';

/** A project that is read in no time. */
const small = 'tests/fixtures/reader/everything';

describe('remarks on a folder', () => {
  it.each([
    { folder: '/home/mita/course', fix: 'Run  npx corridor ids /home/mita/course --write  now.' },
    { folder: '/home/mita/my course', fix: 'Run  npx corridor ids "/home/mita/my course" --write  now.' },
    { folder: 'content/u03', fix: 'Run  npx corridor ids --write  now.' },
    { folder: '.', fix: 'Run  npx corridor ids --write  now.' },
  ])('name it in their commands unless it is of this project: $folder', ({ folder, fix }) => {
    expect(forFolder('Run  npx corridor ids --write  now.', folder)).toBe(fix);
  });

  it('so do those that say how to go on', () => {
    const next =
      'npm run dev u01-try\nnpm run dev u01-try, then choose नेपाली\nnpm run dev\nnpx corridor check\nnpx corridor i18n status';
    expect(forFolder(next, '/home/mita').split('\n')).toEqual([
      'npx corridor dev u01-try --in /home/mita',
      'npx corridor dev u01-try --in /home/mita, then choose नेपाली',
      'npx corridor dev --in /home/mita',
      'npx corridor check /home/mita',
      'npx corridor i18n status /home/mita',
    ]);
  });
});

describe('what is written in', () => {
  it.each([
    { folder: small, units: ['u01-small'], because: 'it is a project' },
    { folder: `${small}/content`, units: ['u01-small'], because: 'it holds units' },
    { folder: `${small}/content/u01-small/`, units: ['u01-small'], because: 'it is one' },
    { folder: `${small}/modules`, units: [], because: 'it holds none' },
  ])('are the units $units of $folder, because $because', async ({ folder, units }) => {
    expect((await unitsOf(await writingPlace(folder))).map((unit) => unit.folder)).toEqual(units);
  });
});

describe('corridor', () => {
  beforeEach(() => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
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
    { args: ['new', 'unit', 'wages', 'Wages', '--in', small], code: 2, because: 'it is no name for a unit' },
    { args: ['new', 'activity', 'choice'], code: 2, because: 'there is such an activity type' },
    { args: ['new', 'language', 'en', '--in', small], code: 2, because: 'it is the source' },
    { args: ['docs'], code: 0, because: 'the documents are up to date' },
    { args: ['i18n', 'status', small, '--language', 'en'], code: 2, because: 'it is the source' },
    { args: ['dev', 'u99'], code: 2, because: 'there is no such unit' },
    { args: ['dev', '--in', 'docs'], code: 2, because: 'there is no unit at all' },
    { args: ['dev', '--port', 'x'], code: 2, because: 'it is no port' },
    { args: ['diff', '/no/such.zip', '/no/other.zip'], code: 2, because: 'there are no such packages' },
    { args: ['build', '--target', 'scorm13'], code: 2, because: 'there is no such standard' },
  ])('leaves exit code $code because $because', async ({ args, code }) => {
    expect(await run(args)).toBe(code);
  });

  it('shows how far one language has come', async () => {
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(await run(['i18n', 'status', 'tests/fixtures/reader/translation', '--language', 'bn', '--json'])).toBe(0);
    const rows = JSON.parse(written.mock.calls.map(([text]) => String(text)).join('')) as { language: string }[];
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ language }) => language))).toEqual(new Set(['bn']));
  });
});
