import type { ActivitySource, ActivityType, SourcePart } from '../../../core/activity-type.ts';
import { privateWriting } from '../../../core/private-writing.ts';
import { lineOf } from '../../../core/source-parts.ts';
import type { PlanField, PlanQuestion } from './plan-question.ts';

const mostFields = 12;
const kinds = ['write', 'who', 'date', 'pick'] as const;

/** A response says that the learner has planned; what they planned is no part of it, so it can go nowhere. */
export const plan: ActivityType<PlanQuestion, true> = {
  ...privateWriting,
  name: 'plan',
  attributes: [],

  read(source) {
    const fields = source.parts.flatMap((part) => readField(part, source) ?? []);
    if (source.parts.length === 0 || fields.length > mostFields) {
      source.report({
        what: `A plan has 1 to ${String(mostFields)} fields, this one has ${String(fields.length)}.`,
        fix: 'Write  :::write{#name}  blocks or others; the plan itself needs one more colon than they have.',
        line: source.line,
      });
    }
    return fields.length === 0 ? undefined : { fields };
  },

  optionIds: () => [],
  meaning: ({ fields }) => fields,
  longest: () => true,
};

function readField(part: SourcePart, { inline, report }: ActivitySource): PlanField | undefined {
  const kind = part.kind === 'container' ? kinds.find((name) => name === part.name) : undefined;
  if (part.kind !== 'container' || kind === undefined) {
    report({
      what: 'A plan holds a prompt, then fields:  :::write,  :::who,  :::date  and  :::pick  blocks.',
      fix: 'Move the rest before the plan.',
      line: lineOf(part),
    });
    return undefined;
  }
  const { id, line } = part;
  const [text, list, extra] = part.parts;
  const options = list?.kind === 'list' ? list.items : [];
  const isSound = kind === 'pick' ? options.length > 1 && options.every(({ checked }) => checked === false) : !list;
  if (text?.kind !== 'prose' || extra !== undefined || !isSound) {
    report(
      kind === 'pick'
        ? {
            what: 'A pick holds a question and a list of at least two options with empty boxes.',
            fix: 'Write the question, an empty line, and  - [ ] An option  for each.',
            line,
          }
        : { what: `A ${kind} holds a question and nothing else.`, fix: 'Write the question.', line },
    );
    return undefined;
  }
  const ask = inline(text.text, `${id}.ask`);
  if (kind !== 'pick') return { kind, id, text: ask };
  return {
    kind,
    id,
    text: ask,
    options: options.map((option) => ({ id: option.id, text: inline(option.text, `option.${option.id}`) })),
  };
}
