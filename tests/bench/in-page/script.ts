/**
 * A function as text for a page. It may use nothing but what it is given and what a browser has. Whatever runs
 * TypeScript here wraps named functions in calls of `__name`, so the page gets one that does nothing.
 */
export const asScript = <T>(inPage: (given: T) => void, given: T): string =>
  `{ const __name = (named) => named; (${inPage.toString()})(${JSON.stringify(given)}); }`;
