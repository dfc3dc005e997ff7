import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corridor } from '../corridor.ts';
import type { Run } from '../corridor.ts';
import { writeProject } from '../generate/project.ts';
import { tenPages } from '../generate/unit.ts';
import { median } from '../limits.ts';
import type { Figure, Result } from '../result.ts';

const project = new URL('../../../', import.meta.url);
/** What the builder keeps between builds. */
const caches = ['command', 'packages', 'readings', 'scripts'].map((name) => new URL(`.cache/${name}`, project));

interface Work {
  readonly units: number;
  readonly languages?: readonly string[];
  /** All standards if left out. */
  readonly target?: string;
  readonly runs: number;
}

/** How long builds take: from nothing, and again. */
export async function buildTimes({ isQuick, runs }: { isQuick: boolean; runs: number }): Promise<Result[]> {
  const one = await measure({ units: 1, runs });
  const results = [resultOf('1 unit, all targets', figuresOf(one))];
  if (isQuick) return results;
  const course = { units: 20, runs: 1 };
  const single = await measure(course);
  const triple = await measure({ ...course, languages: ['bn', 'ar'] });
  results.push(resultOf('20 units, 1 language, all targets', figuresOf(single)));
  results.push(
    resultOf('20 units, 3 languages, all targets', [
      ...figuresOf(triple),
      each('processor time for each further language of a unit', triple, single, 40),
    ]),
  );
  let before: { readonly units: number; readonly cost: Cost } | undefined;
  for (const units of [20, 100, 500]) {
    const cost = await measure({ units, target: 'scorm12', runs: 1 });
    const added = before && each('processor time for each further unit', cost, before.cost, units - before.units);
    results.push(
      resultOf(`${String(units)} units, 1 language, SCORM 1.2`, [...figuresOf(cost), ...(added ? [added] : [])]),
    );
    before = { units, cost };
  }
  return results;
}

interface Cost {
  readonly cold: readonly Run[];
  readonly warm: readonly Run[];
  /** A lesson was changed before. */
  readonly changed: readonly Run[];
}

async function measure({ units, languages = [], target, runs }: Work): Promise<Cost> {
  const plans = Array.from({ length: units }, (_, index) => ({ ...tenPages, number: index + 1 }));
  const { folder, remove } = await writeProject(plans, languages);
  const out = await mkdtemp(join(tmpdir(), 'corridor-built-'));
  const args = ['build', folder, '--out', out, ...(target === undefined ? [] : ['--target', target])];
  const cold: Run[] = [];
  const warm: Run[] = [];
  const changed: Run[] = [];
  for (let run = 0; run < runs; run++) {
    await Promise.all(caches.map((cache) => rm(cache, { recursive: true, force: true })));
    cold.push(await corridor(args));
    warm.push(await corridor(args));
    await changeLesson(folder);
    changed.push(await corridor(args));
  }
  await Promise.all([remove(), rm(out, { recursive: true })]);
  return { cold, warm, changed };
}

/** Adds a sentence to a lesson of the first unit. */
async function changeLesson(project: string): Promise<void> {
  const names = await readdir(join(project, 'content'), { recursive: true });
  const [lesson = ''] = names.filter((name) => /[\\/]en[\\/]02-.*\.md$/.test(name)).sort();
  await appendFile(join(project, 'content', lesson), '\nThis sentence is new.\n');
}

const timeOf = (runs: readonly Run[]): number => median(runs.map(({ milliseconds }) => milliseconds));
const processorTimeOf = (runs: readonly Run[]): number => median(runs.map(({ processor }) => processor));

const figuresOf = ({ cold, warm, changed }: Cost): Figure[] => [
  { name: 'cold', unit: 'ms', value: timeOf(cold) },
  { name: 'cold, processor time', unit: 'ms', value: processorTimeOf(cold) },
  { name: 'warm', unit: 'ms', value: timeOf(warm) },
  { name: 'warm, processor time', unit: 'ms', value: processorTimeOf(warm) },
  { name: 'one lesson changed', unit: 'ms', value: timeOf(changed) },
  { name: 'one lesson changed, processor time', unit: 'ms', value: processorTimeOf(changed) },
  { name: 'memory', unit: 'bytes', value: Math.max(...[...cold, ...warm].map(({ bytes }) => bytes)) },
];

/** What one more of something costs, by what so many more of it cost. */
const each = (name: string, more: Cost, less: Cost, count: number): Figure => ({
  name,
  unit: 'ms',
  value: (processorTimeOf(more.cold) - processorTimeOf(less.cold)) / count,
});

const resultOf = (subject: string, figures: readonly Figure[]): Result => ({
  scenario: 'build',
  subject,
  situation: '',
  figures,
});
