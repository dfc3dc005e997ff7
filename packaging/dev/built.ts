import type { WritingPlace } from './units.ts';

/** Something for the writer to mend, with the line it is about. */
export interface Remark {
  readonly severity: 'error' | 'warning';
  readonly what: string;
  readonly fix: string;
  /** Empty where it is about the unit as a whole. */
  readonly file: string;
  readonly line: number;
  /** The line itself; empty where there is none to show. */
  readonly excerpt: string;
}

/** A language of the unit, for the buttons of the preview. */
export interface ShownLanguage {
  readonly code: string;
  readonly name: string;
}

/** What came of building a unit. */
export interface Built {
  readonly remarks: readonly Remark[];
  readonly languages: readonly ShownLanguage[];
  /** The files of its package by path; undefined if something is to be mended first. */
  readonly files: ReadonlyMap<string, Uint8Array> | undefined;
}

/** What stands for the gallery where units have their folder; no folder is called so. */
export const galleryName = '.gallery';

/** What is asked of the builder. */
export interface Order {
  readonly id: number;
  readonly place: WritingPlace;
  /** Name of the unit's folder, or {@link galleryName}. */
  readonly unit: string;
}

/** What it answers. */
export type Delivery = { readonly id: number } & ({ readonly built: Built } | { readonly failure: string });
