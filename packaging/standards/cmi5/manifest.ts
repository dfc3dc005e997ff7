import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces';
import { hasPoints } from '../../../core/programme.ts';
import type { Edition, Unit } from '../../../core/programme.ts';
import { inPathOrder, textFile } from '../../zip.ts';
import type { PackageFile } from '../../zip.ts';
import { courseIri, unitIri } from './identifiers.ts';

/** Makes a cmi5 package of a unit's files: the course structure first, then all files by name. */
export function cmi5Package(edition: Edition, files: readonly PackageFile[]): PackageFile[] {
  // cmi5 13.2.0.0-1, 14.1.0.0-2: it is named cmi5.xml and stands at the root.
  return [textFile('cmi5.xml', courseStructure(edition)), ...inPathOrder(files)];
}

/** A course of one AU: the LMS decides what comes before it and after. */
function courseStructure({ item, languages, sees }: Edition): string {
  const [source] = languages;
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('courseStructure', {
    xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd',
  });
  texts(root.ele('course', { id: courseIri(item) }), languages);
  const au = root.ele('au', {
    id: unitIri(item),
    // A unit without points cannot be passed, nor can one that tells no score; and one with points need not be to go on:
    // trainers may ask for more.
    moveOn: 'CompletedOrPassed',
    ...(sees !== 'status' && hasPoints(source) && { masteryScore: masteryScore(source) }),
    launchMethod: 'AnyWindow',
  });
  texts(au, languages);
  // cmi5 14.1.0.0-3: what is in the package is named by a relative address.
  au.ele('url').txt('index.html');
  return `${root.end({ prettyPrint: true })}\n`;
}

/** cmi5 13.1.4: 0 to 1, with up to four decimal places. */
const masteryScore = ({ passMark }: Unit): string => String(Number((passMark / 100).toFixed(4)));

/** Title and description in all languages, the source language first. */
function texts(parent: XMLBuilder, languages: readonly Unit[]): void {
  const title = parent.ele('title');
  for (const unit of languages) title.ele('langstring', { lang: unit.language }).txt(unit.title);
  const description = parent.ele('description');
  for (const unit of languages) description.ele('langstring', { lang: unit.language }).txt(unit.why);
}
