import { addressInZip } from './address-in-zip.ts';
import type { Cmi5Manifest } from './cmi5/course-structure.ts';
import type { ScormStandard } from './standard.ts';
import { words } from './words.ts';
import type { Refusal } from './words.ts';
import { childOf, childrenOf, readXml } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';

/** What the LMS must know of any package. */
interface Launchable {
  readonly title: string;
  /** With `item` the name of the package: the same two names mean a new version of the same package. */
  readonly organization: string;
  readonly item: string;
  /** The start page, as a path inside the zip. */
  readonly launchPath: string;
  /** What follows the path in the address: `?a=b`, `#c` or nothing. */
  readonly launchQuery: string;
  /** How many SCOs or AUs there are; only the first is played. */
  readonly scoCount: number;
}

/** What is handed to a SCO. */
interface ScormLaunchable extends Launchable {
  readonly launchData: string;
  readonly maxTimeAllowed: string;
  readonly timeLimitAction: string;
}

/** What is needed from an `imsmanifest.xml` of SCORM 1.2. */
export interface Scorm12Manifest extends ScormLaunchable {
  readonly standard: 'scorm12';
  readonly masteryScore: string;
}

/** What is needed from an `imsmanifest.xml` of SCORM 2004. Sequencing rules are not played. */
export interface Scorm2004Manifest extends ScormLaunchable {
  readonly standard: 'scorm2004-3rd' | 'scorm2004-4th';
  readonly completionThreshold: string;
  readonly passingScore: string;
  /** Ids of the objectives that a new attempt begins with. */
  readonly objectives: readonly string[];
}

/** A package that needs no LMS. */
export interface WebManifest extends Launchable {
  readonly standard: 'web';
}

export type Manifest = Scorm12Manifest | Scorm2004Manifest | Cmi5Manifest | WebManifest;

export type ManifestResult =
  { readonly ok: true; readonly manifest: Manifest } | { readonly ok: false; readonly refusals: readonly Refusal[] };

const NAME = 'imsmanifest.xml';

/** Reads the text of an `imsmanifest.xml`, of SCORM 1.2 or 2004. Namespace prefixes do not matter, as in Moodle. Never throws. */
export function readManifest(source: string): ManifestResult {
  const { refusals } = words;
  const xml = readXml(source);
  if (!xml.ok)
    return refused(
      xml.problem === 'doctype' ? refusals.doctype(NAME, xml.line) : refusals.malformed(NAME, xml.line, xml.message),
    );

  const version = childOf(childOf(xml.root, 'metadata'), 'schemaversion')?.text ?? '';
  const standard = standardNamed(version);
  if (standard === undefined) return refused(refusals.otherVersion(version));

  const organizations = childOf(xml.root, 'organizations');
  const all = childrenOf(organizations, 'organization');
  const organization =
    all.find((one) => one.attributes['identifier'] === organizations?.attributes['default']) ?? all[0];
  const scos = itemsOf(organization).flatMap((item) => scoOf(item, xml.root));
  const first = scos[0];
  if (first === undefined) return refused(refusals.noSco());
  const launch = launchOf(first.item, first.resource, first.base);
  if (launch === undefined) return refused(refusals.remoteLaunch(first.resource.attributes['href'] ?? ''));

  const { item } = first;
  const common = {
    ...launch,
    title: childOf(organization, 'title')?.text ?? childOf(item, 'title')?.text ?? '',
    organization: organization?.attributes['identifier'] ?? '',
    item: item.attributes['identifier'] ?? '',
    scoCount: scos.length,
  };
  const manifest =
    standard === 'scorm12' ? { standard, ...common, ...handed12(item) } : { standard, ...common, ...handed2004(item) };
  return { ok: true, manifest };
}

/** Undefined for an edition that this LMS does not play. Moodle 4.3 (scormlib.php) runs all it does not know as 1.2. */
function standardNamed(version: string): ScormStandard | undefined {
  if (/^2004 3rd/i.test(version)) return 'scorm2004-3rd';
  if (/^2004 4th/i.test(version)) return 'scorm2004-4th';
  return /^(2004|CAM 1\.3|1\.3)/i.test(version) ? undefined : 'scorm12';
}

type Handed<Kind extends Manifest> = Omit<Kind, keyof Launchable | 'standard'>;

function handed12(item: XmlElement): Handed<Scorm12Manifest> {
  const text = (name: string): string => childOf(item, name)?.text ?? '';
  return {
    launchData: text('datafromlms'),
    masteryScore: text('masteryscore'),
    maxTimeAllowed: text('maxtimeallowed'),
    timeLimitAction: text('timelimitaction'),
  };
}

/** SCORM 2004 CAM 3.4.1.8 and 5.1: what stands in the item itself, and what in its sequencing. */
function handed2004(item: XmlElement): Handed<Scorm2004Manifest> {
  const sequencing = childOf(item, 'sequencing');
  const objectives = childOf(sequencing, 'objectives');
  const primary = childOf(objectives, 'primaryObjective');
  const threshold = childOf(item, 'completionThreshold');
  const isMeasured = primary?.attributes['satisfiedByMeasure'] === 'true';
  return {
    launchData: childOf(item, 'dataFromLMS')?.text ?? '',
    maxTimeAllowed: childOf(sequencing, 'limitConditions')?.attributes['attemptAbsoluteDurationLimit'] ?? '',
    timeLimitAction: childOf(item, 'timeLimitAction')?.text ?? '',
    completionThreshold: thresholdOf(threshold),
    // CAM 5.1.7.1: without a number of its own it is 1.
    passingScore: isMeasured ? (childOf(primary, 'minNormalizedMeasure')?.text ?? '1.0') : '',
    objectives: [primary, ...childrenOf(objectives, 'objective')].flatMap(
      (one) => one?.attributes['objectiveID'] ?? [],
    ),
  };
}

/** The 3rd edition has it as text; the 4th as an attribute, 1 if left out, and only if completion is by measure. */
function thresholdOf(threshold: XmlElement | undefined): string {
  if (threshold === undefined) return '';
  const { completedByMeasure, minProgressMeasure = '1.0' } = threshold.attributes;
  return completedByMeasure === 'true' ? minProgressMeasure : threshold.text;
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
  const address = addressInZip(resource.attributes['href'] ?? '', base);
  if (address === undefined) return undefined;
  const query = withParameters(address.search, item.attributes['parameters'] ?? '');
  return { launchPath: address.path, launchQuery: query.includes('#') ? query : query + address.hash };
}

/** SCORM 1.2 content aggregation 2.3.2.5: an item's parameters are added to the address, with or without their own `?`. */
function withParameters(search: string, parameters: string): string {
  const bare = parameters.replace(/^[?&]+/, '');
  if (bare === '' || bare.startsWith('#')) return search + bare;
  return search === '' ? `?${bare}` : `${search}&${bare}`;
}
