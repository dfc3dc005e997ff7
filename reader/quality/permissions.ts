/** Words that a check would stop, used on purpose. */
export interface Permission {
  /** The very words. */
  readonly text: string;
  /** Why they are needed, for whoever reviews the unit. */
  readonly because: string;
}

/** The permissions of one file, which remembers those that nothing has needed. */
export class Permissions {
  readonly #entries: readonly Permission[];
  readonly #used = new Set<number>();

  constructor(entries: readonly Permission[]) {
    this.#entries = entries;
  }

  /** Places in the list of those that were never asked for. */
  get unused(): number[] {
    return this.#entries.flatMap((_, index) => (this.#used.has(index) ? [] : [index]));
  }

  /** Whether these words may stand; capitals make no difference. */
  allows(words: string): boolean {
    const wanted = words.toLowerCase();
    const index = this.#entries.findIndex(({ text }) => text.toLowerCase() === wanted);
    if (index < 0) return false;
    this.#used.add(index);
    return true;
  }
}
