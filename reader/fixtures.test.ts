import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { activityTypes } from '../components/activities/registry.ts';
import { formatIssue } from '../core/content-issue.ts';
import { readFiles } from './programme.ts';

const root = path.join(import.meta.dirname, '../tests/fixtures/reader');

/** Files of a fixture by their names inside it. */
function loadFixture(name: string): Map<string, Uint8Array> {
  const folder = path.join(root, name);
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(path.join(folder, file)).isFile() && file !== 'issues.txt')
      .sort()
      .map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(folder, file))]),
  );
}

describe('a fixture', () => {
  it.each(readdirSync(root))('%s reads as its issues.txt says, or clean without one', async (name) => {
    const { issues, programme } = readFiles(loadFixture(name), activityTypes);
    const told = issues.map((issue) => `${formatIssue(issue)}\n`).join('');
    const expected = path.join(root, name, 'issues.txt');
    if (issues.length > 0 || existsSync(expected)) await expect(told).toMatchFileSnapshot(expected);
    expect(programme === undefined).toBe(issues.some(({ severity }) => severity === 'error'));
  });
});
