/** What was filled in, by field. */
export type FilledIn = Readonly<Record<string, string>>;

/** What was filled in, from the one text in which it is kept; nothing if it is none of ours. */
export function filledIn(text: string): FilledIn {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
        )
      : {};
  } catch {
    return {};
  }
}
