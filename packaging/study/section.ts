import type { PageContext } from '../../components/player/page-on-demand.ts';

/** The page, as its sections use it. */
export interface Study extends PageContext {
  readonly dialog: HTMLDialogElement;
  /** Draws all sections anew. */
  readonly draw: () => void;
}

/** A section of the page: made when the page opens, drawn as often as something changes. */
export type Section = (study: Study) => () => unknown;
