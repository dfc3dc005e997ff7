import { addressInZip } from '../address-in-zip.ts';
import type { Refusal } from '../refusal-words.ts';
import { words } from '../words.ts';
import { childOf, childrenOf, readXml } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';

/** cmi5 10.2.5: what a learner must reach before it goes on. */
const criteria = ['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable'] as const;
export type MoveOn = (typeof criteria)[number];

/** A course or a block, as far as it is satisfied by what it holds. */
export interface CourseNode {
  /** The publisher's id. */
  readonly id: string;
  readonly aus: readonly { readonly id: string; readonly moveOn: MoveOn }[];
  readonly blocks: readonly CourseNode[];
}

/** What is needed from a `cmi5.xml`: the first AU, what is handed to it, and the course around it. */
export interface Cmi5Manifest {
  readonly standard: 'cmi5';
  readonly title: string;
  /** The publisher's id of the course. */
  readonly organization: string;
  /** The publisher's id of the AU. */
  readonly item: string;
  readonly launchPath: string;
  readonly launchQuery: string;
  /** How many AUs there are; only the first is played. */
  readonly scoCount: number;
  readonly moveOn: MoveOn;
  readonly masteryScore: number | undefined;
  readonly launchParameters: string;
  readonly entitlementKey: string;
  readonly course: CourseNode;
}

type StructureResult =
  | { readonly ok: true; readonly manifest: Cmi5Manifest }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

const NAME = 'cmi5.xml';
const LAUNCH_PARAMETERS = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];

/** Reads the text of a `cmi5.xml` (cmi5 13). Never throws. */
export function readCourseStructure(source: string): StructureResult {
  const { refusals } = words;
  const xml = readXml(source);
  if (!xml.ok) {
    const refusal =
      xml.problem === 'doctype' ? refusals.doctype(NAME, xml.line) : refusals.malformed(NAME, xml.line, xml.message);
    return { ok: false, refusals: [refusal] };
  }
  const course = childOf(xml.root, 'course');
  const [au, ...others] = ausIn(xml.root);
  if (xml.root.name !== 'courseStructure' || course === undefined || au === undefined)
    return { ok: false, refusals: [refusals.noCourse()] };

  const { masteryScore = '', moveOn = 'NotApplicable' } = au.attributes;
  const url = childOf(au, 'url')?.text ?? '';
  const address = addressInZip(url);
  const problems = [
    ...idProblems(xml.root),
    ...(criteria.some((one) => one === moveOn) ? [] : [refusals.badMoveOn(moveOn)]),
    ...(masteryScore === '' || isShare(masteryScore) ? [] : [refusals.badMasteryScore(masteryScore)]),
    ...(address === undefined || url === '' ? [refusals.remoteLaunch(url)] : parameterProblems(address.search)),
  ];
  if (problems.length > 0 || address === undefined) return { ok: false, refusals: problems };
  const text = (name: string): string => childOf(au, name)?.text ?? '';
  return {
    ok: true,
    manifest: {
      standard: 'cmi5',
      title: textIn(childOf(course, 'title')),
      organization: course.attributes['id'] ?? '',
      item: au.attributes['id'] ?? '',
      launchPath: address.path,
      launchQuery: address.search + address.hash,
      scoCount: others.length + 1,
      moveOn: criterion(moveOn),
      masteryScore: masteryScore === '' ? undefined : Number(masteryScore),
      launchParameters: text('launchParameters'),
      entitlementKey: text('entitlementKey'),
      course: nodeOf(course.attributes['id'] ?? '', xml.root),
    },
  };
}

/** The AUs in the order of the tree, at any depth. */
function ausIn(parent: XmlElement): XmlElement[] {
  return parent.children.flatMap((child) =>
    child.name === 'au' ? [child] : child.name === 'block' ? ausIn(child) : [],
  );
}

function nodeOf(id: string, element: XmlElement): CourseNode {
  return {
    id,
    aus: childrenOf(element, 'au').map(({ attributes }) => ({
      id: attributes['id'] ?? '',
      moveOn: criterion(attributes['moveOn']),
    })),
    blocks: childrenOf(element, 'block').map((block) => nodeOf(block.attributes['id'] ?? '', block)),
  };
}

/** cmi5 13.1.4: NotApplicable where nothing is said. */
const criterion = (given: string | undefined): MoveOn => criteria.find((one) => one === given) ?? 'NotApplicable';

/** cmi5 3.0.0.0-1 (d), 13.1.2.0-1 (d), 13.1.3.0-1 (d), 13.1.4.0-1 (d). */
function idProblems(root: XmlElement): Refusal[] {
  const { refusals } = words;
  const ids = identified(root).map(({ attributes }) => attributes['id'] ?? '');
  const bad = ids.filter((id) => !/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(id));
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...(bad.length > 0 ? [refusals.badIds(bad.map((id) => `“${id}”`).join(', '))] : []),
    ...(repeated.length > 0 ? [refusals.sameIds([...new Set(repeated)].join(', '))] : []),
  ];
}

/** Everything that must have an id; what stands as `idref` only names one. */
function identified(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(['course', 'au', 'block'].includes(child.name) || (child.name === 'objective' && 'id' in child.attributes)
      ? [child]
      : []),
    ...identified(child),
  ]);
}

/** cmi5 8.1.0.0-6 (d). */
function parameterProblems(search: string): Refusal[] {
  const taken = [...new URLSearchParams(search).keys()].filter((name) => LAUNCH_PARAMETERS.includes(name));
  return taken.length > 0 ? [words.refusals.takenParameters(taken.join(', '))] : [];
}

const isShare = (text: string): boolean => /^[\d.]+$/.test(text) && Number(text) >= 0 && Number(text) <= 1;

/** A text in the first language that it has, English before all. */
function textIn(element: XmlElement | undefined): string {
  const texts = childrenOf(element, 'langstring');
  const english = texts.find(({ attributes }) => /^en\b/i.test(attributes['lang'] ?? ''));
  return (english ?? texts[0])?.text ?? '';
}
