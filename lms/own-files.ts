import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { Context } from 'hono';

const script = 'text/javascript; charset=utf-8';

/** The LMS's own files for the browser. Nothing else of this folder can be asked for. */
const FILES: Readonly<Record<string, { readonly url: URL; readonly type: string }>> = {
  'desk.css': { url: new URL('./desk.css', import.meta.url), type: 'text/css; charset=utf-8' },
  'home-client.ts': { url: new URL('./home-client.ts', import.meta.url), type: script },
  'inspector-client.ts': { url: new URL('./inspector-client.ts', import.meta.url), type: script },
  'stage-client.ts': { url: new URL('./stage-client.ts', import.meta.url), type: script },
  'api-call.ts': { url: new URL('./api-call.ts', import.meta.url), type: script },
  'attempt-recorder.ts': { url: new URL('./attempt-recorder.ts', import.meta.url), type: script },
  'attempt-words.ts': { url: new URL('./attempt-words.ts', import.meta.url), type: script },
  'limits.ts': { url: new URL('./limits.ts', import.meta.url), type: script },
  'scorm-runtime.ts': { url: new URL('./scorm-runtime.ts', import.meta.url), type: script },
  'stage-message.ts': { url: new URL('./stage-message.ts', import.meta.url), type: script },
  'stage-transport.ts': { url: new URL('./stage-transport.ts', import.meta.url), type: script },
  'state.ts': { url: new URL('./state.ts', import.meta.url), type: script },
  'strict-api.ts': { url: new URL('./strict-api.ts', import.meta.url), type: script },
  'strict-values.ts': { url: new URL('./strict-values.ts', import.meta.url), type: script },
  'words.ts': { url: new URL('./words.ts', import.meta.url), type: script },
};

/** scorm-again as one classic script, which sets the global `Scorm12API`. */
const SCORM_AGAIN = 'scorm12.min.js';

const ready = new Map<string, Promise<string>>();

/** Answers `/own/<name>`. TypeScript goes out as JavaScript, module by module, under the same name. */
export async function ownFile(context: Context, name: string): Promise<Response | undefined> {
  if (name === SCORM_AGAIN) {
    const path = createRequire(import.meta.url).resolve('scorm-again/scorm12/min');
    return context.body(await once(name, () => readFile(path, 'utf8')), 200, { 'Content-Type': script });
  }
  const file = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  if (file === undefined) return undefined;
  return context.body(await once(name, () => textOf(name, file.url)), 200, { 'Content-Type': file.type });
}

async function textOf(name: string, url: URL): Promise<string> {
  const source = await readFile(url, 'utf8');
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
