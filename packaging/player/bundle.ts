import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { PluginOption } from 'vite';
import type { TrainerSees } from '../../core/trainer-sees.ts';
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

/** Lit without its own base class, which would travel unused: see `components/parts/light-element.ts`. */
const alias = [{ find: /^lit$/, replacement: 'lit/html.js' }];

const forPlayer = rewriting([onlyPlaying, ownRoot, plainDecorators, tightTemplates, plainPrivate]);
const forPage = rewriting([tightTemplates, plainPrivate]);

/**
 * Bundles an entry with all it imports into one classic script: no modules, nothing imported later, so that it starts
 * from `file://`, in frames and in the Moodle app.
 *
 * @param types - The activity types it is to play.
 * @param sees - What it is to tell a course.
 */
export const bundle = (entry: string, types: readonly string[], sees: TrainerSees = 'answers'): Promise<string> =>
  toScript(entry, [forPlayer(), shortPrivate(), onlyTypes(types, ['type', 'element']), onlySeen(sees), leanLit()]);

/**
 * Bundles a page that is loaded on demand: it uses the Lit of the player, see `browser/pages-on-demand.ts`.
 *
 * @param types - The activity types it is to print.
 */
export const bundlePage = (entry: string, types: readonly string[]): Promise<string> =>
  toScript(entry, [pageStyles(), forPage(), shortPrivate(), onlyTypes(types, ['paper'])], {
    lit: 'corridorLit',
  });

async function toScript(
  entry: string,
  plugins: readonly PluginOption[],
  globals: Readonly<Record<string, string>> = {},
): Promise<string> {
  const outputs = await build({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'error',
    publicDir: false,
    plugins: [...plugins],
    build: {
      write: false,
      target: scriptTarget,
      // Pages on demand have short styles already, and a second step would bring back what Chrome 80 does not know.
      cssMinify: false,
      modulePreload: false,
      reportCompressedSize: false,
      lib: { entry, formats: ['iife'], name: 'corridor', fileName: () => 'player.js' },
      rolldownOptions: { external: Object.keys(globals), output: { globals: { ...globals } } },
    },
    // Vite would take these from NODE_ENV, and what is shipped must not hang on who builds it: test runners set it.
    resolve: { alias, conditions: ['module', 'browser', 'production'] },
    define: { 'import.meta.env.DEV': 'false', 'import.meta.env.PROD': 'true', 'process.env.NODE_ENV': '"production"' },
  });
  const chunks = (Array.isArray(outputs) ? outputs : [outputs]).flatMap((result) =>
    'output' in result ? result.output.filter((file) => file.type === 'chunk') : [],
  );
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length > 1) throw new Error(`${entry} did not become one script.`);
  return chunk.code;
}
