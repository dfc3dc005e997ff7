import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { formatIssue } from '../../core/content-issue.ts';
import { makeGallery } from '../gallery/gallery.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { complain, print } from './output.ts';

/** `corridor gallery`: writes the gallery as one file. Gives the exit code. */
export async function gallery(out: string): Promise<ExitCode> {
  const { html, issues } = await makeGallery();
  if (issues.length > 0) complain(issues.map(formatIssue).join('\n'));
  if (html === undefined) return exitCodes.contentProblems;
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, html);
  print(`${relative(process.cwd(), out)}  ${(Buffer.byteLength(html) / 1000).toFixed(0)} kB`);
  return exitCodes.fine;
}
