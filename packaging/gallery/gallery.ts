import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { activities, activityTypes } from '../../components/activities/registry.ts';
import type { ContentIssue } from '../../core/content-issue.ts';
import type { Activity } from '../../core/programme.ts';
import { Issues } from '../../reader/issues.ts';
import { staticBlocks } from '../../reader/blocks/registry.ts';
import { readFiles } from '../../reader/programme.ts';
import { loadFiles, readTypes } from '../../reader/read.ts';
import type { Files } from '../../reader/source-file.ts';
import { languageOfCode } from '../../reader/translation/language.ts';
import { clientScript } from '../client-script.ts';
import { blockFile, blockNames, exampleMedia, readBlockExample, readBlockPage } from '../reference/block-page.ts';
import { examplePictures, readExample } from '../reference/example.ts';
import { pageFile, readTypePage } from '../reference/type-page.ts';
import { playerStyles, startStyles } from '../styles.ts';
import type { BlockExhibit, Exhibit, GalleryLanguage } from './exhibit.ts';
import { galleryPage } from './page.ts';
import { statesOf } from './states.ts';

const ownLocales = fileURLToPath(new URL('../../locales', import.meta.url));

/** What came of making the gallery. */
export interface Gallery {
  /** One file that needs no other; undefined if an example is to be mended first. */
  readonly html: string | undefined;
  readonly issues: readonly ContentIssue[];
}

/** Every activity type's example in every state it can have, and every block to look at, from their folders. */
export async function makeGallery(): Promise<Gallery> {
  const issues = new Issues();
  const exhibits: Exhibit[] = [];
  for (const type of Object.values(activityTypes)) {
    const file = pageFile(type.name);
    const text = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8').catch(() => '');
    const page = readTypePage(type.name, text, issues.of(file));
    if (page === undefined) continue;
    const { activity, issues: remarks } = readExample(page, activityTypes);
    for (const { severity, what, fix } of remarks) issues.add({ severity, what, fix }, file, page.line);
    if (activity !== undefined) exhibits.push({ page, states: statesOf(type, withPictures(activity)) });
  }
  const locales = await loadFiles(ownLocales);
  const media = new Map<string, Uint8Array>();
  for (const [path, source] of exampleMedia)
    media.set(path, await readFile(new URL(`../../${source}`, import.meta.url)));
  const blocks: BlockExhibit[] = [];
  for (const name of blockNames) {
    const file = blockFile(name);
    const text = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8').catch(() => '');
    const page = readBlockPage(name, text, issues.of(file));
    if (page === undefined) continue;
    const examples = page.examples.map((example) => {
      const { shown, issues: remarks } = readBlockExample(example, page, locales, media);
      for (const { what, fix, where } of remarks) issues.add({ what, fix }, file, where.line);
      return { markdown: example.markdown, shown };
    });
    blocks.push({ page, examples });
  }
  if (issues.errorCount > 0) return { html: undefined, issues: issues.all };
  const languages = languagesOf(locales);
  const parts = await Promise.all([
    startStyles(),
    playerStyles([...Object.keys(activities), 'recording'], Object.keys(staticBlocks)),
    readFile(new URL('browser/gallery.css', import.meta.url), 'utf8'),
    clientScript(new URL('browser/gallery.ts', import.meta.url)),
  ]);
  const script = parts.pop() ?? '';
  return {
    html: galleryPage({ exhibits, blocks, languages, styles: parts.join('\n'), script }),
    issues: issues.all,
  };
}

/** An activity with its pictures inside: the gallery is one file. */
function withPictures(activity: Activity): Activity {
  let text = JSON.stringify(activity);
  for (const [path, svg] of Object.entries(examplePictures)) {
    text = text.replaceAll(path, `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
  }
  return JSON.parse(text) as Activity;
}

/** The languages the kit speaks, English first. */
function languagesOf(locales: Files): GalleryLanguage[] {
  const { catalogues } = readFiles(locales, readTypes);
  return [...catalogues].map(([code, catalogue]) => ({ ...languageOfCode(code), catalogue }));
}
