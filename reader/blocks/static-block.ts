import type { Kit } from '../kit.ts';
import type { Fence } from '../markdown/fences.ts';
import type { Footnotes } from '../markdown/footnotes.ts';
import type { Page } from '../page.ts';

/** Where a block stands. */
export interface BlockAround {
  readonly file: string;
  /** The sources of the file. */
  readonly footnotes: Footnotes;
  readonly kit: Pick<Kit, 'files' | 'issues'>;
}

/** Makes the HTML of a block in the language of a page; empty if it cannot be shown. */
export type RenderBlock = (page: Page) => string;

/** A kind of block that is read and not answered: it becomes HTML when a unit is built, and no script travels for it. */
export interface StaticBlock {
  /** Reads a block, and reports what is the matter with it. */
  read(fence: Fence, around: BlockAround): RenderBlock;
}
