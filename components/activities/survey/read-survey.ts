import type { ActivitySource, SourceContainer, SourcePart } from '../../../core/activity-type.ts';
import { lineOf } from '../../../core/source-parts.ts';
import { asText } from './survey-question.ts';
import type { Answers, SurveyItem, SurveyQuestion } from './survey-question.ts';

const mostParts = 36;
const usualPoints = 5;
const mostPoints = 7;
const usualText = 120;
const mostText = 200;
/** SCORM 1.2 takes 255 characters of a response (CMIFeedback), 2004 takes 250: the rest a trainer would never see. */
const mostShown = 250;

/** Reads the questions of a survey; `longestOf` gives its longest answers. */
export function readSurvey(
  source: ActivitySource,
  longestOf: (question: SurveyQuestion) => Answers,
): SurveyQuestion | undefined {
  const { report, line } = source;
  const items = source.parts.flatMap((part) => readItem(part, source) ?? []);
  if (items.length === 0) {
    report({
      what: 'This survey asks nothing.',
      fix: 'Add  :::write{#name}  blocks or others; the survey itself needs one more colon than they have.',
      line,
    });
    return undefined;
  }
  const question = { items };
  const length = asText(longestOf(question)).length;
  if (length > mostShown) {
    report({
      what: `Answers to this survey can take ${String(length)} characters, but an LMS shows trainers ${String(mostShown)}.`,
      fix: 'Split it in two, or let texts be shorter:  :::write{#name max=60}',
      line,
    });
  }
  const parts = items.reduce((sum, item) => sum + partsOf(item), 0);
  if (parts > mostParts) {
    report({
      what: `A survey has at most ${String(mostParts)} statements and options.`,
      fix: 'Split it in two.',
      line,
    });
  }
  return question;
}

function readItem(part: SourcePart, source: ActivitySource): SurveyItem | undefined {
  if (part.kind === 'container') {
    if (part.name === 'rate') return readRate(part, source);
    if (part.name === 'pick') return readPick(part, source);
    if (part.name === 'write') return readWrite(part, source);
  }
  source.report({
    what: 'A survey holds a prompt, then questions:  :::rate,  :::pick  and  :::write  blocks.',
    fix: 'Move the rest before the survey.',
    line: lineOf(part),
  });
  return undefined;
}

function readRate({ id, parts, attributes, line }: SourceContainer, source: ActivitySource): SurveyItem | undefined {
  const lists = parts.filter((part) => part.kind === 'list');
  const [low, high, third] = lists.find(({ ordered }) => ordered)?.items ?? [];
  const statements = lists.find(({ ordered }) => !ordered)?.items;
  if (statements === undefined || low === undefined || high === undefined || third !== undefined || parts.length > 2) {
    source.report({
      what: 'A rate holds a numbered list of the two ends and a list of statements, each with an id.',
      fix: 'Write:  1. No {#no}  2. Yes {#yes}  then an empty line, then  - A statement {#name}',
      line,
    });
    return undefined;
  }
  return {
    kind: 'rate',
    id,
    low: source.inline(low.text, `${id}.low`),
    high: source.inline(high.text, `${id}.high`),
    points: numberIn(attributes, { key: 'of', least: 2, most: mostPoints, usual: usualPoints }, source, line),
    statements: statements.map((item) => ({ id: item.id, text: source.inline(item.text, `statement.${item.id}`) })),
  };
}

function readPick({ id, parts, attributes, line }: SourceContainer, source: ActivitySource): SurveyItem | undefined {
  const [text, list, extra] = parts;
  const options = list?.kind === 'list' ? list.items : [];
  if (
    text?.kind !== 'prose' ||
    options.length < 2 ||
    extra !== undefined ||
    options.some((one) => one.checked !== false)
  ) {
    source.report({
      what: 'A pick holds a question and a list of at least two options with empty boxes.',
      fix: 'Write the question, an empty line, and  - [ ] An option  for each.',
      line,
    });
    return undefined;
  }
  return {
    kind: 'pick',
    id,
    text: source.inline(text.text, `${id}.ask`),
    several: attributes['several'] !== undefined,
    options: options.map((item) => ({ id: item.id, text: source.inline(item.text, `option.${item.id}`) })),
  };
}

function readWrite({ id, parts, attributes, line }: SourceContainer, source: ActivitySource): SurveyItem | undefined {
  const [text, extra] = parts;
  if (text?.kind !== 'prose' || extra !== undefined) {
    source.report({ what: 'A write holds a question and nothing else.', fix: 'Write the question.', line });
    return undefined;
  }
  return {
    kind: 'write',
    id,
    text: source.inline(text.text, `${id}.ask`),
    most: numberIn(attributes, { key: 'max', least: 10, most: mostText, usual: usualText }, source, line),
  };
}

function numberIn(
  attributes: Readonly<Record<string, string>>,
  { key, least, most, usual }: { key: string; least: number; most: number; usual: number },
  { report }: ActivitySource,
  line: number,
): number {
  const value = attributes[key];
  const number = Number(value ?? usual);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  report({
    what: `"${key}" cannot be "${value ?? ''}".`,
    fix: `Write a whole number from ${String(least)} to ${String(most)}:  ${key}=${String(usual)}`,
    line,
  });
  return usual;
}

const partsOf = (item: SurveyItem): number =>
  item.kind === 'rate' ? item.statements.length : item.kind === 'pick' ? item.options.length + 1 : 1;
