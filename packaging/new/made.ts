/** What `corridor new …` makes, or what stands in its way. */
export type Made =
  | {
      readonly ok: true;
      /** Files to write, by name. */
      readonly files: ReadonlyMap<string, string>;
      /** What to do next, a line each. */
      readonly next: readonly string[];
    }
  | { readonly ok: false; readonly what: string; readonly fix: string };

/** Nothing is made. */
export const refused = (what: string, fix: string): Made => ({ ok: false, what, fix });
