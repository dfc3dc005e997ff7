import type { TrainerSees } from '../../core/trainer-sees.ts';
import { bundleScript } from '../bundle-script.ts';
import { leanLit } from './lean-lit/index.ts';
import { ownRoot } from './lean-lit/own-root.ts';
import { onlyPlaying } from './only-playing.ts';
import { onlySeen } from './only-seen.ts';
import { onlyTypes } from './only-types.ts';
import { pageStyles } from './page-styles.ts';
import { plainDecorators } from './plain-decorators.ts';
import { plainPrivate, shortPrivate } from './plain-private.ts';
import { rewriting } from './rewriting.ts';
import { tightTemplates } from './tight-templates.ts';

/**
 * The language of the scripts: ES2020 is what Chrome 80 speaks (Android phones that no longer get updates have it).
 * The compiler's own table for Chrome 80 would also rewrite every `?.`, for the sake of a bug in calls with spread
 * arguments that no code of ours makes.
 */
export const scriptTarget = 'es2020';

const forPackages = rewriting([onlyPlaying, ownRoot, plainDecorators, tightTemplates, plainPrivate]);

/**
 * Bundles the player, or what loads it.
 *
 * @param types - The activity types it is to play.
 * @param sees - What it is to tell a course.
 */
export const bundle = (entry: string, types: readonly string[], sees: TrainerSees = 'answers'): Promise<string> =>
  bundleScript(entry, {
    target: scriptTarget,
    isShort: true,
    plugins: [forPackages(), shortPrivate(), onlyTypes(types, ['type', 'element']), onlySeen(sees), ...leanLit()],
  });

/**
 * Bundles a page that is loaded on demand: it uses the Lit of the player, see `browser/pages-on-demand.ts`.
 *
 * @param types - The activity types it is to print.
 */
export const bundlePage = (entry: string, types: readonly string[]): Promise<string> =>
  bundleScript(entry, {
    target: scriptTarget,
    isShort: true,
    plugins: [pageStyles(), forPackages(), shortPrivate(), onlyTypes(types, ['paper'])],
    external: ['lit'],
    globals: { lit: 'corridorLit' },
  });
