import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { activityTypes } from '../../components/activities/registry.ts';
import { readFiles } from '../../reader/programme.ts';
import { loadFiles, readTypes } from '../../reader/read.ts';
import { newActivity, registryFile } from '../new/activity.ts';
import { newLanguage } from '../new/language.ts';
import type { Made } from '../new/made.ts';
import { newUnit } from '../new/unit.ts';
import type { NewUnit } from '../new/unit.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { complain, forFolder, isFolder, isInside, print } from './output.ts';

/** `corridor new unit`: a unit to write over, in the project of a folder. Gives the exit code. */
export async function makeUnit(folder: string, wanted: NewUnit): Promise<ExitCode> {
  if (!(await isFolder(folder))) return exitCodes.wrongUse;
  const files = await loadFiles(folder);
  const reading = readFiles(files, readTypes);
  const content = reading.layout.contents[0]?.path ?? path.relative(process.cwd(), path.join(folder, 'content'));
  return write(newUnit(wanted, files, reading, content), folder);
}

/** `corridor new language`: the PO files of one more language. Gives the exit code. */
export async function makeLanguage(folder: string, code: string): Promise<ExitCode> {
  if (!(await isFolder(folder))) return exitCodes.wrongUse;
  const files = await loadFiles(folder);
  const isOwn = (file: string): boolean => isInside(file, folder);
  return write(newLanguage(code, files, readFiles(files, readTypes), isOwn), folder);
}

/** `corridor new activity`: an activity type that works, and what the documents say of it. Gives the exit code. */
export async function makeActivity(project: string, word: string): Promise<ExitCode> {
  const registry = await readFile(path.join(project, registryFile), 'utf8');
  const made = newActivity(word, registry, activityTypes);
  if (!made.ok) return write(made, project);
  const inProject = [...made.files].map(([file, text]): [string, string] => [
    path.relative(process.cwd(), path.join(project, file)),
    text,
  ]);
  await write({ ...made, files: new Map(inProject) }, project);
  return docsOf(project);
}

/** Brings the documents up to date, in a process of its own: this one knows the types there were. */
function docsOf(project: string): Promise<ExitCode> {
  const command = [path.join(project, 'packaging/corridor.js'), 'docs', '--write'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code === 0 ? exitCodes.fine : exitCodes.contentProblems);
    });
  });
}

/** Writes what was made into the project of a folder, and says how to go on there. */
async function write(made: Made, folder: string): Promise<ExitCode> {
  if (!made.ok) {
    complain(`${made.what}\n  → ${made.fix}`);
    return exitCodes.wrongUse;
  }
  for (const [file, text] of made.files) {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    await writeFile(file, text);
  }
  const next = forFolder(made.next.map((line) => `  ${line}`).join('\n'), folder);
  print(`${[...made.files.keys()].join('\n')}\n\nNext:\n${next}`);
  return exitCodes.fine;
}
