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
const lock = fileURLToPath(new URL('package-lock.json', project));
/**
 * Packages that bring a program of their own or may be loaded only once. All others become part of the command: Node
 * takes longer to find and to read their many small files than to run them.
 */
const external = [
  '@hono/node-server',
  '@lit-labs/ssr',
  'libsql',
  'lightningcss',
  'listr2',
  'lit',
  'rolldown',
  'tsx',
  'typescript',
];

/** The address of a module with the `run()` of `main.ts`. */
export async function compiledCommands() {
  return keptCommands() ?? (await compile());
}

function keptCommands() {
  try {
    const { main, stamps } = JSON.parse(readFileSync(newest, 'utf8'));
    const isFresh = Object.entries(stamps).every(([file, stamp]) => stampOf(file) === stamp);
    return isFresh && existsSync(new URL(main)) ? main : undefined;
  } catch {
    // Nothing is kept yet, or a source is gone.
    return undefined;
  }
}

async function compile() {
  const { rolldown } = await import('rolldown');
  const folder = new URL(`${Date.now()}-${process.pid}/`, kept);
  const bundle = await rolldown({
    cwd: fileURLToPath(project),
    input: { main: 'packaging/cli/main.ts' },
    external: external.map((name) => new RegExp(`^${name}(?:/|$)`)),
    platform: 'node',
    tsconfig: true,
    logLevel: 'silent',
    plugins: [whereItWas, onlyUtf8],
  });
  await bundle.write({ dir: fileURLToPath(folder), entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' });
  // Of packages the lock tells whether they are others.
  const sources = (await bundle.watchFiles).filter((file) => !/[\\/]node_modules[\\/]/.test(file));
  await bundle.close();
  const stamps = Object.fromEntries([...sources, lock].map((file) => [file, stampOf(file)]));
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
  transform: {
    filter: { id: /\.ts$/, code: 'import.meta.url' },
    handler: (code, id) => ({
      code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
      map: null,
    }),
  },
};

/** To read PO files takes half a megabyte of tables of older character sets, if they are not text already. Ours are. */
const onlyUtf8 = {
  name: 'only-utf-8',
  resolveId: { filter: { id: /^encoding$/ }, handler: () => '\0only-utf-8' },
  load: {
    filter: { id: /^\0only-utf-8$/ },
    handler: () => 'export default { convert: (text) => Buffer.from(text) };',
  },
};

function stampOf(file) {
  const { mtimeMs, size } = statSync(file);
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
