import type { Pattern } from '../../../core/activity-type.ts';
import type { Interaction, LmsRefusal } from '../../../core/lms-connection.ts';
import { notImplemented } from './session.ts';
import type { Scorm12Session } from './session.ts';

/**
 * The answers of a session as `cmi.interactions.n`, one fixed n per activity.
 *
 * Moodle's report has one column per n for all learners, so answers in the order they came would mix up questions. They
 * are for the trainer's eyes only (the learner's work is in suspend data), so a refusal here never fails a commit.
 */
export class Interactions {
  readonly #session: Scorm12Session;
  /** The latest answer of each activity that waits to be sent, by slot. */
  readonly #waiting = new Map<number, Interaction>();
  /** What was set since the last commit that arrived: if that one fails, it waits again. */
  readonly #set = new Map<number, Interaction>();
  /** Records the LMS has; undefined until it was asked. */
  #count: number | undefined;
  #isSupported = true;

  constructor(session: Scorm12Session) {
    this.#session = session;
  }

  /** Takes down an answer. */
  record(interaction: Interaction): void {
    this.#waiting.set(interaction.index, interaction);
  }

  /** Sets what waits; gives what the LMS refused. */
  send(): LmsRefusal[] {
    if (this.#waiting.size + this.#set.size === 0 || !this.#isSupported) return [];
    this.#count ??= this.#readCount();
    if (this.#count === undefined) return [];
    const refusals: LmsRefusal[] = [];
    const waiting = [...new Map([...this.#set, ...this.#waiting]).values()].sort((a, b) => a.index - b.index);
    this.#waiting.clear();
    for (const interaction of waiting) this.#set.set(interaction.index, interaction);
    for (const interaction of waiting) refusals.push(...this.#sendOne(interaction));
    return refusals;
  }

  /** The LMS has what was set. */
  arrived(): void {
    this.#set.clear();
  }

  /** Interactions are optional (RTE 3.4.2): without a number here, this LMS has none. */
  #readCount(): number | undefined {
    const count = this.#session.get('cmi.interactions._count');
    if (typeof count === 'string' && /^\d+$/.test(count)) return Number(count);
    this.#isSupported = false;
    return undefined;
  }

  #sendOne(interaction: Interaction): LmsRefusal[] {
    const refusals: LmsRefusal[] = [];
    const set = (index: number, element: string, value: string): boolean => {
      if (!this.#isSupported) return false;
      const refusal = this.#session.set(`cmi.interactions.${String(index)}.${element}`, value);
      if (refusal?.code === notImplemented) this.#isSupported = false;
      else if (refusal !== undefined) refusals.push(refusal);
      return refusal === undefined;
    };
    // RTE 3.4.1: indices have no gaps, so the activities before this one get a place, even if they are never answered.
    while (this.#count !== undefined && this.#count < interaction.index) {
      if (!set(this.#count, 'id', idOf(interaction.slots[this.#count] ?? ''))) return refusals;
      this.#count++;
    }
    for (const [element, value] of elementsOf(interaction)) {
      // Without an id the other elements have nothing to hang on.
      if (!set(interaction.index, element, value) && element === 'id') return refusals;
    }
    this.#count = Math.max(this.#count ?? 0, interaction.index + 1);
    return refusals;
  }
}

/** An interaction's elements in the order the run-time environment wants them: id first, type before responses. */
export function elementsOf(interaction: Interaction): (readonly [element: string, value: string])[] {
  const { response, solution, options, score, points, at } = interaction;
  const spelled = spell(response, options);
  const pattern = solution === undefined ? undefined : spell(solution, options);
  return [
    ['id', idOf(interaction.id)],
    ['type', response.kind],
    ['time', timeOf(new Date(at))],
    ...(pattern === undefined ? [] : [['correct_responses.0.pattern', pattern] as const]),
    // Moodle takes -100 to 100.
    ['weighting', decimal(Math.min(points, 100))],
    ...(spelled === undefined ? [] : [['student_response', spelled] as const]),
    ['result', solution === undefined ? 'neutral' : resultOf(score)],
  ];
}

/**
 * A pattern in SCORM 1.2's spelling (RTE 3.4.2.7.1, CMIFeedback): choices are single characters from 0-9 and a-z, so an
 * option is spelled by its place. Undefined if it cannot be spelled.
 */
function spell(pattern: Pattern, options: readonly string[]): string | undefined {
  const letter = (id: string): string => alphabet.charAt(options.indexOf(id));
  const join = (parts: readonly string[], length: number): string | undefined =>
    parts.length > 0 && parts.every((part) => part.length === length) ? parts.join(',').slice(0, longest) : undefined;
  switch (pattern.kind) {
    case 'choice':
      // A choice has no order, so it is spelled in the same one each time, and no letter twice.
      return join([...new Set(pattern.ids.map(letter))].sort(byAlphabet), 1);
    case 'sequencing':
      return join(pattern.ids.map(letter), 1);
    case 'matching':
      return join(
        pattern.pairs.map(([from, to]) => `${letter(from)}.${letter(to)}`),
        3,
      );
    case 'fill-in':
      return pattern.text.slice(0, longest);
    case 'numeric':
      return Math.abs(pattern.value) < 1e15 ? decimal(pattern.value) : undefined;
    case 'true-false':
      return pattern.value ? 't' : 'f';
    default:
      return pattern satisfies never;
  }
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
const byAlphabet = (a: string, b: string): number => alphabet.indexOf(a) - alphabet.indexOf(b);
/** CMIFeedback and CMIIdentifier take 255 characters. */
const longest = 255;

/** RTE 3.4.2.7.1: "wrong" in 1.2, "incorrect" only in 2004; a CMIDecimal for what is partly right. */
const resultOf = (score: number): string => (score >= 1 ? 'correct' : score > 0 ? decimal(score) : 'wrong');

/** CMIDecimal: no exponent, no sign but a minus, no bare point. */
const decimal = (value: number): string => String(Number(value.toFixed(2)));

/** CMIIdentifier: printable ASCII without blanks. */
const idOf = (id: string): string => id.replace(/[^\x21-\x7e]/gu, '-').slice(0, longest) || '-';

/** CMITime in the learner's own time: HH:MM:SS. */
const timeOf = (date: Date): string =>
  [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
