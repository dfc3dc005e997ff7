import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../core/programme.ts';
import { sampleUnit } from '../tests/lms/sample-unit.ts';
import { budgetProblems, suspendDataProblem, titleProblems } from './budgets.ts';
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

describe('budgets', () => {
  it('have nothing to say about a package that keeps them, however heavy its pictures', () => {
    const files = [textFile('assets/player.js', 'x'.repeat(90_000)), dense('media/map.png', 400_000)];
    expect(budgetProblems(edition, files, 600_000)).toEqual([]);
  });

  it('say what grew, and by how much', () => {
    const files = [
      textFile('assets/en.js', 'x'.repeat(300_000)),
      ...Array.from({ length: 25 }, (_, index) => textFile(`media/${String(index)}.svg`, '')),
    ];
    expect(budgetProblems(edition, files, 251_000)).toMatchInlineSnapshot(`
      [
        "u99-rights (without media) has 251,000 bytes, but may have 250,000: 1,000 too many.
       → Largest parts: assets/en.js (300,000), media/0.svg (0), media/1.svg (0).",
        "u99-rights has 26 files, but may have 25: 1 too many.
       → It has 1 media files and 1 languages. Leave some pictures out.",
      ]
    `);
  });

  it('weigh the player as it travels: compressed', () => {
    const [problem] = budgetProblems(edition, [dense('assets/player.js', 41_000)], 41_000);
    expect(problem).toMatch(/^The player \(compressed\) has 41,\d+ bytes, but may have 40,000: 1,\d+ too/);
  });

  it('tell an author of suspend data and titles that do not fit', () => {
    expect(suspendDataProblem('u99-rights', 5210, 4096)).toMatchInlineSnapshot(`
      "u99-rights may need 5,210 characters of suspend data, but SCORM 1.2 allows 4,096.
       → Split the unit."
    `);
    expect(titleProblems({ ...edition, languages: [{ ...sampleUnit, title: 'x'.repeat(201) }] }))
      .toMatchInlineSnapshot(`
      [
        "u99-rights: the title in en has 201 characters, but LMSs keep 200.
       → Shorten it.",
      ]
    `);
  });
});
