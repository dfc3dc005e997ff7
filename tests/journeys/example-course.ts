import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { activityTypes } from '../../components/activities/registry.ts';
import { buildPackages } from '../../packaging/build.ts';
import { writeExampleUnit } from '../fixtures/example-unit.ts';
import type { ExampleUnit } from '../fixtures/example-unit.ts';
import { unzipped } from './unzipped.ts';

/** A built course of examples. */
export interface ExampleCourse {
  /** Unzips a unit; gives the address of its first page. */
  open(unit: string): Promise<string>;
  remove(): Promise<void>;
}

/** Types in one unit: as many as its player may carry. */
const together = 6;
const types = Object.keys(activityTypes);

const glossary = '- { id: exit, term: exit, definition: A door that leads out. }\n';

/** Units with the example of each activity type, a few in each. */
export const exampleUnits: readonly ExampleUnit[] = Array.from(
  { length: Math.ceil(types.length / together) },
  (_, index) => ({
    id: `u${String(70 + index)}`,
    title: 'Examples',
    types: types.slice(index * together, (index + 1) * together),
  }),
);

/**
 * Builds units in a project of their own.
 *
 * @param written - Folders of units that stand somewhere already.
 */
export async function buildExamples(
  units: readonly ExampleUnit[],
  target: string,
  written: readonly string[] = [],
): Promise<ExampleCourse> {
  const project = await mkdtemp(join(tmpdir(), 'corridor-examples-'));
  const packages = join(project, 'packages');
  await mkdir(join(project, 'content'));
  await writeFile(join(project, 'content/glossary.yaml'), glossary);
  for (const unit of units) await writeExampleUnit(project, unit);
  for (const [index, folder] of written.entries())
    await cp(folder, join(project, 'content', `written-${String(index)}`), { recursive: true });
  const { problems } = await buildPackages({ from: project, to: packages, targets: [target] });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const removals = [() => rm(project, { recursive: true })];
  return {
    async open(unit) {
      const { folder, remove } = await unzipped(unit, target, packages);
      removals.push(remove);
      return pathToFileURL(join(folder, 'index.html')).href;
    },
    async remove() {
      await Promise.all(removals.map((remove) => remove()));
    },
  };
}
