import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces';
import { plainText } from '../../../core/plain-text.ts';
import type { Edition, Unit } from '../../../core/programme.ts';

/** A text in the languages it is there in. */
type Texts = readonly { readonly language: string; readonly text: string }[];

/**
 * The unit for catalogues: IMS Meta-Data 1.2.1, with all elements that SCORM 1.2 CAM 2.2.4 makes mandatory for content.
 * It stands beside the manifest, which stays short; Moodle reads neither.
 *
 * @param size - Bytes of the other files, unpacked.
 */
export function metadata({ item, languages }: Edition, size: number): string {
  const [source] = languages;
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('lom', {
    xmlns: 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
  });
  const general = root.ele('general');
  general.ele('identifier').txt(item);
  langstrings(
    general.ele('title'),
    inEach(languages, ({ title }) => title),
  );
  for (const { language } of languages) general.ele('language').txt(language);
  langstrings(
    general.ele('description'),
    inEach(languages, ({ why }) => why),
  );
  for (const keyword of keywordsOf(source)) {
    langstrings(general.ele('keyword'), [{ language: source.language, text: keyword }]);
  }
  const lifecycle = root.ele('lifecycle');
  langstrings(lifecycle.ele('version'), neutral(source.version));
  vocabulary(lifecycle.ele('status'), 'Final');
  root.ele('metametadata').ele('metadatascheme').txt('ADL SCORM 1.2');
  const technical = root.ele('technical');
  technical.ele('format').txt('text/html');
  technical.ele('size').txt(String(size));
  technical.ele('location', { type: 'URI' }).txt('index.html');
  const educational = root.ele('educational');
  educational
    .ele('typicallearningtime')
    .ele('datetime')
    .txt(`PT${String(source.minutes)}M`);
  const rights = root.ele('rights');
  vocabulary(rights.ele('cost'), 'no');
  vocabulary(rights.ele('copyrightandotherrestrictions'), 'yes');
  langstrings(rights.ele('description'), [{ language: 'en', text: licence }]);
  const classification = root.ele('classification');
  vocabulary(classification.ele('purpose'), 'Educational Objective');
  langstrings(classification.ele('description'), inEach(languages, outcomesOf));
  for (const id of new Set(source.outcomes.flatMap(({ serves }) => serves))) {
    langstrings(classification.ele('keyword'), neutral(id));
  }
  return `${root.end({ prettyPrint: true })}\n`;
}

const licence =
  'Creative Commons Attribution-ShareAlike 4.0 International, https://creativecommons.org/licenses/by-sa/4.0/';

/** What readers would search for: the terms the unit explains, or its title where it explains none. */
function keywordsOf({ lessons, title }: Unit): string[] {
  const terms = [...new Set(lessons.flatMap((lesson) => lesson.terms.map(({ term }) => term)))];
  return terms.length === 0 ? [title] : terms.slice(0, 10);
}

const outcomesOf = ({ outcomes, why }: Unit): string =>
  outcomes.length === 0 ? why : outcomes.map(({ text }) => plainText(text)).join(' · ');

const inEach = (languages: readonly Unit[], textOf: (unit: Unit) => string): Texts =>
  languages.map((unit) => ({ language: unit.language, text: textOf(unit) }));

/** `x-none` is the specification's word for text that is in no language. */
const neutral = (text: string): Texts => [{ language: 'x-none', text }];

function langstrings(parent: XMLBuilder, texts: Texts): void {
  for (const { language, text } of texts) parent.ele('langstring', { 'xml:lang': language }).txt(text);
}

function vocabulary(parent: XMLBuilder, value: string): void {
  langstrings(parent.ele('source'), neutral('LOMv1.0'));
  langstrings(parent.ele('value'), neutral(value));
}
