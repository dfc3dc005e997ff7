/**
 * A `module.yaml` that names one unit more, at the end of `after: […]`; undefined if there is no such line. Only the line is
 * touched: comments and the way the rest is written belong to its author.
 */
export function namedInModule(text: string, unit: string): string | undefined {
  const line = /^after:[ \t]*\[([^\]\n]*)\]/m;
  if (!line.test(text)) return undefined;
  return text.replace(line, (_whole, units: string) => {
    const named = units.split(',').map((one) => one.trim());
    return `after: [${[...named.filter((one) => one !== ''), unit].join(', ')}]`;
  });
}
