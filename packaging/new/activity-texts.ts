import type { TypeNames } from './type-names.ts';

/**
 * The files of a new activity type: one list, one right option, one button. Small enough to be changed line by line, and
 * whole: it is read, marked, packed, told to an LMS, shown and tested.
 */
export const activityFiles = (names: TypeNames): (readonly [name: string, text: string])[] => [
  [`${names.word}.ts`, definition(names)],
  [`${names.word}-element.ts`, element(names)],
  [`${names.word}.md`, page(names)],
  [`${names.word}.test.ts`, test(names)],
  [`${names.word}.browser.test.ts`, browserTest(names)],
];

const definition = ({ word, value, type }: TypeNames): string => `\
import type { ActivityType } from '../../../core/activity-type.ts';
import type { Html } from '../../../core/programme.ts';

/** Find the one option that is right. */
export interface ${type}Question {
  readonly options: readonly ${type}Option[];
}

export interface ${type}Option {
  readonly id: string;
  readonly text: Html;
  readonly right: boolean;
  readonly feedback?: Html;
}

/** Id of the chosen option. */
export type ${type}Response = string;

/** A page should fit a small screen. */
const mostOptions = 12;

export const ${value}: ActivityType<${type}Question, ${type}Response> = {
  name: '${word}',
  attributes: [],
  isMarked: true,

  read({ parts, line, inline, blocks, report }) {
    const list = parts.find((part) => part.kind === 'list');
    if (list === undefined || parts.length > 1) {
      report({
        what: 'This block holds a prompt, one list of options and a closing quote.',
        fix: 'Write the options after the prompt:  - [x] The right one',
        line: list?.line ?? line,
      });
      if (list === undefined) return undefined;
    }
    if (list.items.length < 2 || list.items.length > mostOptions) {
      report({
        what: \`This block has 2 to \${String(mostOptions)} options, this one has \${String(list.items.length)}.\`,
        fix: 'Add or remove options.',
        line: list.line,
      });
    }
    const right = list.items.filter(({ checked }) => checked === true).length;
    if (right !== 1) {
      report({
        what: \`One option is right, but \${String(right)} are marked.\`,
        fix: 'Put an x in the box of the right one, and nothing in the others:  - [x] The right one',
        line: list.line,
      });
    }
    return {
      options: list.items.map(({ id, text, checked, feedback }) => ({
        id,
        text: inline(text, \`option.\${id}\`),
        right: checked === true,
        ...(feedback && { feedback: blocks(feedback, \`option.\${id}.feedback\`) }),
      })),
    };
  },

  optionIds: ({ options }) => options.map(({ id }) => id),
  meaning: ({ options }) => options.map(({ id, text, right }) => [id, text, right]),

  accept: ({ options }, value) => options.find(({ id }) => id === value)?.id,
  isAnswered: () => true,
  score: ({ options }, response) => (options.some(({ id, right }) => right && id === response) ? 1 : 0),
  solution: ({ options }) => options.find(({ right }) => right)?.id,
  // The last one has the largest number, which takes the most bits.
  longest: ({ options }) => options[options.length - 1]?.id ?? '',
  toPattern: (_question, id) => ({ kind: 'choice', ids: [id] }),

  pack(response, slots, bits) {
    bits.writeNumber(slots.indexOf(response));
  },

  unpack: (slots, bits) => slots[bits.readNumber()],
};
`;

const element = ({ word, value, type }: TypeNames): string => `\
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { CheckedElement } from '../../parts/checked-element.ts';
import { optionRow } from '../../parts/option-row.ts';
import { ${value} } from './${word}.ts';
import type { ${type}Option, ${type}Question, ${type}Response } from './${word}.ts';

/**
 * Lets the learner find the option that is right.
 *
 * @fires course-respond - The learner pressed Check.
 */
@customElement('course-${word}')
export class Course${type} extends CheckedElement<${type}Question, ${type}Response> {
  protected readonly type = ${value};
  protected readonly tooEarly = 'chooseFirst';

  protected override render(): TemplateResult {
    return this.checked(
      this.words.say('chooseOne'),
      html\`<div class="options">\${this.question.options.map((option) => this.#option(option))}</div>\`,
    );
  }

  #option(option: ${type}Option): TemplateResult {
    const isChosen = this.current === option.id;
    const shows = this.isSubmitted && (isChosen || (this.showsSolution && option.right));
    return optionRow({
      ...option,
      name: this.idOf('options'),
      several: false,
      isChosen,
      isClosed: this.isClosed,
      result: shows ? (option.right ? 'right' : 'again') : 'none',
      words: this.words,
      change: this.#change,
    });
  }

  readonly #change = (event: Event): void => {
    this.edit((event.target as HTMLInputElement).value);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'course-${word}': Course${type};
  }
}
`;

const page = ({ word }: TypeNames): string => `\
---
purpose: Find the one option that is right.
answered: a \`radio\` for each option, named by its text. Then **Check**
---

A list of options. \`[x]\` marks the one that is right. A quote under an option is its feedback.

:::${word}{#example-${word}}
Which way out is safe in a fire?

- [ ] The lift {#lift}
  > Lifts stop in a fire.
- [x] The stairs {#stairs}
  > Stairs stay open.
:::
`;

const test = ({ word, value, type }: TypeNames): string => `\
import { describe, expect, it } from 'vitest';
import { html } from '../../../tests/fixtures/units.ts';
import { ${value} } from './${word}.ts';
import type { ${type}Question } from './${word}.ts';

const exits: ${type}Question = {
  options: [
    { id: 'lift', text: html('The lift'), right: false },
    { id: 'stairs', text: html('The stairs'), right: true },
  ],
};

describe('${word}', () => {
  it.each([
    { chosen: 'stairs', score: 1, because: 'the right option is chosen' },
    { chosen: 'lift', score: 0, because: 'another one is' },
  ])('gives $score when $because', ({ chosen, score }) => {
    expect(${value}.score(exits, chosen)).toBe(score);
  });
});
`;

const browserTest = ({ word }: TypeNames): string => `\
import { expect } from '@open-wc/testing';
import { show } from '../../../tests/fixtures/elements.ts';

describe('course-${word}', () => {
  it('tells once what was chosen when Check is pressed', async () => {
    const { control, element, responses, settle, status } = await show('example-${word}');
    control<HTMLInputElement>('The stairs').click();
    expect(responses).to.deep.equal([]);
    control('Check').click();
    await settle();
    expect(responses).to.deep.equal(['stairs']);
    expect(status()).to.equal('Right.');
    await expect(element).to.be.accessible();
  });

  it('asks for an answer first', async () => {
    const { control, responses, settle, status } = await show('example-${word}');
    control('Check').click();
    await settle();
    expect(status()).to.equal('Choose an answer first.');
    expect(responses).to.deep.equal([]);
  });
});
`;
