import type { Pattern } from '../../../core/activity-type.ts';
import type { Interaction } from '../../../core/lms-connection.ts';
import { plainText } from '../../../core/plain-text.ts';

/** The definition of an activity as xAPI knows interactions (xAPI 1.0.3, part two, 2.4.4.1, after `cmi.interactions`). */
export function definitionOf(interaction: Interaction): Readonly<Record<string, unknown>> {
  const { response, solution, language } = interaction;
  const prompt = plainText(interaction.prompt);
  return {
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    ...(prompt !== '' && { description: { [language]: prompt } }),
    interactionType: response.kind,
    ...(solution !== undefined && { correctResponsesPattern: [spell(solution, true)] }),
    ...componentsOf(interaction),
  };
}

/** A pattern in xAPI's spelling; a right number is a range. */
export function spell(pattern: Pattern, isRight = false): string {
  switch (pattern.kind) {
    case 'choice':
    case 'sequencing':
      return pattern.ids.join('[,]');
    case 'matching':
      return pattern.pairs.map(([from, to]) => `${from}[.]${to}`).join('[,]');
    case 'fill-in':
      return pattern.text;
    case 'numeric':
      return isRight ? `${String(pattern.value)}[:]${String(pattern.value)}` : String(pattern.value);
    case 'true-false':
      return String(pattern.value);
    default:
      return pattern satisfies never;
  }
}

/** What can be part of a response, under the name that its kind of interaction has for it. */
function componentsOf({ response, solution, options }: Interaction): Readonly<Record<string, unknown>> {
  const components = (ids: readonly string[]): { id: string }[] => ids.map((id) => ({ id }));
  switch (response.kind) {
    case 'choice':
    case 'sequencing':
      return { choices: components(options) };
    case 'matching': {
      const pairs = [response, solution].flatMap((each) => (each?.kind === 'matching' ? each.pairs : []));
      const froms = new Set(pairs.map(([from]) => from));
      const tos = new Set(pairs.map(([, to]) => to));
      return {
        source: components(options.filter((id) => froms.has(id))),
        // A gap and the answer that the text has in it share an id.
        target: components(options.filter((id) => tos.has(id) || !froms.has(id))),
      };
    }
    case 'fill-in':
    case 'numeric':
    case 'true-false':
      return {};
    default:
      return response satisfies never;
  }
}
