/**
 * The TypeScript of the commands, compiled: Node takes a second to load some two hundred files one by one. What is kept
 * in `.cache/command/` is made anew as soon as a file that it came from has changed. Plain JavaScript, because it is what
 * makes TypeScript run.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = new URL('../../', import.meta.url);
const kept = new URL('.cache/command/', project);
const newest = new URL('newest.json', kept);
/** What is no longer the newest may still be running, for so many milliseconds. */
const longestRun = 24 * 60 * 60 * 1000;
/** Says which packages there are. */
const lock = 'package-lock.json';
/**
 * Packages that bring a program of their own or may be loaded only once. All others become part of the command: Node
 * takes longer to find and to read their many small files than to run them.
 */
const external = [
  '@gfx/zopfli',
  '@hono/node-server',
  '@lit-labs/ssr',
  'esbuild',
  'libsql',
  'lightningcss',
  'listr2',
  'lit',
  'tsx',
  'typescript',
  'vite',
];

/** The address of a module with the `run()` of `main.ts`. */
export async function compiledCommands() {
  return keptCommands() ?? (await compile());
}

function keptCommands() {
  try {
    const { main, stamps } = JSON.parse(readFileSync(newest, 'utf8'));
    const isFresh = Object.entries(stamps).every(([source, stamp]) => stampOf(source) === stamp);
    return isFresh && existsSync(new URL(main)) ? main : undefined;
  } catch {
    // Nothing is kept yet, or a source is gone.
    return undefined;
  }
}

async function compile() {
  const { build } = await import('esbuild');
  const folder = new URL(`${Date.now()}-${process.pid}/`, kept);
  const { metafile } = await build({
    absWorkingDir: fileURLToPath(project),
    entryPoints: ['packaging/cli/main.ts'],
    outdir: fileURLToPath(folder),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    external,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // For packages of the older kind, which ask for what Node has by `require`.
    banner: {
      js: `import { createRequire as askNode } from 'node:module'; const require = askNode(${JSON.stringify(import.meta.url)});`,
    },
    minifyWhitespace: true,
    metafile: true,
    logLevel: 'error',
    plugins: [whereItWas, onlyUtf8],
  });
  // Of packages the lock tells whether they are others.
  const sources = Object.keys(metafile.inputs).filter((source) => !/^(?:node_modules\/|only-utf-8:)/.test(source));
  const stamps = Object.fromEntries([...sources, lock].map((source) => [source, stampOf(source)]));
  const main = new URL('main.mjs', folder).href;
  // Two commands at once must not read half a list.
  const draft = new URL(`${newest.href}.${process.pid}`);
  writeFileSync(draft, JSON.stringify({ main, stamps }));
  renameSync(draft, newest);
  tidy();
  return main;
}

/** Each module finds the files beside it where it was written, not where it was compiled to. */
const whereItWas = {
  name: 'where-it-was',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    }));
  },
};

/** To read PO files takes half a megabyte of tables of older character sets, if they are not text already. Ours are. */
const onlyUtf8 = {
  name: 'only-utf-8',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^encoding$/ }, ({ path }) => ({ path, namespace: 'only-utf-8' }));
    onLoad({ filter: /./, namespace: 'only-utf-8' }, () => ({
      contents: 'export default { convert: (text) => Buffer.from(text) };',
    }));
  },
};

function stampOf(source) {
  const { mtimeMs, size } = statSync(new URL(source, project));
  return `${mtimeMs} ${size}`;
}

function tidy() {
  mkdirSync(kept, { recursive: true });
  for (const entry of readdirSync(kept, { withFileTypes: true })) {
    const [since] = entry.name.split('-');
    if (entry.isDirectory() && Date.now() - Number(since) > longestRun)
      rmSync(new URL(entry.name, kept), { recursive: true });
  }
}
