import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { activityTypes } from '../../components/activities/registry.ts';
import type { ContentIssue } from '../../core/content-issue.ts';
import { readFiles } from '../../reader/programme.ts';

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** All text files below a folder, by names relative to it. */
function load(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const full = path.join(folder, name);
    if (statSync(full).isFile() && /\.(?:md|yaml|po|json|svg|csv)$/.test(name))
      files.set(name.split(path.sep).join('/'), readFileSync(full, 'utf8'));
  }
  return files;
}

const root = path.join(import.meta.dirname, '../..');
const fixtures = path.join(root, 'tests/fixtures/reader');
const small = readdirSync(fixtures).map((name) => load(path.join(fixtures, name)));
const shipped = unitsIn(load(path.join(root, 'content')));

/** Each unit with what all of them share: what is changed is in one of them, and the others would only take their time. */
function unitsIn(files: ReadonlyMap<string, string>): Map<string, string>[] {
  const folders = new Set([...files.keys()].flatMap((name) => (name.includes('/') ? name.replace(/\/.*/, '') : [])));
  return [...folders].map(
    (folder) => new Map([...files].filter(([name]) => !name.includes('/') || name.startsWith(`${folder}/`))),
  );
}

const oddities = [
  ':::',
  '::::',
  ':::choice{#x}',
  ':::choice{',
  '::: ',
  ':::scene{#a end=good}',
  ':::chart{file=exits.csv source=count}',
  ',',
  '"a,b',
  '```',
  '~~~',
  '> ',
  '> [!NOTE]',
  '> [!X]',
  '- [x] ',
  '- ',
  '1. ',
  '| a | b |\n| --- | --- |\n| c {#c} | d |',
  '{#a}',
  '{#A b}',
  '{',
  '}',
  '[^a]',
  '[^a]: b',
  '[x](term:y)',
  '[x](javascript:alert(1))',
  '![](media/a.svg)',
  '<b onclick="x">',
  '<!--',
  '&#0;',
  '&amp;',
  '***',
  '__',
  '~~',
  '`',
  '\\',
  '\t',
  '\u0000',
  '\ufeff',
  '\u202e',
  '\ud800',
  '🎉',
  'ক্ষ',
  'ﷺ',
  '\u00a0',
  '\r',
  '\n\n',
  '---',
  '---\n',
  '# ',
  '####### ',
  '!!python/object',
  '*a',
  '&a [*a]',
  ': :',
  '"',
  "'",
  'msgid "',
  'msgstr ""',
  '#, fuzzy',
  '#~ ',
  'constructor',
  '__proto__',
  'toString',
];

const long = [
  (n: number) => '>'.repeat(n),
  (n: number) => '> '.repeat(n),
  (n: number) => '- '.repeat(n),
  (n: number) => '['.repeat(n),
  (n: number) => '[a]('.repeat(n),
  (n: number) => '![a]('.repeat(n),
  (n: number) => '*a **'.repeat(n),
  (n: number) => '_a_ '.repeat(n),
  (n: number) => '`'.repeat(n),
  (n: number) => 'x'.repeat(n),
  (n: number) => ' '.repeat(n),
  (n: number) => '<a '.repeat(n),
  (n: number) => '|'.repeat(n),
  (n: number) => ':'.repeat(n),
  (n: number) => '[^a]'.repeat(n),
  (n: number) => '{#'.repeat(n),
  (n: number) => ':::choice\n'.repeat(n),
  (n: number) => Array.from({ length: Math.min(n, 400) }, (_, index) => `${' '.repeat(index * 2)}- a`).join('\n'),
  (n: number) => '> a\n\n'.repeat(n),
  (n: number) => '[{'.repeat(n),
  (n: number) => `a: &a [x]\n${'b: [*a, *a, *a]\n'.repeat(Math.min(n, 100))}`,
];

function mutate(text: string, random: () => number): string {
  const at = (): number => Math.floor(random() * (text.length + 1));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number];
  const lines = text.split('\n');
  const line = Math.floor(random() * lines.length);
  switch (Math.floor(random() * 9)) {
    case 0:
      return text.slice(0, from);
    case 1:
      return text.slice(0, from) + text.slice(Math.min(to, from + 200));
    case 2:
      return text.slice(0, from) + text.slice(from, from + 300) + text.slice(from);
    case 3:
      return lines.filter((_, index) => index !== line).join('\n');
    case 4:
      return [...lines.slice(line), ...lines.slice(0, line)].join('\n');
    case 5:
      return text.slice(0, from) + pick(oddities) + text.slice(from);
    case 6:
      return lines.map((other, index) => (index === line ? pick(oddities) + other : other)).join('\n');
    case 7:
      return random() < 0.25
        ? `${text.slice(0, from)}\n${pick(long)(Math.floor(random() * 3000))}\n${text.slice(from)}`
        : text.slice(from, to);
    default:
      return lines
        .map((other, index) => (index === line ? other.replace(/[a-z]+/, (word) => word.slice(1)) : other))
        .join('\n');
  }
}

describe('the reader, whatever it is given', () => {
  it('ends in a programme or in issues, fast, and never throws', () => {
    const random = seeded(20151213);
    let slowest = 0;
    for (let run = 0; run < 2000; run++) {
      // A fixture takes milliseconds to read, a shipped unit with its translations a tenth of a second.
      const projects = run % 80 === 0 ? shipped : small;
      const project = projects[Math.floor(random() * projects.length)] ?? new Map<string, string>();
      const names = [...project.keys()];
      const files = new Map(project);
      for (let mutations = 1 + Math.floor(random() * 3); mutations > 0; mutations--) {
        const name = names[Math.floor(random() * names.length)] ?? '';
        files.set(name, mutate(files.get(name) ?? '', random));
      }
      const start = performance.now();
      const { programme, issues } = readFiles(files, activityTypes);
      slowest = Math.max(slowest, performance.now() - start);
      const hasErrors = issues.some(({ severity }) => severity === 'error');
      expect(programme === undefined).toBe(hasErrors);
      const isWhole = ({ what, fix, where }: ContentIssue): boolean =>
        what !== '' && fix !== '' && where.line >= 1 && where.column >= 1;
      expect(issues.filter((issue) => !isWhole(issue))).toEqual([]);
    }
    expect(slowest).toBeLessThan(20_000);
  }, 300_000);

  it.each(long.map((make, index) => ({ make, index })))(
    'is not brought to a stop by 10,000 repetitions of odd text no. $index',
    ({ make }) => {
      for (const wrap of [
        (text: string) => text,
        (text: string) => `:::choice{#a}\n${text}\n:::`,
        (text: string) => `> ${text}`,
        (text: string) => `- [ ] ${text}`,
      ]) {
        const lesson = `---\ntitle: Odd\nminutes: 1\n---\n\n${wrap(make(10_000))}\n`;
        const start = performance.now();
        readFiles(
          new Map([
            ['u/unit.yaml', make(4000)],
            ['u/en/01-odd.md', lesson],
            ['u/bn.po', make(10_000)],
          ]),
          activityTypes,
        );
        expect(performance.now() - start).toBeLessThan(20_000);
      }
    },
    300_000,
  );
});
