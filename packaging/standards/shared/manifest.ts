import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces';
import type { Edition } from '../../../core/programme.ts';
import { textFile } from '../../zip.ts';
import type { PackageFile } from '../../zip.ts';
import { toIdentifier } from './interactions.ts';

/** What versions of SCORM say differently in a manifest. */
export interface ManifestSpelling {
  /** Moodle decides the run-time by this text, and takes any other for SCORM 1.2. */
  readonly schemaVersion: string;
  /** By attribute name: `xmlns`, `xmlns:adlcp`. */
  readonly namespaces: Readonly<Record<string, string>>;
  /** The attribute that makes a resource a SCO. */
  readonly scormType: string;
  /** Adds to what is said about the package. */
  readonly describe?: (metadata: XMLBuilder) => void;
  /** Adds to the item, after its title. */
  readonly addToItem?: (item: XMLBuilder) => void;
  /** Adds to the organization, after its item. */
  readonly addToOrganization?: (organization: XMLBuilder) => void;
}

/**
 * Makes the manifest of a unit: one organization, one item, one SCO, all files.
 *
 * - Moodle's parser knows no namespaces, so IMS elements have no prefix and the others have literally theirs (measured).
 * - With several SCOs, Moodle loses time and completion (measured). The item's identifier never changes, or Moodle
 *   deletes what learners have done; it stays the same from standard to standard.
 */
export function manifest(
  { item: id, languages: [unit] }: Edition,
  files: readonly PackageFile[],
  { schemaVersion, namespaces, scormType, describe, addToItem, addToOrganization }: ManifestSpelling,
): PackageFile {
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('manifest', {
    identifier: toIdentifier(`corridor-${id}-${unit.version}`),
    version: unit.version.slice(0, 20),
    ...namespaces,
  });
  const about = root.ele('metadata');
  about.ele('schema').txt('ADL SCORM');
  about.ele('schemaversion').txt(schemaVersion);
  describe?.(about);

  const organizations = root.ele('organizations', { default: `${id}-organization` });
  const organization = organizations.ele('organization', { identifier: `${id}-organization` });
  organization.ele('title').txt(unit.title);
  const item = organization.ele('item', { identifier: id, identifierref: `${id}-resource`, isvisible: 'true' });
  item.ele('title').txt(unit.title);
  addToItem?.(item);
  addToOrganization?.(organization);

  const resource = root.ele('resources').ele('resource', {
    identifier: `${id}-resource`,
    type: 'webcontent',
    [scormType]: 'sco',
    href: 'index.html',
  });
  for (const { path } of files) resource.ele('file', { href: path });
  return textFile('imsmanifest.xml', `${root.end({ prettyPrint: true })}\n`);
}
