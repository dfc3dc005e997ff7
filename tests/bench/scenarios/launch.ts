import { gzipSync } from 'node:zlib';
import { leastTime, roundTripsIn } from '../limits.ts';
import { slow3G } from '../networks.ts';
import { withOnly } from '../package.ts';
import type { Package } from '../package.ts';
import type { Visit } from '../phone.ts';
import { medianOf } from '../result.ts';
import type { Figure, Result } from '../result.ts';
import type { RequestSeen } from '../traffic.ts';
import { newAttempt, situationOf, withVisit } from './stage.ts';
import type { Stage } from './stage.ts';

/** A package is at rest when nothing has been on its way for as long as this, in milliseconds. */
const rest = 2500;

/** A learner opens the unit for the first time. */
export async function launch(stage: Stage, runs: number): Promise<Result> {
  const { pack } = stage;
  const floorStage = { ...stage, pack: withOnly(pack, await floorOf(stage)) };
  const measured: Figure[][] = [];
  for (let run = 0; run < runs; run++) {
    // One after the other, so that both meet the same computer.
    const floor = await withVisit(floorStage, newAttempt(), floorFigures);
    measured.push(await withVisit(stage, newAttempt(), (visit) => figuresOf(visit, stage, floor)));
  }
  return { scenario: 'launch', subject: pack.name, situation: situationOf(stage), figures: medianOf(measured) };
}

/** What a plain page with the same text needs, in the same run. */
interface Floor {
  readonly firstText: number;
  /** Characters; the bench's own scripts. */
  readonly scripts: number;
}

async function floorFigures(visit: Visit): Promise<Floor> {
  await visit.traffic.quiet(500);
  const { firstText } = await visit.seen();
  return { firstText, scripts: await visit.scripts() };
}

/** The text that a learner reads first, as a page that nobody could make faster. */
async function floorOf(stage: Stage): Promise<string> {
  return withVisit({ ...stage, network: undefined }, newAttempt(), async ({ traffic, frame }) => {
    await traffic.quiet(1000);
    const lines = await frame.evaluate(() => document.body.innerText.split('\n').filter((line) => line.trim() !== ''));
    const html = lines.map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`).join('\n');
    return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Floor</title>
<link rel="icon" href="data:,"><h1>${stage.pack.name}</h1>\n${html}`;
  });
}

async function figuresOf(visit: Visit, stage: Stage, floor: Floor): Promise<Figure[]> {
  const { pack, network = slow3G } = stage;
  const { traffic } = visit;
  await traffic.quiet(rest);
  const work = await visit.work();
  const [origin, seen, lms] = await Promise.all([visit.origin(), visit.seen(), visit.lms()]);
  const { requests } = traffic;
  const ofPackage = requests.filter(({ url }) => url.includes('/package/'));
  const limitAt = (time: number): number =>
    leastTime(
      network,
      roundTripsIn(requests.filter(({ answer }) => answer <= origin + time)),
      traffic.bytesBy(origin + time, network.bandwidth),
    );
  const end = Math.max(...ofPackage.map((request) => request.end));
  const needed = bytesForText(stage, seen.headingText) ?? traffic.bytesBy(origin + seen.firstText, network.bandwidth);
  const time = (name: string, value: number): Figure => ({ name, unit: 'ms', value, limit: limitAt(value) });
  const scripts = scriptsOf(pack, ofPackage);
  const blocking = seen.longTasks.filter(({ start, duration }) => start + duration > seen.firstText);
  return [
    {
      name: 'first text',
      unit: 'ms',
      value: seen.firstText,
      limit: leastTime(network, 1, needed),
      floor: floor.firstText,
    },
    time('heading', seen.heading),
    time('largest text', seen.largestText),
    time('at rest', end - origin),
    { name: 'layout shift', unit: 'score', value: seen.shift },
    { name: 'requests until text', unit: 'count', value: before(ofPackage, origin + seen.firstText) },
    { name: 'bytes for text', unit: 'bytes', value: needed },
    { name: 'requests until rest', unit: 'count', value: ofPackage.length },
    { name: 'bytes until rest', unit: 'bytes', value: sum(ofPackage.map(({ bytes }) => bytes)) },
    { name: 'script, packed', unit: 'bytes', value: sum(scripts.map((script) => gzipSync(script).length)) },
    { name: 'script', unit: 'bytes', value: sum(scripts.map(({ length }) => length)) },
    { name: 'script read', unit: 'bytes', value: (await visit.scripts()) - floor.scripts },
    { name: 'blocking time', unit: 'ms', value: sum(blocking.map(({ duration }) => duration - 50)) },
    { name: 'processor time', unit: 'ms', value: work },
    { name: 'long tasks', unit: 'count', value: seen.longTasks.length },
    { name: 'heap', unit: 'bytes', value: await visit.heap() },
    { name: 'LMS calls', unit: 'count', value: lms.calls },
    { name: 'commits', unit: 'count', value: lms.commits.length },
    {
      name: 'commits before text',
      unit: 'count',
      value: lms.commits.filter(({ start }) => start < origin + seen.firstText).length,
    },
  ];
}

/**
 * How much of the page must have come before its heading can be drawn, with half a kilobyte for headers; undefined if the
 * heading is made by a script.
 */
function bytesForText({ pack, encoding }: Stage, heading: string): number | undefined {
  const html = Buffer.from(pack.files.get(pack.launch) ?? []).toString();
  const at = heading === '' ? -1 : html.indexOf(heading, html.indexOf('<body'));
  if (at < 0) return undefined;
  const start = Buffer.from(html.slice(0, at + heading.length));
  return 500 + (encoding === 'gzip' ? gzipSync(start).length : start.length);
}

const before = (requests: readonly RequestSeen[], time: number): number =>
  requests.filter(({ answer }) => answer <= time).length;

/** The scripts that were asked for, and those that stand in the page itself. */
function scriptsOf({ files, launch: page }: Package, requests: readonly RequestSeen[]): Buffer[] {
  const asked = requests
    .map(({ url }) => decodeURIComponent(new URL(url).pathname.replace(/^\/package\/\d+\//, '')))
    .filter((path) => /\.m?js$/.test(path))
    .map((path) => Buffer.from(files.get(path) ?? []));
  const html = Buffer.from(files.get(page) ?? []).toString();
  const inline = [...html.matchAll(/<script(?![^>]*\b(?:src|type="text\/plain"))[^>]*>([^]*?)<\/script>/g)];
  return [...asked, ...inline.map(([, code = '']) => Buffer.from(code))];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
