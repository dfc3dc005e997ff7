import type { ActivitySource, SourceText } from '../../core/activity-type.ts';
import type { Activity, Html } from '../../core/programme.ts';
import type { Report } from '../issues.ts';
import { parseBlocks } from '../markdown/blocks.ts';
import { renderBlocks } from '../markdown/render-blocks.ts';
import { renderGapped, renderText } from '../markdown/render-text.ts';
import type { Page } from '../page.ts';
import type { ActivityDraft } from './draft.ts';

/** An activity in the language of the page; undefined, with issues, if its type cannot read it. */
export function buildActivity(draft: ActivityDraft, slots: readonly string[], page: Page): Activity | undefined {
  if (draft.isBroken) return undefined;
  const { id, type, points, attempts, outcome } = draft;
  const report: Report = page.issues.of(page.file);
  const inline = ({ markdown, line }: SourceText, role: string): Html =>
    renderText({ markdown, line }, `${type.name}, ${wordsOf(role)}`, { page, context: `${id}.${role}` }) as Html;
  const gapped: ActivitySource['gapped'] = (text, role) =>
    renderGapped(text, `${type.name}, ${wordsOf(role)}`, { page, context: `${id}.${role}` });
  const blocks = (text: SourceText, role: string): Html =>
    renderBlocks(parseBlocks(text, report), { page, context: `${id}.${role}`, isInActivity: true }) as Html;

  const prompt = draft.prompt.map((text) => inline(text, 'prompt')).join('<br><br>') as Html;
  const question = type.read({
    parts: draft.parts,
    attributes: draft.attributes,
    line: draft.line,
    ...(page.bank !== undefined && { bank: page.bank }),
    inline,
    gapped,
    blocks,
    report: ({ what, fix, line }) => {
      report({ what, fix }, line);
    },
  });
  const hints = draft.hints.map((text, index) => blocks(text, `hint.${String(index + 1)}`));
  const explanation = draft.explanation && blocks(draft.explanation, 'explanation');
  if (question === undefined) return undefined;
  const options = type.optionIds(question);
  return {
    id,
    type: type.name,
    prompt,
    question,
    ...(hints.length > 0 && { hints }),
    ...(explanation !== undefined && { explanation }),
    points,
    attempts,
    ...(outcome !== undefined && { outcome }),
    slots: [...slots, ...options.filter((option) => !slots.includes(option))],
  };
}

/** `option.ask-back.feedback` as translators read it. */
const wordsOf = (role: string): string => role.replace(/\./g, ' ');
