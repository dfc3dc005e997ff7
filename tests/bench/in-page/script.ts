/**
 * A call of a function as text for a page. The function may use nothing but what it is given and what a browser has.
 * Whatever runs TypeScript here wraps named functions in calls of `__name`, so the page gets one that does nothing.
 */
export const asScript = <Given>(inPage: (given: Given) => unknown, given: Given): string =>
  `(() => { const __name = (named) => named; return (${inPage.toString()})(${JSON.stringify(given)}); })()`;
