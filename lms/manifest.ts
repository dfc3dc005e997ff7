import { words } from './words.ts';
import type { Refusal } from './words.ts';
import { childOf, childrenOf, readXml } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';

/** What an LMS needs from an `imsmanifest.xml` of SCORM 1.2: the first SCO and what is handed to it. */
export interface Manifest {
  readonly title: string;
  readonly organization: string;
  readonly item: string;
  /** The SCO's start page, as a path inside the zip. */
  readonly launchPath: string;
  /** What follows the path in the address: `?a=b`, `#c` or nothing. */
  readonly launchQuery: string;
  /** How many items point to a SCO; only the first is played. */
  readonly scoCount: number;
  readonly launchData: string;
  readonly masteryScore: string;
  readonly maxTimeAllowed: string;
  readonly timeLimitAction: string;
}

export type ManifestResult =
  { readonly ok: true; readonly manifest: Manifest } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Reads the text of an `imsmanifest.xml`. Namespace prefixes do not matter, as in Moodle. Never throws. */
export function readManifest(source: string): ManifestResult {
  const { refusals } = words;
  const xml = readXml(source);
  if (!xml.ok)
    return refused(xml.problem === 'doctype' ? refusals.doctype(xml.line) : refusals.malformed(xml.line, xml.message));

  const version = childOf(childOf(xml.root, 'metadata'), 'schemaversion')?.text ?? '';
  // Moodle 4.3 (scormlib.php) runs everything that is not spelled like SCORM 2004 as 1.2; so do we.
  if (/^(2004|CAM 1\.3|1\.3)/.test(version)) return refused(refusals.otherVersion(version));

  const organizations = childOf(xml.root, 'organizations');
  const all = childrenOf(organizations, 'organization');
  const organization =
    all.find((one) => one.attributes['identifier'] === organizations?.attributes['default']) ?? all[0];
  const scos = itemsOf(organization).flatMap((item) => scoOf(item, xml.root));
  const first = scos[0];
  if (first === undefined) return refused(refusals.noSco());
  const launch = launchOf(first.item, first.resource, first.base);
  if (launch === undefined) return refused(refusals.remoteLaunch(first.resource.attributes['href'] ?? ''));

  return {
    ok: true,
    manifest: {
      ...launch,
      title: childOf(organization, 'title')?.text ?? childOf(first.item, 'title')?.text ?? '',
      organization: organization?.attributes['identifier'] ?? '',
      item: first.item.attributes['identifier'] ?? '',
      scoCount: scos.length,
      launchData: childOf(first.item, 'datafromlms')?.text ?? '',
      masteryScore: childOf(first.item, 'masteryscore')?.text ?? '',
      maxTimeAllowed: childOf(first.item, 'maxtimeallowed')?.text ?? '',
      timeLimitAction: childOf(first.item, 'timelimitaction')?.text ?? '',
    },
  };
}

function refused(refusal: Refusal): ManifestResult {
  return { ok: false, refusals: [refusal] };
}

/** All items of an organization in the order of its tree. */
function itemsOf(parent: XmlElement | undefined): XmlElement[] {
  return childrenOf(parent, 'item').flatMap((item) => [item, ...itemsOf(item)]);
}

interface Sco {
  readonly item: XmlElement;
  readonly resource: XmlElement;
  /** The folders named by `xml:base` above the resource. */
  readonly base: readonly string[];
}

function scoOf(item: XmlElement, root: XmlElement): Sco[] {
  const resources = childOf(root, 'resources');
  const resource = childrenOf(resources, 'resource').find(
    (one) => one.attributes['identifier'] === item.attributes['identifierref'],
  );
  if (resource === undefined || (resource.attributes['href'] ?? '') === '') return [];
  // SCORM 1.2 spells it adlcp:scormtype, SCORM 2004 adlcp:scormType; LMSs take both.
  const type = resource.attributes['scormtype'] ?? resource.attributes['scormType'];
  if (type?.toLowerCase() !== 'sco') return [];
  return [{ item, resource, base: [root, resources, resource].flatMap((one) => one?.attributes['base'] ?? []) }];
}

function launchOf(
  item: XmlElement,
  resource: XmlElement,
  base: readonly string[],
): Pick<Manifest, 'launchPath' | 'launchQuery'> | undefined {
  const root = 'http://package.invalid/';
  try {
    const folder = base.reduce((url, part) => new URL(part, url), new URL(root));
    const url = new URL(resource.attributes['href'] ?? '', folder);
    if (!url.href.startsWith(root)) return undefined;
    const query = withParameters(url.search, item.attributes['parameters'] ?? '');
    return {
      launchPath: decodeURIComponent(url.pathname.slice(1)),
      launchQuery: query.includes('#') ? query : query + url.hash,
    };
  } catch {
    return undefined;
  }
}

/** SCORM 1.2 content aggregation 2.3.2.5: an item's parameters are added to the address, with or without their own `?`. */
function withParameters(search: string, parameters: string): string {
  const bare = parameters.replace(/^[?&]+/, '');
  if (bare === '' || bare.startsWith('#')) return search + bare;
  return search === '' ? `?${bare}` : `${search}&${bare}`;
}
