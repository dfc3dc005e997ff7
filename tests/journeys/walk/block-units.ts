import { readFileSync } from 'node:fs';
import type { blocks } from '../../../components/blocks/registry.ts';
import { blockFile, blockNames, readBlockPage } from '../../../packaging/reference/block-page.ts';
import { isBlock } from '../../../packaging/unit-types.ts';
import type { ExampleUnit } from '../../fixtures/example-unit.ts';

/** Where a unit stands that shows a kind of block with an element of its own. A new kind needs one. */
const shownIn: Readonly<Record<keyof NonNullable<typeof blocks>, { readonly id: string; readonly folder: string }>> = {
  recording: { id: 'u01', folder: 'tests/fixtures/reader/recordings/content/u01-small' },
};

/** Units that show each kind of block with an element. */
export const elementUnits = Object.values(shownIn);

const lesson = (title: string, body: string): string => `---\ntitle: ${title}\nminutes: 1\n---\n\n${body}\n`;

/** All that can be written, for the keyboard and the ear. */
const text = `Find the [exit](term:exit)[^plan]. It is **open**; see [the plan](https://example.org/) or go back to
[the door](#choice).

> [!WARNING]
> Count the doors[^plan].

> A plain quote.

## Doors

1. One
2. Two

| Door | Leads | Until | Who has the key |
| --- | --- | --- | --- |
| Red | out | ten | the porter |
| Blue | in | noon | nobody |

[^plan]: Plan of the house, second edition.
`;

const hinted = `:::choice{#with-hint}
Which door leads out?

> [!TIP]
> It has an arrow.

- [x] The red one {#red}
- [ ] The blue one {#blue}
:::
`;

/** A unit with the examples of all blocks that are read and not answered, and with running text. */
export function readingUnit(id: string): ExampleUnit {
  const read = blockNames.filter((name) => !isBlock(name));
  const examples = read.flatMap((name): [string, string | Uint8Array][] => {
    const page = readBlockPage(name, readFileSync(blockFile(name), 'utf8'), ({ what }) => {
      throw new Error(what);
    });
    if (page === undefined) return [];
    return [
      ...page.examples.map(({ markdown }, index): [string, string] => [
        `en/${name}-${String(index + 1)}.md`,
        lesson(`${name} ${String(index + 1)}`, markdown),
      ]),
      ...[...page.files].map(([file, content]): [string, string | Uint8Array] => [
        file.startsWith('media/') ? file : `en/${file}`,
        content,
      ]),
    ];
  });
  return {
    id,
    title: 'To read',
    types: ['choice'],
    further: { ...Object.fromEntries(examples), 'en/text.md': lesson('Text', text + '\n' + hinted) },
  };
}
