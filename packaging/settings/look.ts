/** How the learner wants to read. */
export interface Look {
  /** Step of the text size, from 0, which is as the browser has it. */
  readonly size: number;
  readonly colours: Colours;
  readonly isStrong: boolean;
}

/** As the device has them, or always these. */
export type Colours = 'auto' | 'light' | 'dark';

/** Text sizes in per cent. */
export const sizes: readonly number[] = [100, 115, 130, 150];
export const colourings: readonly Colours[] = ['auto', 'light', 'dark'];

/** Colours of `theme.css`, light and dark: whoever chooses gets the same ones whatever the device says. */
export const tokens: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  paper: ['#fbfaf7', '#12181f'],
  surface: ['#fff', '#1a222b'],
  ink: ['#1d2733', '#edeff2'],
  muted: ['#55616f', '#a9b4c0'],
  line: ['#d9d5cc', '#2f3a46'],
  accent: ['#0b5f63', '#6cc7c5'],
  'on-accent': ['#fff', '#10181f'],
  'accent-soft': ['#e2f0ef', '#17383a'],
  warm: ['#e8a317', '#f0b84a'],
  right: ['#1b6e3c', '#7bd19b'],
  'right-soft': ['#e5f3e9', '#173424'],
  again: ['#9a3b12', '#f3a97f'],
  'again-soft': ['#fbebdd', '#3a2417'],
};

/** The system's own colours are as far apart as can be, in light and in dark. */
const strong = (token: string): string =>
  token === 'accent' ? 'LinkText' : /^(paper|surface|on-accent)$|-soft$/.test(token) ? 'Canvas' : 'CanvasText';

/** The mark by which a look is read again. */
export const lookMark = '--course-look';

/** The look as declarations for the page's root: what the line in the page's head puts there at the next launch. */
export function cssOf({ size, colours, isStrong }: Look): string {
  const side = colours === 'dark' ? 1 : 0;
  const changed = isStrong || colours !== 'auto';
  return [
    `${lookMark}:${String(size)} ${colours}${isStrong ? ' strong' : ''}`,
    ...(size > 0 ? [`font-size:${String(sizes[size])}%`] : []),
    ...(colours === 'auto' ? [] : [`color-scheme:${colours}`]),
    ...(changed
      ? Object.entries(tokens).map(([token, pair]) => `--course-${token}:${isStrong ? strong(token) : pair[side]}`)
      : []),
  ].join(';');
}

/** The look that a mark stands for; the usual one if it is none. */
export function lookFrom(mark: string): Look {
  const [size = '', colours = '', contrast = ''] = mark.trim().split(' ');
  return {
    size: sizes[Number(size)] === undefined ? 0 : Number(size),
    colours: colourings.find((one) => one === colours) ?? 'auto',
    isStrong: contrast === 'strong',
  };
}
