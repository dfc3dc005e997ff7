import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { activityTypes } from '../components/activities/registry.ts';
import { blocks } from '../components/blocks/registry.ts';
import { staticBlocks } from '../reader/blocks/registry.ts';
import { longForms } from './long-forms.ts';
import { bundlePage } from './player/bundle.ts';
import { pagesOnDemand } from './player/pages.ts';
import { playerStyles, startStyles } from './styles.ts';

describe('long forms', () => {
  it.each([
    ['a{margin-inline:1rem}', 'a{margin-inline-start:1rem;margin-inline-end:1rem}'],
    [
      'a{padding-block:0 calc(1rem + 2px);color:red}',
      'a{padding-block-start:0;padding-block-end:calc(1rem + 2px);color:red}',
    ],
    ['a{inset-block:0 auto}', 'a{top:0;bottom:auto}'],
    ['a{inset-block-end:0;margin-inline-start:1px}', 'a{bottom:0;margin-inline-start:1px}'],
  ])('of %s are %s', (short, long) => {
    expect(longForms(short)).toBe(long);
  });

  it('are all that a package has: Chrome 80 knows no others', async () => {
    const types = Object.keys(activityTypes);
    const pages = await Promise.all(pagesOnDemand.map(({ entry }) => bundlePage(fileURLToPath(entry), types)));
    const all = await playerStyles([...types, ...Object.keys(blocks ?? {})], Object.keys(staticBlocks));
    const css = (await startStyles()) + all + pages.join('');
    const short =
      /[{;](?:inset[a-z-]*|(?:margin|padding)-(?:inline|block)|border-(?:inline|block)(?:-(?:width|style|color))?):/g;
    expect(css.match(short)).toBeNull();
    // A list in `:not()`, which came in 88: the compiler's way round it is one more that Chrome 80 does not know.
    expect(css.match(/:not\([^()]*(?:,|:-webkit-any)/g)).toBeNull();
    expect(css).toContain('margin-block-start:');
  });
});
