import { randomFrom } from '../../../core/lists.ts';

/** What a generated unit is to hold. */
export interface UnitPlan {
  /** From 1; makes the unit's id, and its texts differ from those of other units. */
  readonly number: number;
  readonly pages: number;
  /** How many choice activities stand on each page; pages beyond the list have none. */
  readonly questionsOn: readonly number[];
}

/** Ten pages, six questions: what a learner takes on a bus. */
export const tenPages: UnitPlan = { number: 1, pages: 10, questionsOn: [0, 2, 0, 0, 1, 0, 0, 0, 3] };
/** As many activities as anybody should put into one unit. */
export const sixtyActivities: UnitPlan = { number: 1, pages: 12, questionsOn: Array<number>(12).fill(5) };

/** A unit as a writer would have written it: its files by their paths inside `content/`. The same plan, the same text. */
export function generateUnit({ number, pages, questionsOn }: UnitPlan): Map<string, string> {
  const id = `g${String(number).padStart(3, '0')}`;
  const folder = `${id}-the-reading-room`;
  const writer = new Writer(randomFrom(id));
  const files = new Map<string, string>();
  files.set(
    `${folder}/unit.yaml`,
    `id: ${id}
title: The reading room, part ${String(number)}
why: ${writer.sentence()}
minutes: ${String(pages * 3)}
version: 1.0.0
passMark: 70
outcomes:
  - { id: ask, text: Ask for a paper and keep a copy, serves: G1 }
  - { id: note, text: Note who said what and when, serves: G1 }
  - { id: answer, text: Answer in words that a neighbour understands, serves: G1 }
`,
  );
  for (let page = 1; page <= pages; page++) {
    const name = `page-${String(page)}`;
    const questions = Array.from({ length: questionsOn[page - 1] ?? 0 }, (_, index) =>
      writer.question(`${name}-question-${String(index + 1)}`),
    );
    const parts = [writer.paragraph(), `## ${writer.heading()}`, writer.paragraph(), writer.list(), writer.paragraph()];
    files.set(
      `${folder}/en/${String(page).padStart(2, '0')}-${name}.md`,
      `---\nid: ${name}\ntitle: ${writer.heading()}\nminutes: 3\n---\n\n${[...parts, ...questions].join('\n\n')}\n`,
    );
  }
  return files;
}

const who = ['Salma', 'The clerk', 'A neighbour', 'Rafiq', 'The teacher', 'My cousin', 'The driver', 'An old friend'];
const does = ['asks for', 'writes down', 'keeps', 'brings back', 'reads aloud', 'looks for', 'explains', 'copies'];
const what = ['the receipt', 'a letter', 'the list of names', 'the long form', 'an old photo', 'the timetable'];
const where = ['at the counter', 'in the reading room', 'near the bridge', 'on the night bus', 'behind the market'];
const when = ['on Monday', 'before the rain', 'in the evening', 'after the meeting', 'early in June', 'twice a week'];
const why = ['because nobody else will', 'to be sure of the date', 'so that it can be found again', 'without a word'];

/** Writes plain sentences by drawing their parts. */
class Writer {
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  sentence(): string {
    return `${this.#draw(who)} ${this.#draw(does)} ${this.#draw(what)} ${this.#draw(where)} ${this.#draw(when)}, ${this.#draw(why)}.`;
  }

  heading(): string {
    return `${this.#draw(who)} ${this.#draw(does)} ${this.#draw(what)}`;
  }

  paragraph(): string {
    return this.#times(4).join(' ');
  }

  list(): string {
    return this.#times(3)
      .map((sentence) => `- ${sentence}`)
      .join('\n');
  }

  question(id: string): string {
    const right = Math.floor(this.#random() * 3);
    const options = this.#times(3).map(
      (sentence, index) =>
        `- [${index === right ? 'x' : ' '}] ${sentence} {#option-${String(index + 1)}}\n  > ${this.sentence()}`,
    );
    return `:::choice{#${id} outcome=ask}\n${this.sentence()} What comes next?\n\n${options.join('\n')}\n\n> ${this.sentence()}\n:::`;
  }

  #draw(from: readonly string[]): string {
    return from[Math.floor(this.#random() * from.length)] ?? '';
  }

  #times(count: number): string[] {
    return Array.from({ length: count }, () => this.sentence());
  }
}
