import { makeGallery } from '../gallery/gallery.ts';
import type { Built } from './built.ts';

/** The one page of the gallery, and what is to be mended in the folders of the activity types. */
export async function buildGallery(): Promise<Built> {
  const { html, issues } = await makeGallery();
  const remarks = issues.map(({ severity, what, fix, where: { file, line } }) => ({
    severity,
    what,
    fix,
    file,
    line,
    excerpt: '',
  }));
  const files = html === undefined ? undefined : new Map([['index.html', new TextEncoder().encode(html)]]);
  return { remarks, languages: [], files };
}
