import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContentIssue } from '../../core/content-issue.ts';
import { chromePath } from '../chrome.ts';

const run = promisify(execFile);
const skipped = /^(?:node_modules|dist|\.git|\.cache)$/;

/** A copy of this project that may be changed. */
let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'corridor-new-'));
  await cp('.', copy, { recursive: true, filter: (source) => !skipped.test(source) });
  await symlink(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
}, 60_000);

afterAll(() => rm(copy, { recursive: true, force: true }));

/** What a command printed; fails, with what it said, unless its exit code is 0. */
async function inCopy(command: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run(command, [...args], {
    cwd: copy,
    maxBuffer: 10_000_000,
    env: { ...process.env, CHROME_PATH: chromePath() },
  });
  return stdout;
}

const corridor = (...args: readonly string[]): Promise<string> => inCopy('node', 'packaging/corridor.js', ...args);

/** What a command that is used wrongly says, and its exit code. */
async function refused(...args: readonly string[]): Promise<{ code: number; stderr: string }> {
  const error = await corridor(...args).then(
    () => undefined,
    (reason: unknown) => reason as { code: number; stderr: string },
  );
  return { code: error?.code ?? 0, stderr: error?.stderr ?? '' };
}

describe('corridor new', () => {
  it('makes a unit that is in good order, that a module names and that can be built', async () => {
    const said = await corridor('new', 'unit', 'u90-wage-claims', 'Wages: how to claim them', '--module', 'm1');
    expect(said).toContain('npm run dev u90-wage-claims');
    const issues = JSON.parse(await corridor('check', '--json')) as ContentIssue[];
    const remarks = issues.filter(({ where }) => where.file.includes('u90'));
    // A draft hears what the programme wants of its units, and stops nothing.
    expect(remarks.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(remarks.map(({ what }) => what)).toContain('The ids of this unit are not in ids.lock.json yet.');
    expect(remarks.map(({ what }) => what).join()).toContain('the programme asks for 25 to 35');
    await corridor('build', 'content/u90-wage-claims', '--target', 'scorm12', '--out', 'packages');
    expect(await readFile(join(copy, 'packages/index.json'), 'utf8')).toContain('"title": "Wages: how to claim them"');
  });

  it('makes an activity type that passes types, lint, contracts and the documents, and that a unit can use', async () => {
    await corridor('new', 'activity', 'photo-spot');
    const folder = 'components/activities/photo-spot';
    await inCopy('npx', 'tsc', '-p', 'components');
    await inCopy('npx', 'tsc');
    await inCopy('npx', 'eslint', folder, 'components/activities/registry.ts');
    await inCopy('npx', 'prettier', '--check', folder, 'components/activities/registry.ts', 'docs');
    await inCopy('npx', 'depcruise', '--config', '.dependency-cruiser.cjs', 'components');
    await corridor('docs');
    const suites = ['photo-spot', 'tests/contracts/activity-type.test.ts', 'packaging/reference'];
    await inCopy('npx', 'vitest', 'run', '--project', 'rules', ...suites);
    await inCopy('npx', 'web-test-runner', '--files', `${folder}/*.browser.test.ts`);
    await corridor('gallery', '--out', 'gallery.html');
    expect(await readFile(join(copy, 'gallery.html'), 'utf8')).toContain('<h2 id="photo-spot">');
    await corridor('new', 'unit', 'u91-spots', 'Spots');
    const lesson = join(copy, 'content/u91-spots/en/02-one-case.md');
    await inCopy('sed', '-i', 's/^:::choice/:::photo-spot/', lesson);
    await corridor('build', 'content/u91-spots', '--target', 'web', '--out', 'packages');
    // Types, lint and tests of the whole project, as a contributor runs them.
  }, 300_000);

  it('makes the PO files of a language, all just begun, without harm to the units', async () => {
    await corridor('new', 'language', 'ne');
    const issues = JSON.parse(await corridor('check', '--json')) as { where: { file: string } }[];
    expect(issues.filter(({ where }) => where.file.endsWith('ne.po'))).toEqual([]);
    for (const file of ['content/glossary.ne.po', 'content/u01-people-who-move/ne.po', 'locales/ne.po']) {
      expect(await readFile(join(copy, file), 'utf8')).toContain('"X-Corridor-State: begun\\n"');
    }
    expect(await corridor('i18n', 'status')).toMatch(/u01-people-who-move +ne +\d+ +0 /);
  });

  it('overwrites nothing', async () => {
    const before = await readFile(join(copy, 'content/u90-wage-claims/unit.yaml'), 'utf8');
    expect(await refused('new', 'unit', 'u90-wage-claims', 'Again')).toEqual({
      code: 2,
      stderr: 'There is a folder content/u90-wage-claims already.\n  → Choose another name, or write in that folder.\n',
    });
    expect(await readFile(join(copy, 'content/u90-wage-claims/unit.yaml'), 'utf8')).toBe(before);
    expect((await refused('new', 'activity', 'photo-spot')).stderr).toContain('There is an activity type "photo-spot"');
    expect((await refused('new', 'language', 'ne')).stderr).toContain('There is a translation to Nepali already');
  });
});
