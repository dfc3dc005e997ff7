import { describe, expect, it } from 'vitest';
import { activitiesOf } from '../../../core/programme.ts';
import { readLesson } from '../../../reader/testing.ts';
import type { ScenarioQuestion } from './scenario-question.ts';

const talk = (role: string): string => `::::scenario{#talk outcome=try}
Try it.

- ${role} {#other}

:::scene{#begin speaker=other}
> Who are you?

- [x] [Somebody.](#end) {#somebody}
- [ ] [Nobody.](#end) {#nobody}
:::

:::scene{#end end=good}
You part.
:::
::::`;

describe('a scenario', () => {
  it.each([
    { role: '**Mr Rahmat**, labour ministry', name: 'Mr Rahmat', because: 'it is what is bold' },
    { role: 'The *guard*', name: 'The guard', because: 'nothing is bold' },
    { role: '**Rights & Work**, a union', name: 'Rights & Work', because: 'a sign of HTML is a sign in a name' },
  ])('calls a role "$name" when $because', ({ role, name }) => {
    const { reading } = readLesson(talk(role));
    const [unit] = reading.contents[0]!.units;
    const [activity] = activitiesOf(unit!.source);
    expect((activity!.question as ScenarioQuestion).roles).toMatchObject([{ id: 'other', name }]);
  });
});
