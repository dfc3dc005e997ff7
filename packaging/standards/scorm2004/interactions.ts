import type { Pattern } from '../../../core/activity-type.ts';
import type { Interaction } from '../../../core/lms-connection.ts';
import { plainText } from '../../../core/plain-text.ts';
import { toIdentifier } from '../shared/interactions.ts';
import type { InteractionElement } from '../shared/interactions.ts';
import { localized, real, shortIdentifier, timestamp } from './values.ts';

/**
 * An interaction's elements in the order the run-time environment wants them (RTE 4.2.9, interactions): id first, type before
 * responses. No latency, and no link to objectives: Moodle sends every value again with every commit.
 */
export function elementsOf(interaction: Interaction): InteractionElement[] {
  const { id, language, response, solution, score, points, at } = interaction;
  const result = solution === undefined ? 'neutral' : score >= 1 ? 'correct' : score > 0 ? real(score) : 'incorrect';
  const elements: (readonly [element: string, value: string | undefined])[] = [
    ['id', toIdentifier(id)],
    ['type', response.kind],
    ['timestamp', timestamp(at)],
    ['correct_responses.0.pattern', solution && spell(solution, language, true)],
    ['weighting', real(points)],
    ['learner_response', spell(response, language)],
    ['result', result],
    ['description', localized(plainText(interaction.prompt), language)],
  ];
  return elements.filter((element): element is InteractionElement => element[1] !== undefined);
}

/** A pattern in SCORM 2004's spelling (RTE 4.2.9.1 and 4.2.9.2); a right number is a range. Undefined if it cannot be spelled. */
function spell(pattern: Pattern, language: string, isRight = false): string | undefined {
  switch (pattern.kind) {
    case 'choice':
      // A choice has no order, so it is spelled in the same one each time, and no option twice.
      return join([...new Set(pattern.ids.map(shortIdentifier))].sort());
    case 'sequencing':
      return join(pattern.ids.map(shortIdentifier));
    case 'matching':
      return join(pattern.pairs.map((pair) => pair.map(shortIdentifier).join('[.]')));
    case 'fill-in':
      // A delimiter in the text would make two answers of one.
      return localized(pattern.text.replace(/\[,\]/g, ','), language);
    case 'numeric': {
      // real(10,7) has ten digits in all.
      if (!(Math.abs(pattern.value) < 1e10)) return undefined;
      const value = real(pattern.value);
      return isRight ? `${value}[:]${value}` : value;
    }
    case 'true-false':
      return String(pattern.value);
    default:
      return pattern satisfies never;
  }
}

/** Moodle takes no empty response, and no LMS has to take more than 36 parts (RTE 4.2.9.1). */
const join = (parts: readonly string[]): string | undefined => (parts.length <= 36 && parts.join('[,]')) || undefined;
