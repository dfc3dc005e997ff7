import { create } from 'xmlbuilder2';
import type { Edition } from '../../../core/programme.ts';
import { inPathOrder, textFile } from '../../zip.ts';
import type { PackageFile } from '../../zip.ts';
import { metadata } from './metadata.ts';

/**
 * Makes a SCORM 1.2 package of a unit's files: the manifest first, then all files by name.
 *
 * - Moodle's parser knows no namespaces, so IMS elements have no prefix and ADL's have literally `adlcp:` (measured).
 * - One organization, one item, one SCO: with several, Moodle loses time and completion (measured). The item's
 *   identifier never changes, or Moodle deletes what learners have done.
 * - No mastery score: in Moodle it turns a unit left half-way into `failed`.
 * - No `xsi:schemaLocation`, and no schemas: IMS Content Packaging 1.1.2 wants the schemas that a manifest *references*
 *   beside it, so a package has both or neither. No known LMS needs them, the IMS files come without a licence to pass
 *   them on, and a reference to files that are not there would be a broken promise. Validators bring their own.
 */
export function scorm12Package(edition: Edition, files: readonly PackageFile[]): PackageFile[] {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const content = inPathOrder([...files, textFile('metadata.xml', metadata(edition, size))]);
  return [textFile('imsmanifest.xml', manifest(edition, content)), ...content];
}

function manifest({ item, languages: [unit] }: Edition, files: readonly PackageFile[]): string {
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('manifest', {
    identifier: toIdentifier(`corridor-${item}-${unit.version}`),
    version: unit.version.slice(0, 20),
    xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  });
  const about = root.ele('metadata');
  about.ele('schema').txt('ADL SCORM');
  // Moodle decides the run-time by this text: anything but exactly "1.2" is a guess.
  about.ele('schemaversion').txt('1.2');
  about.ele('adlcp:location').txt('metadata.xml');

  const organizations = root.ele('organizations', { default: `${item}-organization` });
  const organization = organizations.ele('organization', { identifier: `${item}-organization` });
  organization.ele('title').txt(unit.title);
  organization
    .ele('item', { identifier: item, identifierref: `${item}-resource`, isvisible: 'true' })
    .ele('title')
    .txt(unit.title);

  const resource = root.ele('resources').ele('resource', {
    identifier: `${item}-resource`,
    type: 'webcontent',
    'adlcp:scormtype': 'sco',
    href: 'index.html',
  });
  for (const { path } of files) resource.ele('file', { href: path });
  return `${root.end({ prettyPrint: true })}\n`;
}

/** An XML ID: a letter first, then letters, digits, `.`, `-` and `_`. */
const toIdentifier = (text: string): string => text.replace(/[^A-Za-z0-9._-]/g, '-');
