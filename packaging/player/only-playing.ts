import type { ActivityType } from '../../core/activity-type.ts';
import type { Rewriting } from './rewriting.ts';
import { entriesIn, without } from './syntax.ts';
import type { SyntaxNode } from './syntax.ts';

/** What an activity type does while a unit is read and built, and never while it is played. */
const forAuthors: readonly string[] = [
  'attributes',
  'tableIds',
  'read',
  'optionIds',
  'meaning',
  'longest',
  'ofModule',
] satisfies readonly (keyof ActivityType)[];

/** Leaves out of each activity type what only the reader and the build call: half of a type is about writers' errors. */
export const onlyPlaying: Rewriting = {
  files: /\/components\/activities\/.*\.ts$/,
  hint: 'ActivityType<',
  edits: (nodes, code) =>
    nodes
      .filter((node) => node.type === 'VariableDeclarator' && isActivityType(node, code))
      .flatMap(entriesIn)
      .filter(({ key }) => forAuthors.includes(key?.name ?? ''))
      .map((entry) => without(entry, code)),
};

/** Whether a declared name is annotated as an activity type. */
const isActivityType = ({ id }: SyntaxNode, code: string): boolean =>
  /^\w+\s*:\s*ActivityType</.test(code.slice(id?.start, id?.end));
