import type { ActivitySource, SourceGap, SourceItem } from '../../../core/activity-type.ts';
import { mostOptions } from '../../../core/most-options.ts';
import { plainText } from '../../../core/plain-text.ts';
import type { Html } from '../../../core/programme.ts';
import { bareText } from '../../../core/same-text.ts';
import { lineOf } from '../../../core/source-parts.ts';
import { longestAnswer } from './gaps-question.ts';
import type { Gap, GapOption, GapsQuestion } from './gaps-question.ts';

const mostGaps = 12;

/** Reads the text with its gaps, and what else can stand in them. */
export function readGaps(source: ActivitySource): GapsQuestion | undefined {
  const isTyped = source.attributes['typed'] !== undefined;
  const paragraphs: (Html | SourceGap)[][] = [];
  const items: SourceItem[] = [];
  for (const part of source.parts) {
    if (part.kind === 'prose') {
      paragraphs.push(source.gapped(part.text, `text.${String(paragraphs.length + 1)}`));
    } else if (part.kind === 'list') {
      items.push(...part.items);
    } else {
      source.report({
        what: 'A gaps holds a prompt, paragraphs with gaps, one list of other answers and a closing quote.',
        fix: 'Move the rest before the block.',
        line: lineOf(part),
      });
    }
  }
  const inText = paragraphs.flat().filter((piece): piece is SourceGap => typeof piece !== 'string');
  if (inText.length === 0 || inText.length > mostGaps) {
    source.report({
      what: `This gaps has ${String(inText.length)} gaps; it may have 1 to ${String(mostGaps)}.`,
      fix: 'Write the answer where it belongs, as  [answer](gap:name)  in a paragraph after the prompt.',
      line: source.line,
    });
    return undefined;
  }
  checkIds(inText, items, source);
  const own = inText.map((gap) => readGap(gap, items, isTyped, source));
  const isShared = ({ options }: Gap): boolean => !isTyped && options.every(({ right }) => right);
  const answers = own.flatMap(({ options }) => options.slice(0, 1));
  const gaps = own.map((gap) => (isShared(gap) ? { ...gap, options: sharedOptions(gap, answers) } : gap));
  checkOptions(gaps, isTyped, source);
  return { paragraphs, gaps, isTyped };
}

/** A gap for which nothing wrong is offered offers the answers of all gaps. */
const sharedOptions = ({ id, options }: Gap, answers: readonly GapOption[]): GapOption[] => [
  ...options,
  ...answers
    .filter((answer) => answer.id !== id)
    .map((answer) => ({ id: answer.id, text: answer.text, others: answer.others, right: false })),
];

function readGap(gap: SourceGap, items: readonly SourceItem[], isTyped: boolean, source: ActivitySource): Gap {
  const { inline, blocks } = source;
  const option = (id: string, text: string, rest: Omit<GapOption, 'id' | 'text' | 'others'>): GapOption => {
    const [first = '', ...others] = isTyped ? text.split(/\s+\/\s+/) : [text];
    return { id, text: first, others, ...rest };
  };
  const own = items.filter(({ target }) => target === gap.id);
  const why = own.find(({ checked }) => checked === undefined);
  return {
    id: gap.id,
    options: [
      option(gap.id, plainText(gap.answer), { right: true }),
      ...own
        .filter((item) => item !== why)
        .map(({ id, text, checked, feedback }) =>
          option(id, plainText(inline(text, `option.${id}`)), {
            right: checked === true,
            ...(feedback && { feedback: blocks(feedback, `option.${id}.feedback`) }),
          }),
        ),
    ],
    ...(why?.feedback && { why: blocks(why.feedback, `gap.${gap.id}.why`) }),
  };
}

function checkIds(inText: readonly SourceGap[], items: readonly SourceItem[], { report, line }: ActivitySource): void {
  const ids = [
    ...inText.map(({ id }) => id),
    ...items.filter(({ checked }) => checked !== undefined).map(({ id }) => id),
  ];
  for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) < index))) {
    report({ what: `The id "${id}" is used twice in this activity.`, fix: 'Give one of them another id.', line });
  }
  for (const { target, text } of items) {
    if (inText.some(({ id }) => id === target)) continue;
    report({
      what: target === undefined ? 'This entry says no gap it belongs to.' : `There is no gap "${target}" in the text.`,
      fix: `Write:  - [ ] [other answer](#${inText[0]?.id ?? 'name'})`,
      line: text.line,
    });
  }
}

function checkOptions(gaps: readonly Gap[], isTyped: boolean, { report, line }: ActivitySource): void {
  const ids = new Set(gaps.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]));
  if (ids.size > mostOptions) {
    report({ what: `A gaps has at most ${String(mostOptions)} answers in all.`, fix: 'Split it in two.', line });
    return;
  }
  for (const { id, options } of gaps) {
    if (!isTyped && options.length < 2) {
      report({
        what: `There is nothing to choose from in the gap "${id}".`,
        fix: `Add other answers:  - [ ] [other answer](#${id})  or let the learner type:  :::gaps{#name typed}`,
        line,
      });
    }
    for (const { text } of options.filter((option) => option.text.length > longestAnswer)) {
      report({
        what: `"${text}" is too long for a gap, which holds ${String(longestAnswer)} characters.`,
        fix: 'Leave more of it in the text.',
        line,
      });
    }
    const known = new Set<string>();
    for (const { text, others } of options) {
      const ways = [text, ...others].map(bareText);
      if (ways.some((way) => known.has(way))) {
        report({
          what: `"${text}" is among the answers of the gap "${id}" twice, if case, marks and spaces do not count.`,
          fix: 'Keep one of them.',
          line,
        });
      }
      for (const way of ways) known.add(way);
    }
  }
}
