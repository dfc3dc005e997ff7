/**
 * Whether Lit, as packages have it, understands where the holes of a template stand: between nodes, and as a whole value of
 * an attribute or a part of one in double quotes. Not in comments and raw text, not where an attribute's name would be, and
 * not right before the end of an empty element.
 *
 * @param texts - The text before the first hole, between the holes and after the last.
 */
export const understandsHoles = (texts: readonly string[]): boolean =>
  texts.slice(0, -1).every((_, index) => isUnderstood(texts.slice(0, index + 1).join('x'), texts[index + 1] ?? ''));

function isUnderstood(before: string, after: string): boolean {
  const isInComment = before.lastIndexOf('<!--') > before.lastIndexOf('-->');
  const isInTag = before.lastIndexOf('<') > before.lastIndexOf('>');
  return isInTag
    ? /=(?:"[^"]*)?$/.test(before) && !after.startsWith('/>')
    : !isInComment && !/<(?:script|style|textarea|title)\b[^<]*$/.test(before);
}
