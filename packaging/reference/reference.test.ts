import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { activityTypes } from '../../components/activities/registry.ts';
import { formatIssue } from '../../core/content-issue.ts';
import { blockNames } from './block-page.ts';
import { documentChanges, documentSources } from './changes.ts';

const { scale } = activityTypes;
const types = { scale: scale! };
const marks = '<!-- The types of activities: made -->\n\n<!-- End of the types of activities -->\n';
const page = `---
purpose: Rate oneself.
answered: a \`radiogroup\`
---

There are as many points as \`of=\` says. \`compare=\` shows what has changed.

:::scale{#sure}
How sure are you?

1. Not at all {#low}
2. Very {#high}

- I find the exit {#find}
:::

It is not marked.
`;

const files = (changes: Record<string, string> = {}) =>
  new Map(
    Object.entries({
      'docs/authoring.md': `# Writing\n\n${marks}`,
      'docs/player-contract.md': `# Contract\n\n${marks}`,
      'components/activities/scale/scale.md': page,
      ...changes,
    }),
  );

describe('documentChanges', () => {
  it('puts what the page of a type says between the marks, and leaves the rest', () => {
    const { contents, issues } = documentChanges(files(), types);
    expect(issues).toEqual([]);
    expect(contents.get('docs/authoring.md')).toMatchInlineSnapshot(`
      "# Writing

      <!-- The types of activities: made -->

      | type            | what it is for | marked | its own attributes | the LMS gets | suspend data |
      | --------------- | -------------- | ------ | ------------------ | ------------ | ------------ |
      | [scale](#scale) | Rate oneself.  | no     | \`of\`, \`compare\`    | a number     | 11           |

      ### scale

      There are as many points as \`of=\` says. \`compare=\` shows what has changed.

      \`\`\`markdown
      :::scale{#sure}
      How sure are you?

      1. Not at all {#low}
      2. Very {#high}

      - I find the exit {#find}
      :::
      \`\`\`

      It is not marked.

      <!-- End of the types of activities -->
      "
    `);
    expect(contents.get('docs/player-contract.md')).toContain('| scale    | a `radiogroup`     |');
  });

  it('says what an answer takes of suspend data: more where there is more to say', () => {
    const costOf = (text: string): number => {
      const { contents } = documentChanges(files({ 'components/activities/scale/scale.md': text }), types);
      return Number(/\| +(\d+) +\|$/m.exec(contents.get('docs/authoring.md') ?? '')?.[1]);
    };
    const more = Array.from({ length: 6 }, (_, index) => `- Statement ${String(index)} {#s${String(index)}}\n`);
    expect(costOf(page.replace('- I find', `${more.join('')}- I find`))).toBeGreaterThan(costOf(page));
  });

  it('changes nothing a second time', () => {
    const { contents } = documentChanges(files(), types);
    expect(documentChanges(files(Object.fromEntries(contents)), types).contents.size).toBe(0);
  });

  const own = 'components/activities/scale/scale.md';
  it.each([
    {
      because: 'no front matter',
      change: () => ({ [own]: 'Words.' }),
      says: [`${own}:1:1 This page of an activity type has no front matter.`],
    },
    {
      because: 'no example',
      change: () => ({ [own]: page.replace(':::scale', ':::other') }),
      says: [`${own}:5:1 This page has no example.`],
    },
    {
      because: 'no purpose',
      change: () => ({ [own]: page.replace(/purpose.*\n/, '') }),
      says: [`${own}:2:1 "purpose" is missing.`],
    },
    {
      because: 'an attribute without a word',
      change: () => ({ [own]: page.replace('`compare=`', 'Compare') }),
      says: [`${own}:1:1 The attribute "compare" is not explained.`],
    },
    {
      because: 'an example that has no ends',
      change: () => ({ [own]: page.replace(/^\d.*\n/gm, '') }),
      says: [`${own}:12:1 A scale holds a prompt, a numbered list of its two ends and a list of statements.`],
    },
    {
      because: 'no marks',
      change: () => ({ 'docs/authoring.md': '# Writing\n' }),
      says: ['docs/authoring.md:1:1 The part about the types of activities is not marked.'],
    },
  ])('says what is to be mended where there is $because', ({ change, says }) => {
    const { contents, issues } = documentChanges(files(change()), types);
    expect(contents.has('docs/authoring.md')).toBe(false);
    expect(issues.map((issue) => formatIssue(issue).split('\n')[0])).toEqual(says);
  });

  it('puts the page of a block between marks of its own, and says where an example is to be mended', () => {
    const chart = readFileSync('components/blocks/chart/chart.md', 'utf8');
    const both = (page: string) =>
      files({
        'docs/authoring.md': `# Writing\n\n<!-- The blocks to look at -->\n\n<!-- End of the blocks to look at -->\n\n${marks}`,
        'components/blocks/chart/chart.md': page,
      });
    const { contents, issues } = documentChanges(both(chart), types, ['chart']);
    expect(issues).toEqual([]);
    expect(contents.get('docs/authoring.md')).toMatch(
      /look at -->\n\n### chart\n\n_Numbers to look at[^]*\n\n<!-- End of the bl/,
    );
    const line = chart.split('\n').indexOf(':::chart{file=states.csv kind=line source=untc}') + 1;
    const wrong = documentChanges(both(chart.replace('csv kind=line', 'csv kind=pie')), types, ['chart']);
    expect(wrong.issues.map((issue) => formatIssue(issue).split('\n')[0])).toEqual([
      `components/blocks/chart/chart.md:${String(line)}:1 There is no chart of the kind "pie".`,
    ]);
  });

  it('misses a page', () => {
    const without = new Map([...files()].filter(([name]) => !name.startsWith('components')));
    expect(documentChanges(without, types).issues.map(formatIssue)).toEqual([
      'components/activities/scale/scale.md:1:1 There is no such file.\n  → Write it: CONTRIBUTING.md says what belongs in it.',
    ]);
  });
});

describe('the documents of this project', () => {
  it('say what the activity types say of themselves; if not: npx corridor docs --write', () => {
    const real = new Map(documentSources(activityTypes, blockNames).map((name) => [name, readFileSync(name)]));
    const { contents, issues } = documentChanges(real, activityTypes, blockNames);
    expect(issues.map(formatIssue)).toEqual([]);
    expect([...contents.keys()]).toEqual([]);
  });
});
