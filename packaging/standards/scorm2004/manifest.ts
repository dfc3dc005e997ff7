import type { Edition } from '../../../core/programme.ts';
import { inPathOrder } from '../../zip.ts';
import type { PackageFile } from '../../zip.ts';
import { manifest } from '../shared/manifest.ts';

/**
 * Makes a SCORM 2004 package of a unit's files: the manifest first, then all files by name.
 *
 * - No LOM, neither inside nor beside: its schemas are in no package registry, so nothing would prove it at each build.
 * - No `xsi:schemaLocation`, and no schemas: what a manifest *references* must lie beside it, so a package
 *   has both or neither. Both would be 17 more files and 22 kB (4th edition) or 36 kB (3rd) in every package, of at most
 *   25 files in all, for learners who never read them; no known LMS needs them, and validators bring their own.
 * - No completion threshold and no passing score: the LMS would judge by itself, over what the unit says.
 */
export function scorm2004Package(
  schemaVersion: '2004 3rd Edition' | '2004 4th Edition',
  edition: Edition,
  files: readonly PackageFile[],
): PackageFile[] {
  const content = inPathOrder(files);
  const first = manifest(edition, content, {
    schemaVersion,
    namespaces: {
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      'xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
      'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
    },
    scormType: 'adlcp:scormType',
    addToItem: (item) => {
      // SN 3.13: where content sets nothing, an LMS takes it for completed and satisfied, unless it is told not to.
      item
        .ele('imsss:sequencing')
        .ele('imsss:deliveryControls', { completionSetByContent: 'true', objectiveSetByContent: 'true' });
      // CAM 5.2.1: there is nowhere to go to, and to abandon is to throw away. The way out stays: exit and suspend.
      const navigation = item.ele('adlnav:presentation').ele('adlnav:navigationInterface');
      for (const button of ['previous', 'continue', 'abandon', 'abandonAll']) {
        navigation.ele('adlnav:hideLMSUI').txt(button);
      }
    },
    addToOrganization: (organization) => {
      // SN 3.2: with flow, an LMS starts the one SCO by itself; with choice, it may also be picked.
      organization.ele('imsss:sequencing').ele('imsss:controlMode', { choice: 'true', flow: 'true' });
    },
  });
  return [first, ...content];
}
