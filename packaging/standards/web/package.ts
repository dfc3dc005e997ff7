import { probeFile } from '../../browser/probe-file.ts';
import { inPathOrder } from '../../zip.ts';
import type { PackageFile } from '../../zip.ts';

const isPage = ({ path }: PackageFile): boolean => path === 'index.html';

/**
 * Makes a package for the web: a folder whose `index.html` opens by a double click, or from any server. The page comes
 * first. It has no manifest, so no LMS takes it for a package it can report with, and no probe: there is nobody to ask.
 */
export function webPackage(files: readonly PackageFile[]): PackageFile[] {
  const content = inPathOrder(files.filter(({ path }) => path !== probeFile));
  return [...content.filter(isPage), ...content.filter((file) => !isPage(file))];
}
