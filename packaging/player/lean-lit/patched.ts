/** What a published script is to have instead of what stands there; nothing, where it is only in the way. */
export interface Patch {
  /** What it is, for whoever must mend the patch after an update. */
  readonly what: string;
  /** A stretch of the published script, which must stand there once. */
  readonly from: string;
  readonly to: string;
}

/**
 * The script with all patches made, in their order.
 *
 * @throws If a stretch is not there once: the package was updated, and the patch wants a look.
 */
export const patched = (code: string, patches: readonly Patch[]): string =>
  patches.reduce((text, { what, from, to }) => {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`Lit's "${what}" looks different now: mend the patch in lean-lit/.`);
    return parts.join(to);
  }, code);
