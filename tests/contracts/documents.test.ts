import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../packaging/cli/main.ts';

const rooms = ['content', 'modules', 'locales', 'core', 'components', 'reader', 'packaging', 'lms', 'tests', 'docs'];

/** What people read to find their way. */
const documents = [
  ...readdirSync('.'),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`),
  ...[...rooms, 'tests/bench'].map((room) => `${room}/README.md`),
].filter((name, index, all) => name.endsWith('.md') && existsSync(name) && all.indexOf(name) === index);

const { scripts: commands } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const scripts = Object.keys(commands);

interface Line {
  readonly text: string;
  readonly number: number;
  /** It stands in a block of code. */
  readonly isCode: boolean;
}

function linesOf(file: string): Line[] {
  let isCode = false;
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((text, index) => {
      const isFence = /^\s*```/.test(text);
      if (isFence) isCode = !isCode;
      return { text, number: index + 1, isCode: isCode || isFence };
    });
}

/** What a pattern finds in lines and is not true, with where it stands. */
const untrue = (lines: readonly Line[], pattern: RegExp, isTrue: (found: string) => boolean): string[] =>
  lines.flatMap(({ text, number }) =>
    [...text.matchAll(pattern)].flatMap(([, found = '']) =>
      isTrue(found) ? [] : [`line ${String(number)}: ${found}`],
    ),
  );

/** The address of a heading, as code hosts make it. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-');

/** Whether a link leads to a file, and there to a heading. */
function leadsSomewhere(from: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? from : normalize(join(dirname(from), path));
  if (!existsSync(target)) return false;
  return anchor === undefined || linesOf(target).some(({ text }) => /^#+ /.test(text) && anchorOf(text) === anchor);
}

/** What is wrong with a command as a document writes it; undefined if it can be called so. */
async function faultOf(written: string): Promise<string | undefined> {
  const words = written.trim().split(/\s+/);
  const isGroup = words[0] === 'new' || words[0] === 'i18n';
  const command = words.slice(0, isGroup ? 2 : 1).filter((word) => /^[a-z]\w+$/.test(word));
  // The local LMS says itself what it takes.
  if (command[0] === 'lms') return undefined;
  let help = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    help += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  if ((await run([...command, '--help'])) !== 0) return `there is no ${command.join(' ')}`;
  const options = words.flatMap((word) => /^--[a-z-]+/.exec(word) ?? []);
  const unknown = options.filter((option) => !new RegExp(`${option}\\b`).test(help));
  return unknown.length === 0 ? undefined : `${command.join(' ')} has no ${unknown.join(' ')}`;
}

describe.each(documents)('%s', (file) => {
  const lines = linesOf(file);
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('links to what is there', () => {
    const prose = lines.filter(({ isCode }) => !isCode);
    // What stands between backticks shows how a link is written.
    const link = /(?<!`[^`]*)\]\(((?!https?:|mailto:)[^)\s]+)\)/g;
    expect(untrue(prose, link, (found) => leadsSomewhere(file, found))).toEqual([]);
  });

  it('names files and folders that are there', () => {
    // A test may go by its name alone.
    const isThere = (path: string): boolean =>
      !rooms.includes(path.split('/')[0] ?? '') || existsSync(path) || existsSync(`${path}.test.ts`);
    expect(untrue(lines, /`([\w.-]+(?:\/[\w.-]+)+\/?)`/g, isThere)).toEqual([]);
  });

  it('names scripts that are there', () => {
    expect(untrue(lines, /npm run ([a-z:]+)/g, (script) => scripts.includes(script))).toEqual([]);
  });

  it('names commands that are there, with options that they have', async () => {
    const wrong: string[] = [];
    for (const { text, number } of lines) {
      for (const [, written = ''] of text.matchAll(/npx corridor ([a-z][^`|#]*)/g)) {
        const fault = await faultOf(written);
        if (fault !== undefined) wrong.push(`line ${String(number)}: ${fault}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

it('the check says of each step what it is: all of them have names', () => {
  const steps = scripts.filter((name) => name.startsWith('check:')).map((name) => `npm run ${name}`);
  expect(steps.length).toBeGreaterThan(5);
  expect(commands['check']?.split(' && ')).toEqual(steps);
});
