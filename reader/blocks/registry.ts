import { chart } from './chart/chart.ts';
import type { StaticBlock } from './static-block.ts';

/** All kinds of blocks that are read and not answered, by the word after the colons. */
export const staticBlocks: Readonly<Record<string, StaticBlock>> = { chart };

/** The kind with a name; undefined if there is none. */
export const staticBlock = (name: string): StaticBlock | undefined =>
  Object.hasOwn(staticBlocks, name) ? staticBlocks[name] : undefined;
