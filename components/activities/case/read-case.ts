import type { ActivitySource, SourceContainer } from '../../../core/activity-type.ts';
import { mostOptions } from '../../../core/most-options.ts';
import { lineOf } from '../../../core/source-parts.ts';
import { isJudged } from './case-question.ts';
import type { CaseQuestion, Stage } from './case-question.ts';

/** Reads stages and debrief. */
export function readCase(source: ActivitySource): CaseQuestion | undefined {
  const stages: Stage[] = [];
  let debrief: CaseQuestion['debrief'];
  for (const part of source.parts) {
    if (part.kind === 'container' && part.name === 'stage') {
      const stage = readStage(part, source);
      if (stage !== undefined) stages.push(stage);
    } else if (part.kind === 'container' && part.name === 'debrief') {
      const text = part.parts.find((inner) => inner.kind === 'prose')?.text;
      if (text !== undefined) debrief = source.blocks(text, 'debrief');
    } else {
      source.report({
        what: 'A case holds a prompt, stages, a debrief and a closing quote, but there is something else here.',
        fix: 'Put it into a stage, or before the case.',
        line: lineOf(part),
      });
    }
  }
  if (stages.length < 2) {
    source.report({
      what: 'A case needs at least two stages.',
      fix: 'Add  :::stage{#name}  blocks; the case itself needs one more colon than they have.',
      line: source.line,
    });
    return undefined;
  }
  if (!stages.some(isJudged)) {
    source.report({
      what: 'No stage of this case has a right option.',
      fix: 'Put an x into a box of at least one stage:  - [x] The right one',
      line: source.line,
    });
  }
  if (stages.reduce((sum, { options }) => sum + options.length, 0) > mostOptions) {
    source.report({
      what: `A case has at most ${String(mostOptions)} options in all.`,
      fix: 'Split it in two.',
      line: source.line,
    });
  }
  return { stages, ...(debrief !== undefined && { debrief }) };
}

function readStage(part: SourceContainer, { inline, blocks, report }: ActivitySource): Stage | undefined {
  const { id, parts, line } = part;
  const list = parts.find((inner) => inner.kind === 'list');
  const facts = parts.find((inner) => inner.kind === 'prose');
  const ask = parts.find((inner) => inner.kind === 'quote');
  const extra = parts.find((inner) => inner !== list && inner !== facts && inner !== ask);
  if (list === undefined || facts === undefined || extra !== undefined) {
    report({
      what: 'A stage holds the facts that come to light, then, if you like, a quote that asks, and a list of options.',
      fix: 'Write the facts as text, and the options as  - [ ] An option',
      line: extra === undefined ? line : lineOf(extra),
    });
    if (list === undefined || facts === undefined) return undefined;
  }
  for (const { checked, text } of list.items) {
    if (checked !== undefined) continue;
    report({ what: 'This option has no box.', fix: 'Begin it with [ ] or, if it is right, [x].', line: text.line });
  }
  if (list.items.length < 2) {
    report({ what: 'One option is no choice.', fix: 'Add another one.', line: list.line });
  }
  return {
    id,
    facts: blocks(facts.text, `stage.${id}`),
    ...(ask && { ask: blocks(ask.text, `stage.${id}.ask`) }),
    options: list.items.map((item) => ({
      id: item.id,
      text: inline(item.text, `option.${item.id}`),
      right: item.checked === true,
      ...(item.feedback && { feedback: blocks(item.feedback, `option.${item.id}.feedback`) }),
    })),
    several: list.items.filter(({ checked }) => checked === true).length > 1,
  };
}
