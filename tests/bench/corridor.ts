import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../packaging/corridor.js', import.meta.url));

/** What a run of the command cost. */
export interface Run {
  readonly milliseconds: number;
  /** Milliseconds of processor time; on a busy computer they grow less than the others. */
  readonly processor: number;
  /** The most memory it held at any time. */
  readonly bytes: number;
}

/** Runs `corridor …` in a process of its own, as a person does. Fails, with its own words, if it does not end well. */
export async function corridor(args: readonly string[]): Promise<Run> {
  const notes = await mkdtemp(join(tmpdir(), 'corridor-run-'));
  const note = join(notes, 'usage.json');
  // Node knows what a process has used, but only from within, and only at its end.
  const atExit = `import { writeFileSync } from 'node:fs';
    process.on('exit', () => writeFileSync(${JSON.stringify(note)}, JSON.stringify(process.resourceUsage())));`;
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(atExit)}`, command, ...args],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const milliseconds = performance.now() - start;
  if (code !== 0) {
    const end = complaints.trimEnd().split('\n').slice(-20).join('\n');
    throw new Error(`corridor ${args.join(' ')} ended with ${String(code)}.\n${end}`);
  }
  const usage = JSON.parse(await readFile(note, 'utf8')) as NodeJS.ResourceUsage;
  await rm(notes, { recursive: true });
  const processor = (usage.userCPUTime + usage.systemCPUTime) / 1000;
  return { milliseconds, processor, bytes: usage.maxRSS * 1024 };
}
