/** The longest of the texts in a list that is closed: as high as that one needs, it cuts none and moves for none. */
export const longestOf = (options: readonly { readonly text: string }[]): string =>
  options.reduce((longest, { text }) => (text.length > longest.length ? text : longest), '');
