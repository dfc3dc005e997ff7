/** A source of numbers from 0 up to 1 that is the same for the same text (xorshift32 seeded by FNV-1a). */
export function randomFrom(text: string): () => number {
  let seed = 2166136261;
  for (let index = 0; index < text.length; index++) seed = Math.imul(seed ^ text.charCodeAt(index), 16777619);
  seed = seed === 0 ? 1 : seed;
  return () => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) / 2 ** 32;
  };
}

/** The items in another order, drawn by `random`. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** The last item; undefined if there is none. (`at(-1)` is younger than the browsers we serve.) */
export const last = <T>(items: readonly T[]): T | undefined => items[items.length - 1];
