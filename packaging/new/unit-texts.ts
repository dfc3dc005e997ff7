import { stringify } from 'yaml';

/** What the first texts of a unit need to know. */
export interface UnitTexts {
  readonly id: string;
  readonly title: string;
  /** The outcome of the programme that it serves. */
  readonly serves: string;
}

/**
 * The files of a new unit. They show one of each thing a unit needs, and say beside it what belongs there; a writer
 * replaces them sentence by sentence and always has a unit that works.
 */
export const unitFiles = ({ id, title, serves }: UnitTexts): Readonly<Record<string, string>> => ({
  'unit.yaml': `id: ${id}
${stringify({ title }, { lineWidth: 0 })}why: Say in one sentence what a learner can do with it.
minutes: 10
version: 0.1.0 # a draft; 1.0.0 when learners begin
passMark: 70
outcomes:
  # One line for each thing a learner can do afterwards. Each needs an activity with points: outcome=first-outcome
  - { id: first-outcome, text: Say what a learner can do afterwards, serves: ${serves} }
`,
  'en/01-before-you-start.md': `---
id: before-you-start
title: Before you start
minutes: 3
---

Begin with one person and one problem. Who calls? What do they need today?

## How sure are you today?

:::scale{#sure-before}
How sure are you that you can do this?

1. Not sure at all {#low}
2. Very sure {#high}

- Say here what a learner can do afterwards {#first}
:::
`,
  'en/02-one-case.md': `---
id: one-case
title: One case
minutes: 5
---

Tell the case in a few short sentences. Use a fictional person in a fictional country[^story].

> [!NOTE]
> Say at once what is fiction.

:::choice{#what-is-true outcome=first-outcome attempts=2}
Ask one question about the case. What is true?

- [ ] Write a wrong answer that people really give. {#wrong}
  > Say why it is wrong, without blame.
- [x] Write the right answer. {#right}
  > Say why it is right, and where it stands.

> [!TIP]
> Give a hint that helps to think.

> Explain the answer in one or two sentences.
:::

[^story]: Fictional person and country.
`,
  'en/03-use-it-tomorrow.md': `---
id: use-it-tomorrow
title: Use it tomorrow
minutes: 2
---

Say what a learner can do with this tomorrow, in three short steps.

:::reflect{#my-work}
Think of your own work, without names. Where will you use this first?
:::

## How sure are you now?

:::scale{#sure-after compare=sure-before}
How sure are you now?

1. Not sure at all {#low}
2. Very sure {#high}

- Say here what a learner can do afterwards {#first}
:::
`,
  'facilitator.md': `---
${stringify({ title: `Facilitator notes: ${title}` }, { lineWidth: 0 })}---

For trainers only. Learners do not see this page.

## Aim

At the end, each person can

1. say here what a learner can do afterwards.

## Plan for 60 minutes

| Minutes | Step | Lesson | Method |
| --- | --- | --- | --- |
| 10 | The problem | 1 | pairs |
| 30 | The case | 2 | groups of four |
| 20 | Use it tomorrow | 3 | alone, then circle |
`,
});
