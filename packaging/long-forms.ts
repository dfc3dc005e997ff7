const sides = { inline: ['inline-start', 'inline-end'], block: ['block-start', 'block-end'] } as const;

/**
 * Styles in the long forms that Chrome 80 has (`margin-inline-start`); it got the short ones (`margin-inline`) and `inset`
 * in 87. Text runs from top to bottom in all our languages, so the sides of the block axis have fixed names.
 */
export const longForms = (css: string): string =>
  css
    .replace(
      /\b(margin|padding)-(inline|block):([^;}]+)/g,
      (_short, property: string, axis: 'inline' | 'block', value: string) => {
        const [start = '', end = start] = partsOf(value);
        return sides[axis].map((side, index) => `${property}-${side}:${index === 0 ? start : end}`).join(';');
      },
    )
    .replace(/\binset-block:([^;}]+)/g, (_short, value: string) => {
      const [start = '', end = start] = partsOf(value);
      return `top:${start};bottom:${end}`;
    })
    .replace(/\binset-block-start:/g, 'top:')
    .replace(/\binset-block-end:/g, 'bottom:');

/** The values of a short form: separated by blanks, except inside of parentheses. */
const partsOf = (value: string): string[] => value.trim().match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
