import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { activityTypes } from '../../components/activities/registry.ts';
import { lookLine } from '../look-line.ts';
import { packScript } from '../packed-script.ts';
import { playerStyles, startStyles } from '../styles.ts';
import { bundle, bundlePage } from './bundle.ts';

const entry = fileURLToPath(new URL('../standards/scorm12/start.ts', import.meta.url));
const studyEntry = fileURLToPath(new URL('../study/start.ts', import.meta.url));
const loaderEntry = fileURLToPath(new URL('../browser/run-packed.ts', import.meta.url));
const all = Object.keys(activityTypes);

describe('the player of a unit', () => {
  it('carries the code of the activity types it uses, and of no other', async () => {
    const code = await bundle(entry, ['choice']);
    expect(code).toContain('course-choice');
    expect(all.filter((type) => type !== 'choice' && code.includes(`course-${type}`))).toEqual([]);
  });

  it('carries what plays recordings only if it has some, which is at most 1.3 kB', async () => {
    const [without, withSome] = await Promise.all([bundle(entry, ['choice']), bundle(entry, ['choice', 'recording'])]);
    expect(without).not.toContain('recordingFailed');
    expect(withSome).toContain('recordingFailed');
    const weights = [without, withSome].map((code) => brotliCompressSync(code).length);
    expect(weights[1]! - weights[0]!).toBeLessThanOrEqual(1300);
    expect(await playerStyles(['choice'])).not.toContain('.recording');
    expect(await playerStyles(['recording'])).toContain('.recording');
  });

  it('carries nothing that is for writers only', async () => {
    const code = await bundle(entry, all);
    expect(code).not.toContain('This choice has no options.');
    expect(code).not.toMatch(/\bmeaning\b|\boptionIds\b/);
  });

  it('leaves the forms on paper to the page that prints, which has them for the types of the unit only', async () => {
    expect(await bundle(entry, all)).not.toMatch(/OnPaper/);
    const page = await bundlePage(studyEntry, ['matching', 'plan']);
    expect(page).toContain('matchOnPaper');
    expect(page).not.toMatch(/sortOnPaper|orderOnPaper|course-plan|course-matching/);
  });

  it('keeps private what was private, without a WeakMap for each', async () => {
    const code = await bundle(entry, ['choice']);
    expect(code).not.toMatch(/[.\s{;]#\w+\s*[=(;]/);
    expect(code.match(/new WeakMap/g)?.length ?? 0).toBeLessThan(5);
  });

  it('says which type is missing', async () => {
    await expect(bundle(entry, ['hotspot'])).rejects.toThrow('The registry has no hotspot.');
  });

  it('has at most 45 kB with every activity type and one connection, compressed', async () => {
    const files = [await bundle(entry, all), await startStyles(), await playerStyles(all)];
    const weights = files.map((file) => brotliCompressSync(file).length);
    expect(weights.reduce((sum, weight) => sum + weight)).toBeLessThanOrEqual(45_000);
  });

  it('has scripts of at most 20 kB for a unit of choices, as they travel', async () => {
    const [code, loader] = await Promise.all([bundle(entry, ['choice']), bundle(loaderEntry, [])]);
    const packed = packScript(new TextEncoder().encode(code), new TextEncoder().encode(loader));
    expect(gzipSync(packed).length + gzipSync(lookLine).length).toBeLessThanOrEqual(20_000);
  });
});
