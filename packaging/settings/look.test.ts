import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cssOf, lookFrom, lookMark, tokens } from './look.ts';
import type { Look } from './look.ts';

const usual: Look = { size: 0, colours: 'auto', isStrong: false };

describe('how a learner wants to read', () => {
  it.each<Look>([usual, { size: 3, colours: 'dark', isStrong: true }, { size: 1, colours: 'light', isStrong: false }])(
    'comes back as it was: %o',
    (look) => {
      const [mark = ''] = cssOf(look).split(';');
      expect(lookFrom(mark.slice(lookMark.length + 1))).toEqual(look);
    },
  );

  it.each(['', '9 pink', 'NaN auto strongest', '-1 light'])('is as usual where "%s" was found', (mark) => {
    expect(lookFrom(mark)).toMatchObject({ size: 0, isStrong: false });
  });

  it('leaves the page alone where nothing is chosen', () => {
    expect(cssOf(usual)).toBe(`${lookMark}:0 auto`);
  });

  it('has the colours of the theme, light and dark, each of them', async () => {
    const theme = await readFile(new URL('../../components/theme.css', import.meta.url), 'utf8');
    const colours = [...theme.matchAll(/--course-([a-z-]+): (#[0-9a-f]+);/g)].map(([, token, colour]) => [
      token,
      colour,
    ]);
    const [light, dark] = [0, 1].map((side) => Object.entries(tokens).map(([token, pair]) => [token, pair[side]]));
    expect(colours).toEqual([...light!, ...dark!]);
  });

  it('never gives text the colour of what it stands on', () => {
    const css = cssOf({ ...usual, isStrong: true });
    const colour = (token: string): string | undefined => new RegExp(`--course-${token}:(\\w+)`).exec(css)?.[1];
    for (const token of ['ink', 'muted', 'accent', 'right', 'again']) expect(colour(token), token).not.toBe('Canvas');
    for (const token of ['paper', 'surface', 'right-soft', 'again-soft']) expect(colour(token), token).toBe('Canvas');
  });
});
