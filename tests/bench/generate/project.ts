import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { corridor } from '../corridor.ts';
import { fillTranslation } from './translation.ts';
import { generateUnit } from './unit.ts';
import type { UnitPlan } from './unit.ts';

/** A project in a folder of its own. */
export interface Project {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Writes units as a project, with frozen ids and, by the kit's own command, files of translations, all filled in. */
export async function writeProject(plans: readonly UnitPlan[], languages: readonly string[] = []): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'corridor-bench-'));
  const content = join(folder, 'content');
  const units = plans.map(generateUnit);
  for (const [path, text] of units.flatMap((files) => [...files])) await write(join(content, path), text);
  await write(join(content, 'glossary.yaml'), '[]\n');
  await corridor(['ids', folder, '--write']);
  for (const language of languages) {
    await corridor(['i18n', 'update', folder, '--language', language]);
    for (const files of units) {
      const [unitFile = ''] = files.keys();
      const file = join(content, dirname(unitFile), `${language}.po`);
      await writeFile(file, fillTranslation(await readFile(file), language));
    }
  }
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
