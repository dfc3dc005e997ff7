import type { ContentIssue } from '../../core/content-issue.ts';
import { activitiesOf } from '../../core/programme.ts';
import type { Activity, Unit } from '../../core/programme.ts';
import { longestLength } from '../../core/suspend-data.ts';
import type { ActivityTypes } from '../../core/activity-type.ts';
import { readFiles } from '../../reader/programme.ts';
import type { TypePage } from './type-page.ts';

/** A unit for an example to stand in. */
export const exampleUnit = `id: u00
title: An example
why: It shows one activity.
minutes: 5
version: 1.0.0
passMark: 70
outcomes:
  - { id: find-article, text: Find the article that fits a case, serves: G1 }
`;

/** The pictures that examples may show, by path. */
export const examplePictures: Readonly<Record<string, string>> = {
  'media/problem-tree.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 328 230" font-family="sans-serif" font-size="17">
<style>@media (prefers-color-scheme:dark){.g{fill:#1a222b}.a{fill:#6cc7c5}.o{fill:#10181f}.r{stroke:#6cc7c5}.s{fill:#17383a}}</style>
<rect class="g" width="328" height="230" rx="8" fill="#fff"/>
<g class="r" fill="none" stroke="#0b5f63" stroke-width="4" stroke-linecap="round"><circle class="s" cx="164" cy="58" r="46" fill="#e2f0ef"/><path d="M148 160v-56M180 160v-56M148 160q-10 30-66 42M180 160q10 30 66 42M164 160v54"/><path d="M16 160h120M192 160h120" stroke-width="2"/></g>
<g class="a" fill="#0b5f63"><circle cx="164" cy="58" r="17"/><circle cx="164" cy="134" r="17"/><circle cx="92" cy="196" r="17"/></g>
<g class="o" fill="#fff" font-weight="bold" text-anchor="middle"><text x="164" y="64">1</text><text x="164" y="140">2</text><text x="92" y="202">3</text></g>
</svg>
`,
};

const front = '---\ntitle: An example\nminutes: 5\n---\n\n';

const point = (name: string, title: string, lesson: string): string => `## [${title}](#${lesson})

:::choice{#before-${name}}
${title}: yes or no?

- [x] Yes {#yes}
- [ ] No {#no}
:::

:::choice{#after-${name}}
${title}: no or yes?

- [ ] No {#no}
- [x] Yes {#yes}
:::
`;

/** A bank of questions on what a lesson teaches, for types that show what came of one. */
export const exampleBank = (lesson: string): string =>
  `---\ndraw: 2\n---\n\n${point('wages', 'Wages after a permit ends', lesson)}\n${point('passport', 'Who may keep a passport', lesson)}`;

/** Line of its lesson that the example begins at. */
export const exampleLine = front.split('\n').length;

/** The example of a type as the reader reads it in a lesson of its own, and what the reader says of it. */
export function readExample(
  { block }: Pick<TypePage, 'block'>,
  types: ActivityTypes,
): {
  readonly unit: Unit | undefined;
  readonly activity: Activity | undefined;
  readonly issues: readonly ContentIssue[];
} {
  const files = {
    'content/u00-example/unit.yaml': exampleUnit,
    'content/u00-example/en/01-example.md': `${front}${block}\n`,
    'content/u00-example/en/bank.md': exampleBank('example'),
    'content/glossary.yaml': '[]\n',
    ...Object.fromEntries(Object.entries(examplePictures).map(([path, svg]) => [`content/u00-example/${path}`, svg])),
  };
  const { contents, issues } = readFiles(new Map(Object.entries(files)), types);
  const source = contents[0]?.units[0]?.source;
  return {
    unit: source,
    activity: source && activitiesOf(source)[0],
    issues: issues.filter(({ where }) => where.file.endsWith('01-example.md')),
  };
}

/** Characters of suspend data that an activity takes at most, of those that a unit has. */
export function characterCost(unit: Unit, activity: Activity, types: ActivityTypes): number {
  const [lesson] = unit.lessons;
  const withOnly = (activities: readonly Activity[]): Unit => ({
    ...unit,
    lessons:
      lesson === undefined
        ? []
        : [{ ...lesson, blocks: activities.map((one) => ({ kind: 'activity', activity: one })) }],
    slots: { ...unit.slots, activities: activities.map(({ id }) => id) },
  });
  return longestLength(withOnly([activity]), types) - longestLength(withOnly([]), types);
}
