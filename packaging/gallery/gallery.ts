import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { activities, activityTypes } from '../../components/activities/registry.ts';
import type { ContentIssue } from '../../core/content-issue.ts';
import { Issues } from '../../reader/issues.ts';
import { readFiles } from '../../reader/programme.ts';
import { loadFiles, readTypes } from '../../reader/read.ts';
import { languageOfCode } from '../../reader/translation/language.ts';
import { clientScript } from '../client-script.ts';
import { readExample } from '../reference/example.ts';
import { pageFile, readTypePage } from '../reference/type-page.ts';
import { playerStyles, startStyles } from '../styles.ts';
import type { Exhibit, GalleryLanguage } from './exhibit.ts';
import { galleryPage } from './page.ts';
import { statesOf } from './states.ts';

/** What came of making the gallery. */
export interface Gallery {
  /** One file that needs no other; undefined if an example is to be mended first. */
  readonly html: string | undefined;
  readonly issues: readonly ContentIssue[];
}

/** Every activity type's example in every state it can have, from the folders of the types. */
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
    if (activity !== undefined) exhibits.push({ page, states: statesOf(type, activity) });
  }
  if (issues.errorCount > 0) return { html: undefined, issues: issues.all };
  const [languages, ...parts] = await Promise.all([
    languagesOfKit(),
    startStyles(),
    playerStyles(Object.keys(activities)),
    readFile(new URL('browser/gallery.css', import.meta.url), 'utf8'),
    clientScript(new URL('browser/gallery.ts', import.meta.url)),
  ]);
  const script = parts.pop() ?? '';
  return { html: galleryPage({ exhibits, languages, styles: parts.join('\n'), script }), issues: issues.all };
}

/** The languages the kit speaks, English first. */
async function languagesOfKit(): Promise<GalleryLanguage[]> {
  const { catalogues } = readFiles(
    await loadFiles(fileURLToPath(new URL('../../locales', import.meta.url))),
    readTypes,
  );
  return [...catalogues].map(([code, catalogue]) => ({ ...languageOfCode(code), catalogue }));
}
