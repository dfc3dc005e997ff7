import type { Kit } from '../../kit.ts';
import { filesIn, joined } from '../../layout.ts';
import type { UnitFolder } from '../../layout.ts';
import type { Page } from '../../page.ts';

/** Tells of CSV files beside lessons that no chart shows: somebody has forgotten the chart, or the file. */
export function reportUnusedTables(
  { path }: UnitFolder,
  pages: readonly Page[],
  { files, issues }: Pick<Kit, 'files' | 'issues'>,
): void {
  const used = new Set(pages.flatMap(({ tables }) => [...tables]));
  for (const name of filesIn(files, joined(path, 'en'))) {
    if (!name.endsWith('.csv') || used.has(name)) continue;
    issues.add(
      {
        severity: 'warning',
        what: 'No lesson shows these numbers.',
        fix: 'Show them in a chart, or remove the file.',
      },
      name,
    );
  }
}
