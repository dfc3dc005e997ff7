import type { Edition } from '../../../core/programme.ts';
import { inPathOrder, textFile } from '../../zip.ts';
import type { PackageFile } from '../../zip.ts';
import { manifest } from '../shared/manifest.ts';
import { metadata } from './metadata.ts';

/**
 * Makes a SCORM 1.2 package of a unit's files: the manifest first, then all files by name.
 *
 * - No mastery score: in Moodle it turns a unit left half-way into `failed`.
 * - No `xsi:schemaLocation`, and no schemas: IMS Content Packaging 1.1.2 wants the schemas that a manifest *references*
 *   beside it, so a package has both or neither. No known LMS needs them, the IMS files come without a licence to pass
 *   them on, and a reference to files that are not there would be a broken promise. Validators bring their own.
 */
export function scorm12Package(edition: Edition, files: readonly PackageFile[]): PackageFile[] {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const content = inPathOrder([...files, textFile('metadata.xml', metadata(edition, size))]);
  const first = manifest(edition, content, {
    schemaVersion: '1.2',
    namespaces: {
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    },
    scormType: 'adlcp:scormtype',
    describe: (about) => about.ele('adlcp:location').txt('metadata.xml'),
  });
  return [first, ...content];
}
