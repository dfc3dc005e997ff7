import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formatIssue } from '../core/content-issue.ts';
import type { ContentIssue } from '../core/content-issue.ts';
import type { Edition } from '../core/programme.ts';
import { sampleUnit } from '../tests/lms/sample-unit.ts';
import { budgetIssues, suspendDataIssues, titleIssues } from './budgets.ts';
import { textFile } from './zip.ts';

const edition: Edition = {
  folder: 'u99-rights',
  item: 'u99',
  languages: [sampleUnit],
  media: [{ path: 'media/map.png', source: 'map.png' }],
};
/** Bytes that no compression makes smaller. */
const dense = (path: string, length: number): { path: string; bytes: Uint8Array } => ({
  path,
  bytes: new Uint8Array(randomBytes(length)),
});

const said = (issues: readonly ContentIssue[]): string => issues.map(formatIssue).join('\n');

describe('budgets', () => {
  it('have nothing to say about a package that keeps them, however heavy its pictures', () => {
    const files = [textFile('assets/player.js', 'x'.repeat(90_000)), dense('media/map.png', 400_000)];
    expect(budgetIssues(edition, files, 600_000)).toEqual([]);
    expect([...titleIssues(edition), ...suspendDataIssues(edition)]).toEqual([]);
  });

  it('say what grew, and by how much', () => {
    const files = [
      textFile('assets/en.js', 'x'.repeat(300_000)),
      ...Array.from({ length: 25 }, (_, index) => textFile(`media/${String(index)}.svg`, '')),
    ];
    expect(said(budgetIssues(edition, files, 251_000))).toMatchInlineSnapshot(`
      "content/u99-rights/unit.yaml:1:1 The package (without media) has 251,000 bytes, but may have 250,000: 1,000 too many.
        → Largest parts: assets/en.js (300,000), media/0.svg (0), media/1.svg (0).
      content/u99-rights/unit.yaml:1:1 The package has 26 files, but may have 25: 1 too many.
        → It has 1 media files and 1 languages. Leave some pictures out."
    `);
  });

  it('weigh the player as it travels: compressed', () => {
    const [issue] = budgetIssues(edition, [dense('assets/player.js', 41_000)], 41_000);
    expect(issue?.what).toMatch(/^The player \(compressed\) has 41,\d+ bytes, but may have \d\d,000: \d+,\d+ too/);
  });

  it('tell an author of suspend data and titles that do not fit', () => {
    const lessons = Array.from({ length: 30_000 }, (_, index) => `lesson-${String(index)}`);
    const unit = { ...sampleUnit, title: 'x'.repeat(201), slots: { ...sampleUnit.slots, lessons } };
    const long: Edition = { ...edition, languages: [unit] };
    expect(said([...titleIssues(long), ...suspendDataIssues(long)])).toMatchInlineSnapshot(`
      "content/u99-rights/unit.yaml:1:1 The title in en has 201 characters, but may have 200: 1 too many.
        → LMSs keep no more. Shorten it.
      content/u99-rights/unit.yaml:1:1 With all answers, the suspend data of the unit has 5,058 characters, but may have 4,096: 962 too many.
        → SCORM 1.2 allows no more. Split the unit."
    `);
  });
});
