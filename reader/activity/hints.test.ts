import { describe, expect, it } from 'vitest';
import { readLesson } from '../testing.ts';

const body = `:::choice{#which-way}
Which way out?

> [!TIP]
> Which one needs *no* current?

- [x] The stairs {#stairs}
- [ ] The lift {#lift}

> [!tip]
> It has steps.

> Stairs stay open.
:::`;

describe('tips in an activity', () => {
  const { lesson, issues, reading } = readLesson(body);
  const [block] = lesson?.blocks ?? [];

  it('are its hints, in their order, and nothing else of it changes', () => {
    expect(issues).toBe('');
    expect(block?.kind === 'activity' && block.activity).toMatchObject({
      prompt: 'Which way out?',
      hints: ['<p>Which one needs <em>no</em> current?</p>', '<p>It has steps.</p>'],
      explanation: '<p>Stairs stay open.</p>',
    });
  });

  it('are texts to translate', () => {
    const contexts = reading.contents[0]?.units[0]?.segments.map(({ context }) => context);
    expect(contexts).toEqual(expect.arrayContaining(['which-way.hint.1', 'which-way.hint.2']));
  });
});
