import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import type { ExternalOption, OutputOptions, Plugin } from 'rolldown';

/** How a script is bundled. */
export interface Bundling {
  /** The oldest JavaScript it may be written in. */
  readonly target: 'es2020' | 'es2022';
  /** As few bytes as it gets. */
  readonly isShort: boolean;
  readonly plugins?: readonly Plugin[];
  /** Modules that are left out, for they come from elsewhere. */
  readonly external?: ExternalOption;
  /** The global variables that modules left out are found in. */
  readonly globals?: OutputOptions['globals'];
}

/**
 * Bundles a module with all it imports into one classic script: no modules, nothing imported later, so that it starts
 * from `file://`, in frames and in the Moodle app.
 *
 * @param entry - The path of its file.
 */
export async function bundleScript(entry: string, bundling: Bundling): Promise<string> {
  const { target, isShort, plugins = [], external = [], globals = {} } = bundling;
  const bundle = await rolldown({
    input: entry,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    platform: 'browser',
    tsconfig: true,
    logLevel: 'silent',
    external,
    plugins: [...plugins],
    // What is shipped must not hang on who builds it: test runners set NODE_ENV.
    transform: { target, define: { 'process.env.NODE_ENV': '"production"' } },
    resolve: { conditionNames: ['module', 'browser', 'production', 'import', 'default'] },
  });
  const { output } = await bundle.generate({
    format: 'iife',
    name: 'corridor',
    globals,
    minify: isShort,
    // Of `let` and `const` the browser asks at each use whether they are there yet.
    topLevelVar: true,
    comments: !isShort,
  });
  await bundle.close();
  const [script, ...others] = output;
  if (others.length > 0) throw new Error(`${entry} did not become one script.`);
  return script.code;
}
