import { Features, transform } from 'lightningcss';
import { flexGaps } from './flex-gaps.ts';
import { longForms } from './long-forms.ts';

/** Styles as Chrome 80 understands them, and short. */
export function forChrome80(css: string, name: string): string {
  const { code } = transform({
    filename: name,
    code: Buffer.from(css),
    minify: true,
    targets: { chrome: 80 << 16 },
    // The compiler could rewrite logical properties only by language (`:lang(ar)`, …), which is not direction. For
    // `light-dark()`, which no style of ours calls, it would write two properties into every page.
    exclude: Features.LogicalProperties | Features.LightDark,
  });
  return flexGaps(longForms(code.toString()));
}
