import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { Context } from 'hono';

const script = 'text/javascript; charset=utf-8';

/** The LMS's own files for the browser. Nothing else of this folder can be asked for. */
const NAMES = [
  'tokens.css',
  'controls.css',
  'home.css',
  'play.css',
  'stage.css',
  'home-client.ts',
  'inspector-client.ts',
  'stage-client.ts',
  'api-call.ts',
  'attempt-recorder.ts',
  'error-names.ts',
  'limits.ts',
  'refusal-words.ts',
  'scorm-model.ts',
  'stage-message.ts',
  'stage-transport.ts',
  'state.ts',
  'told-api.ts',
  'words.ts',
  'scorm12/data-model.ts',
  'scorm12/runtime.ts',
  'scorm12/strict-api.ts',
  'scorm12/strict-values.ts',
  'scorm2004/data-model.ts',
  'scorm2004/runtime.ts',
  'scorm2004/strict-api.ts',
  'scorm2004/strict-values.ts',
];

/** scorm-again as classic scripts, which set the globals `Scorm12API` and `Scorm2004API`. */
const RUNTIMES: Readonly<Record<string, string>> = {
  'scorm12.min.js': 'scorm-again/scorm12/min',
  'scorm2004.min.js': 'scorm-again/scorm2004/min',
};

const ready = new Map<string, Promise<string>>();

/** Answers `/own/<name>`. TypeScript goes out as JavaScript, module by module, under the same name. */
export async function ownFile(context: Context, name: string): Promise<Response | undefined> {
  const runtime = Object.hasOwn(RUNTIMES, name) ? RUNTIMES[name] : undefined;
  if (runtime !== undefined) {
    const path = createRequire(import.meta.url).resolve(runtime);
    return context.body(await once(name, () => readFile(path, 'utf8')), 200, { 'Content-Type': script });
  }
  if (!NAMES.includes(name)) return undefined;
  const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : script;
  return context.body(await once(name, () => textOf(name)), 200, { 'Content-Type': type });
}

async function textOf(name: string): Promise<string> {
  const source = await readFile(new URL(`./${name}`, import.meta.url), 'utf8');
  if (!name.endsWith('.ts')) return source;
  // The compiler is large and only needed once a page is opened.
  const { default: typescript } = await import('typescript');
  const { ModuleKind, ScriptTarget } = typescript;
  const compilerOptions = { target: ScriptTarget.ES2022, module: ModuleKind.ESNext, verbatimModuleSyntax: true };
  return typescript.transpileModule(source, { compilerOptions }).outputText;
}

function once(name: string, make: () => Promise<string>): Promise<string> {
  const made = ready.get(name) ?? make();
  ready.set(name, made);
  return made;
}
