import type { Pattern } from '../../../core/activity-type.ts';
import type { Interaction } from '../../../core/lms-connection.ts';
import { toIdentifier } from '../shared/interactions.ts';
import type { InteractionElement } from '../shared/interactions.ts';

/** An interaction's elements in the order the run-time environment wants them: id first, type before responses. */
export function elementsOf(interaction: Interaction): InteractionElement[] {
  const { response, solution, options, score, points, at } = interaction;
  const spelled = spell(response, options);
  const pattern = solution === undefined ? undefined : spell(solution, options);
  return [
    ['id', toIdentifier(interaction.id)],
    ['type', response.kind],
    ['time', timeOf(new Date(at))],
    ...(pattern === undefined ? [] : [['correct_responses.0.pattern', pattern] as const]),
    // Moodle takes -100 to 100.
    ['weighting', decimal(Math.min(points, 100))],
    ...(spelled === undefined ? [] : [['student_response', spelled] as const]),
    ['result', solution === undefined ? 'neutral' : resultOf(score)],
  ];
}

/** Some value that an element may have as well, but has not. */
export function insteadOf([element, value]: InteractionElement): string {
  if (element === 'id') return `${value.slice(0, 254)}.`;
  const [usual, rare] = others[element] ?? [''];
  return usual === value ? (rare ?? '') : usual;
}

const others: Readonly<Record<string, readonly [usual: string, rare: string]>> = {
  type: ['fill-in', 'choice'],
  time: ['00:00:00', '00:00:01'],
  weighting: ['0', '1'],
  result: ['neutral', 'unanticipated'],
};

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
/** CMIFeedback takes 255 characters. */
const longest = 255;

/** RTE 3.4.2.7.1: "wrong" in 1.2, "incorrect" only in 2004; a CMIDecimal for what is partly right. */
const resultOf = (score: number): string => (score >= 1 ? 'correct' : score > 0 ? decimal(score) : 'wrong');

/** CMIDecimal: no exponent, no sign but a minus, no bare point. */
const decimal = (value: number): string => String(Number(value.toFixed(2)));

/** CMITime in the learner's own time. */
const timeOf = (date: Date): string => spelt(date.getHours(), date.getMinutes(), date.getSeconds());

/** Hours, minutes and seconds: HH:MM:SS. */
export const spelt = (...parts: readonly number[]): string =>
  parts.map((part) => String(part).padStart(2, '0')).join(':');
