import type { SourceContainer, SourceItem, SourcePart } from '../../core/activity-type.ts';
import type { ActivityDraft } from '../activity/draft.ts';
import { visibleText } from './passage.ts';
import { wordsIn } from './reading-grade.ts';

/**
 * How many words a learner meets in an activity on one way through it. Of feedback that stands for another, the longest
 * counts, and of a role play its longest path: nobody reads less of a unit than is said here, but who tries everything
 * reads more. Hints are left out, since few open them.
 */
export const wordsMet = ({ prompt, explanation, parts }: ActivityDraft): number =>
  sum([...prompt, ...(explanation ? [explanation] : [])], ({ markdown }) => wordsOf(markdown)) + wordsOfParts(parts);

const wordsOf = (markdown: string): number => wordsIn(visibleText(markdown));

function wordsOfParts(parts: readonly SourcePart[]): number {
  const scenes = parts.filter((part) => part.kind === 'container' && part.name === 'scene') as SourceContainer[];
  const [first] = scenes;
  const others = sum(
    parts.filter((part) => !scenes.some((scene) => scene === part)),
    wordsOfPart,
  );
  return others + (first === undefined ? 0 : longestPath(first.id, new Map(scenes.map((scene) => [scene.id, scene]))));
}

function wordsOfPart(part: SourcePart): number {
  switch (part.kind) {
    case 'prose':
    case 'quote':
      return wordsOf(part.text.markdown);
    case 'list':
      return wordsOfList(part.items);
    case 'table':
      return sum([...part.head, ...part.rows.flat()], ({ text }) => wordsOf(text.markdown));
    case 'container':
      return wordsOfParts(part.parts);
    default:
      return part satisfies never;
  }
}

/** Options are all read, and as many of the longest feedback as there are right ones; what has no boxes is all read. */
function wordsOfList(items: readonly SourceItem[]): number {
  const quotes = items.map(({ feedback }) => wordsOf(feedback?.markdown ?? '')).sort((a, b) => b - a);
  const right = items.filter(({ checked }) => checked === true).length;
  const met = items.some(({ checked }) => checked !== undefined) ? quotes.slice(0, Math.max(1, right)) : quotes;
  return sum(items, ({ text }) => wordsOf(text.markdown)) + sum(met, (words) => words);
}

/** The words from a scene to the end, by the choices that lead past most of them. A scene that leads back counts once. */
function longestPath(
  id: string,
  scenes: ReadonlyMap<string, SourceContainer>,
  known = new Map<string, number>(),
): number {
  const before = known.get(id);
  if (before !== undefined) return before;
  known.set(id, 0);
  const words = sum(scenes.get(id)?.parts ?? [], (part) => {
    if (part.kind !== 'list') return wordsOfPart(part);
    const ways = part.items.map(
      ({ feedback, target = '' }) => wordsOf(feedback?.markdown ?? '') + longestPath(target, scenes, known),
    );
    return sum(part.items, ({ text }) => wordsOf(text.markdown)) + Math.max(0, ...ways);
  });
  known.set(id, words);
  return words;
}

const sum = <T>(list: readonly T[], of: (entry: T) => number): number =>
  list.reduce((total, entry) => total + of(entry), 0);
