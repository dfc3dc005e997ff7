/** What a session ends with, in this order; all else comes before. */
const order = [
  /^cmi\.(core\.)?(lesson|completion|success)_status$/,
  /^cmi\.(core\.)?score\./,
  /\.session_time$/,
  /\.exit$/,
];

/** An element's place among those that a session ends with; -1 for all others. */
export const endingOf = (element: string): number => order.findIndex((each) => each.test(element));
