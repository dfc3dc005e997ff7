/** Does something that a browser may forbid, or the learner; undefined if it is not to be. */
export function guarded<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
