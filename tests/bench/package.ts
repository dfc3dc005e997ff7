import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { unzipSync } from 'fflate';
import { readXml } from '../../lms/xml-tree.ts';
import type { XmlElement } from '../../lms/xml-tree.ts';

/** A package as an LMS has it after the upload. */
export interface Package {
  readonly name: string;
  readonly zipBytes: number;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The page that is launched, with what follows its path. */
  readonly launch: string;
}

/** Unpacks a zip and finds the page of its first SCO; without a manifest, `index.html`. */
export async function openPackage(zip: string, name = basename(zip)): Promise<Package> {
  const bytes = await readFile(zip);
  const files = new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')));
  const manifest = files.get('imsmanifest.xml');
  const launch = manifest === undefined ? 'index.html' : launchIn(Buffer.from(manifest).toString());
  return { name, zipBytes: bytes.length, files, launch };
}

/** A copy whose only file is one page. */
export const withOnly = (pack: Package, html: string): Package => ({
  name: pack.name,
  zipBytes: 0,
  files: new Map([['index.html', Buffer.from(html)]]),
  launch: 'index.html',
});

function launchIn(manifest: string): string {
  const xml = readXml(manifest);
  if (!xml.ok) throw new Error('The manifest cannot be read.');
  const resources = descendants(xml.root).filter(({ name }) => name === 'resource');
  // Written scormtype in SCORM 1.2 and scormType in 2004.
  const isSco = ({ attributes }: XmlElement): boolean => (attributes['scormtype'] ?? attributes['scormType']) === 'sco';
  const { href } = (resources.find(isSco) ?? resources[0])?.attributes ?? {};
  if (href === undefined) throw new Error('The manifest launches nothing.');
  return href;
}

const descendants = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(descendants)];
