import type { Plugin } from 'vite';
import type { ActivityType } from '../../core/activity-type.ts';
import { allIn, edited, entriesIn, without, remembered } from './syntax.ts';
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

const leaveOut = remembered((code, parse) => {
  const types = allIn(parse(code)).filter((node) => node.type === 'VariableDeclarator' && isActivityType(node, code));
  const unused = types.flatMap(entriesIn).filter(({ key }) => forAuthors.includes(key?.name ?? ''));
  return edited(
    code,
    unused.map((entry) => without(entry, code)),
  );
});

/** Leaves out of each activity type what only the reader and the build call: half of a type is about writers' errors. */
export const onlyPlaying = (): Plugin => ({
  name: 'corridor:only-playing',
  enforce: 'pre',
  transform: {
    filter: { id: /\/components\/activities\/.*\.ts$/, code: 'ActivityType<' },
    handler: leaveOut,
  },
});

/** Whether a declared name is annotated as an activity type. */
const isActivityType = ({ id }: SyntaxNode, code: string): boolean =>
  /^\w+\s*:\s*ActivityType</.test(code.slice(id?.start, id?.end));
