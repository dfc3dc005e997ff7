import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { chromeArguments, chromePath } from '../chrome.ts';
import { corridor } from './corridor.ts';
import { writeProject } from './generate/project.ts';
import { sixtyActivities, tenPages } from './generate/unit.ts';
import type { UnitPlan } from './generate/unit.ts';
import { judge } from './marks.ts';
import { fast3G, slow3G } from './networks.ts';
import { readOptions, scenarioNames, usage } from './options.ts';
import type { Options, ScenarioName } from './options.ts';
import { openPackage } from './package.ts';
import type { Package } from './package.ts';
import { report } from './report.ts';
import type { Result } from './result.ts';
import { buildTimes } from './scenarios/build.ts';
import { killed } from './scenarios/killed.ts';
import { launch } from './scenarios/launch.ts';
import { leaf } from './scenarios/leafing.ts';
import { interpretOnly, leak } from './scenarios/leak.ts';
import { comeBack } from './scenarios/return.ts';
import type { Stage } from './scenarios/stage.ts';
import { take } from './scenarios/taking.ts';
import { Server } from './server.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
/** Longer than the two seconds between commits: nobody reads faster. */
const humanPace = 2500;

/** Measures what the options ask for, one thing after the other. */
async function* measure(options: Options): AsyncGenerator<Result> {
  const { isQuick, runs, only, zips } = options;
  const wants = (name: ScenarioName): boolean => only.length === 0 || only.includes(name);
  const isForeign = zips.length > 0;
  if (!isForeign && wants('build')) yield* await buildTimes({ isQuick, runs: isQuick ? 1 : Math.min(runs, 3) });
  if (!isForeign && scenarioNames.every((name) => name === 'build' || !wants(name))) return;

  const packages = isForeign ? await Promise.all(zips.map((zip) => openPackage(zip))) : await ownPackages(isQuick);
  const browser = await startBrowser();
  const server = await Server.start();
  try {
    for (const pack of packages) {
      yield contentsOf(pack);
      for (const stage of stagesOf(browser, server, pack, isQuick)) {
        if (wants('launch')) yield await launch(stage, runs);
        if (!isForeign && wants('return')) yield await comeBack(stage, runs);
      }
      if (isForeign) continue;
      const stage: Stage = { browser, server, pack, encoding: 'plain', network: slow3G };
      if (wants('taking')) yield await take(stage, isQuick ? 0 : humanPace);
      if (wants('killed') && pack === packages[0] && !(isQuick && only.length === 0)) yield await killed(stage);
    }
    if (!isForeign && wants('leafing') && !(isQuick && only.length === 0)) {
      const most = await generated(sixtyActivities, '60 activities, three languages', ['bn', 'ar']);
      for (const pack of [await built(project, 'u03', 'u03, three languages'), most]) {
        yield await leaf({ browser, server, pack, encoding: 'plain', network: slow3G });
      }
    }
    if (!isForeign && wants('leak') && !(isQuick && only.length === 0)) {
      const pack = await generated(tenPages, 'ten pages, three languages', ['bn', 'ar']);
      const interpreter = await startBrowser(interpretOnly);
      yield await leak({ browser: interpreter, server, pack, encoding: 'plain', network: undefined });
      await interpreter.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

const startBrowser = (...more: string[]): Promise<Browser> =>
  chromium.launch({ executablePath: chromePath(), args: [...chromeArguments, ...more] });

const contentsOf = ({ name, zipBytes, files }: Package): Result => ({
  scenario: 'package',
  subject: name,
  situation: '',
  figures: [
    { name: 'zip', unit: 'bytes', value: zipBytes },
    { name: 'files', unit: 'count', value: files.size },
  ],
});

const stagesOf = (browser: Browser, server: Server, pack: Package, isQuick: boolean): Stage[] =>
  (isQuick ? [slow3G] : [slow3G, fast3G]).flatMap((network) =>
    (['gzip', 'plain'] as const).map((encoding) => ({ browser, server, pack, encoding, network })),
  );

/** The packages we measure of our own: generated ones, and a shipped unit. */
async function ownPackages(isQuick: boolean): Promise<Package[]> {
  const small = await generated(tenPages, 'ten pages, six questions');
  if (isQuick) return [small];
  const shipped = await built(project, 'u03', 'u03, three languages');
  return [small, shipped, await generated(sixtyActivities, '60 activities')];
}

async function generated(plan: UnitPlan, name: string, languages: readonly string[] = []): Promise<Package> {
  const { folder, remove } = await writeProject([plan], languages);
  const pack = await built(folder, 'g001', name);
  await remove();
  return pack;
}

/** Builds a project and takes one of its SCORM 1.2 packages. */
async function built(folder: string, unit: string, name: string): Promise<Package> {
  const out = await mkdtemp(join(tmpdir(), 'corridor-built-'));
  await corridor(['build', folder, '--out', out, '--target', 'scorm12']);
  const index = JSON.parse(await readFile(join(out, 'index.json'), 'utf8')) as { unit: string; file: string }[];
  const file = index.find((entry) => entry.unit === unit)?.file ?? '';
  const pack = await openPackage(join(out, file), name);
  await rm(out, { recursive: true });
  return pack;
}

async function main(): Promise<void> {
  let options: Options;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exitCode = 2;
    return;
  }
  const results: Result[] = [];
  for await (const result of measure(options)) {
    if (process.stderr.isTTY) console.error(`${result.scenario}: ${result.subject} ${result.situation}`);
    results.push(result);
  }
  const judged = judge(results);
  console.log(report(results, judged));
  const [load = 0] = loadavg();
  if (load > availableParallelism()) {
    console.log(
      `\nThis computer was busy (load ${load.toFixed(1)}): times come out too long. Measure again when it is at rest.`,
    );
  }
  if (options.json !== undefined) {
    const marks = judged.map(({ result: { scenario, subject, situation }, figure, isMet }) => ({
      scenario,
      subject,
      situation,
      figure: figure.name,
      isMet,
    }));
    await writeFile(options.json, `${JSON.stringify({ results, marks }, null, 2)}\n`);
  }
}

await main();
