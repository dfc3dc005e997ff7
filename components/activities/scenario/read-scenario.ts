import type { ActivitySource, SourceContainer, SourceItem } from '../../../core/activity-type.ts';
import { mostOptions } from '../../../core/most-options.ts';
import { plainText } from '../../../core/plain-text.ts';
import type { Html } from '../../../core/programme.ts';
import { lineOf } from '../../../core/source-parts.ts';
import type { End, Role, ScenarioQuestion, Scene, SceneChoice } from './scenario-question.ts';

const ends: readonly string[] = ['good', 'mixed', 'poor'] satisfies End[];

/** Reads roles, scenes and debrief; reports scenes that nobody reaches, lead nowhere or lead back. */
export function readScenario(source: ActivitySource): ScenarioQuestion | undefined {
  const roles: Role[] = [];
  const scenes: Scene[] = [];
  const lines = new Map<string, number>();
  let debrief: ScenarioQuestion['debrief'];
  for (const part of source.parts) {
    if (part.kind === 'list') {
      roles.push(...part.items.map((item) => readRole(item, source)));
    } else if (part.kind === 'container' && part.name === 'scene') {
      lines.set(part.id, part.line);
      scenes.push(readScene(part, roles, source));
    } else if (part.kind === 'container' && part.name === 'debrief') {
      debrief = source.blocks(textOf(part), 'debrief');
    } else {
      source.report({
        what: 'A scenario holds a prompt, a list of roles, scenes and a debrief, but there is something else here.',
        fix: 'Put it into a scene, or before the scenario.',
        line: lineOf(part),
      });
    }
  }
  if (scenes.length < 2) {
    source.report({
      what: 'A scenario needs at least two scenes.',
      fix: 'Add  :::scene{#name}  blocks; the scenario itself needs one more colon than they have.',
      line: source.line,
    });
    return undefined;
  }
  if (scenes.reduce((sum, { choices }) => sum + choices.length, 0) > mostOptions) {
    source.report({
      what: `A scenario has at most ${String(mostOptions)} choices in all.`,
      fix: 'Split it in two.',
      line: source.line,
    });
  }
  checkPaths(scenes, lines, source);
  return { roles, scenes, ...(debrief !== undefined && { debrief }) };
}

function readRole(item: SourceItem, { inline }: ActivitySource): Role {
  const text = inline(item.text, `role.${item.id}`);
  const name = /<strong>(.*?)<\/strong>/.exec(text)?.[1] ?? text;
  return { id: item.id, name: plainText(name as Html), text };
}

function readScene(part: SourceContainer, roles: readonly Role[], source: ActivitySource): Scene {
  const { speaker, end } = part.attributes;
  if (speaker !== undefined && !roles.some(({ id }) => id === speaker)) {
    source.report({
      what: `Nobody called "${speaker}" is in the list of roles.`,
      fix: `Use one of: ${roles.map(({ id }) => id).join(', ')}.`,
      line: part.line,
    });
  }
  const list = part.parts.find((inner) => inner.kind === 'list');
  const prose = part.parts.find((inner) => inner.kind === 'prose');
  const speech = part.parts.find((inner) => inner.kind === 'quote');
  for (const extra of part.parts.filter((inner) => inner !== list && inner !== prose && inner !== speech)) {
    source.report({
      what: 'A scene holds a situation, a quote that is said, and a list of choices, each at most once.',
      fix: 'Move this into one of them.',
      line: lineOf(extra),
    });
  }
  const choices = (list?.items ?? []).map((item) => readChoice(item, part.id, source));
  if ((choices.length === 0) !== (end !== undefined) || (end !== undefined && !ends.includes(end))) {
    source.report({
      what: 'A scene either offers choices or ends the story, as good, mixed or poor.',
      fix: choices.length === 0 ? 'Add  end=good  to its attributes, or a list of choices.' : 'Remove  end=…  here.',
      line: part.line,
    });
  }
  if (choices.length === 1) {
    source.report({ what: 'One choice is no choice.', fix: 'Add another one.', line: part.line });
  }
  return {
    id: part.id,
    choices,
    ...(speaker !== undefined && { speaker }),
    ...(prose && { situation: source.blocks(prose.text, `scene.${part.id}`) }),
    ...(speech && { speech: source.blocks(speech.text, `scene.${part.id}.speech`) }),
    ...(end !== undefined && ends.includes(end) && { end: end as End }),
  };
}

function readChoice(item: SourceItem, scene: string, { inline, blocks, report }: ActivitySource): SceneChoice {
  if (item.target === undefined || item.checked === undefined) {
    report({
      what: 'A choice in a scene is a box and a link to the scene that follows.',
      fix: 'Write:  - [x] [What you say or do.](#next-scene)',
      line: item.text.line,
    });
  }
  return {
    id: item.id,
    text: inline(item.text, `choice.${item.id}`),
    leadsTo: item.target ?? scene,
    helps: item.checked === true,
    ...(item.feedback && { consequence: blocks(item.feedback, `choice.${item.id}.consequence`) }),
  };
}

function checkPaths(scenes: readonly Scene[], lines: ReadonlyMap<string, number>, { report }: ActivitySource): void {
  const order = new Map(scenes.map(({ id }, index) => [id, index]));
  const reached = new Set([scenes[0]?.id]);
  for (const { id, choices } of scenes) {
    for (const { leadsTo } of choices) {
      reached.add(leadsTo);
      const target = order.get(leadsTo);
      if (target !== undefined && target > (order.get(id) ?? 0)) continue;
      report({
        what:
          target === undefined
            ? `A choice leads to "${leadsTo}", but there is no such scene.`
            : `A choice leads from "${id}" back to "${leadsTo}".`,
        fix:
          target === undefined
            ? `Use one of: ${[...order.keys()].join(', ')}.`
            : 'Lead to a later scene; the learner can start over at the end.',
        line: lines.get(id) ?? 1,
      });
    }
  }
  for (const { id } of scenes) {
    if (reached.has(id)) continue;
    report({
      what: `No choice leads to the scene "${id}".`,
      fix: 'Link to it, or remove it.',
      line: lines.get(id) ?? 1,
    });
  }
}

function textOf(part: SourceContainer): { markdown: string; line: number } {
  const texts = part.parts.flatMap((inner) => (inner.kind === 'prose' || inner.kind === 'quote' ? [inner.text] : []));
  return { markdown: texts.map(({ markdown }) => markdown).join('\n\n'), line: texts[0]?.line ?? part.line };
}
