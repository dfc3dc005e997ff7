/** Chrome 80 to 83, and Safari before 14.1: of all browsers that know `@supports`, only these know neither. */
const without = '@supports (not (inset:0)) and (not (appearance:none))';

/**
 * Styles that keep the members of a flex row apart also where there is no `gap` in one (Chrome got it in 84, Safari in
 * 14.1): by margins. Without them boxes stick to their words, and buttons to
 * each other.
 */
export const flexGaps = (css: string): string =>
  css.replace(/([^{}]+)\{([^{}]*)\}/g, (rule, selector: string, body: string) => {
    const [, row = '', column = row] = /(?:^|;)gap:(\S+?)(?: ([^;]+))?(?:;|$)/.exec(body) ?? [];
    if (row === '' || !/(?:^|;)display:flex(?:;|$)/.test(body) || body.includes('flex-direction:column')) return rule;
    const below = body.includes('flex-wrap:wrap') && row !== '0' ? `margin-block-end:${row};` : '';
    const members = selector.split(',').map((one) => `${one}>:not(:last-child)`);
    return `${rule}${without}{${members.join(',')}{${below}margin-inline-end:${column}}}`;
  });
