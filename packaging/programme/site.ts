import { unzipSync } from 'fflate';
import type { Edition, Language, Programme, ProgrammeTranslation } from '../../core/programme.ts';
import { allEnglish } from '../../locales/all-english.ts';
import { Words } from '../../locales/words.ts';
import type { Catalogue } from '../../locales/words.ts';
import { languageOfCode } from '../../reader/translation/language.ts';
import { sourceLanguage } from '../../reader/translation/texts.ts';
import { FileCache } from '../cache/file-cache.ts';
import { fingerprint, packingRooms } from '../cache/fingerprint.ts';
import { hashOf } from '../cache/hash.ts';
import { escape } from '../escape.ts';
import { isOffered } from '../offered.ts';
import { plainPage } from '../plain-page.ts';
import { blockStyles, themeStyles } from '../styles.ts';
import { blocksOf } from '../unit-files.ts';
import { textFile, zip } from '../zip.ts';
import type { PackageFile } from '../zip.ts';
import { guideOf } from './guides.ts';
import { englishOf, folderOf, overview, pathIn } from './overview.ts';
import type { Speech } from './overview.ts';

/** Units as they open in each language; the packer keeps this folder tidy. */
const cache = new FileCache(new URL('../../.cache/packages/', import.meta.url));

/**
 * The whole programme for a web server, a USB stick or a shared folder: one page about it in each language, all units
 * without an LMS, and the notes for trainers. It opens by a double click.
 *
 * @param web - The units, packed for the web.
 */
export async function programmeSite(
  programme: Programme,
  web: readonly { readonly edition: Edition; readonly bytes: Uint8Array }[],
  catalogues: ReadonlyMap<string, Catalogue>,
): Promise<PackageFile[]> {
  const guides = [...programme.modules, ...programme.units].flatMap((about) => guideOf(about) ?? []);
  const styles = (await themeStyles()) + ownStyles;
  const stylesOf = new Map(
    await Promise.all(
      guides.map(async ({ path, body }) => [path, styles + (await blockStyles(blocksOf([body])))] as const),
    ),
  );
  // Windows and histories name the units of a discreet build by their numbers, and the programme not at all.
  const isDiscreet = programme.units.some(({ languages: [{ alias }] }) => alias !== undefined);
  const sources = fingerprint(packingRooms);
  const units = await Promise.all(
    web.map(async ({ edition, bytes }) => {
      const files = unzipSync(bytes);
      const opened = await cache.get(['opened in each', hashOf([bytes]), sources], async () => {
        const { openedInEach } = await import('./opened-in.ts');
        return zip(await openedInEach(files));
      });
      return Object.entries({ ...files, ...unzipSync(opened) }).map(([path, content]) => ({
        path: folderOf(edition) + path,
        bytes: content,
      }));
    }),
  );
  const speeches = speechesOf(programme, catalogues);
  const wayBack = `<p>${speeches.map(({ language }) => linkBack(language)).join(' · ')}</p>`;
  return [
    ...speeches.map((speech) => {
      const { language, title, words } = speech;
      const name = isDiscreet ? words.say('theProgramme') : title;
      return textFile(pathIn(language.code), plainPage({ title: name, styles, body: overview(speech), language }));
    }),
    ...guides.map(({ path, title, body }) =>
      textFile(
        path,
        plainPage({
          title: isDiscreet ? title.replace(/:.*/, '') : title,
          styles: stylesOf.get(path) ?? styles,
          body: `${wayBack}\n${body}`,
        }),
      ),
    ),
    ...units.flat(),
  ];
}

/** The programme in the languages that learners are offered, English first. */
function speechesOf(programme: Programme, catalogues: ReadonlyMap<string, Catalogue>): Speech[] {
  const { title, modules, units, translations } = programme;
  const source: ProgrammeTranslation = {
    language: languageOfCode(sourceLanguage),
    translation: 'source',
    title,
    modules,
  };
  const all = [source, ...translations.filter(isOffered)];
  const languages = all.map(({ language }) => language);
  const english = englishOf(programme);
  return all.map((one) => {
    const { code } = one.language;
    return { ...one, units, languages, english, words: new Words(code, catalogues.get(code) ?? allEnglish) };
  });
}

/** From notes, which are in English, to the page in a language. */
const linkBack = ({ code, name, direction }: Language): string =>
  code === sourceLanguage
    ? `<a href="../${pathIn(code)}">The programme</a>`
    : `<a href="../${pathIn(code)}" lang="${code}" hreflang="${code}" dir="${direction}">${escape(name)}</a>`;

const ownStyles = `
main{inline-size:100%;max-inline-size:46rem;margin-inline:auto;padding:1.5rem 1rem 4rem}
h1{font-size:2rem}h2{margin-block-start:3rem;border-block-start:1px solid var(--course-line);padding-block-start:1.5rem}
h2 span{display:block;color:var(--course-muted);font-size:.9375rem;font-weight:400}
h3{margin-block-start:2rem}
.lead{font-size:1.25rem}
.draft-note{padding:.5rem .75rem;border-inline-start:4px solid var(--course-warm);background:var(--course-surface);font-size:.9375rem}
.languages ul{display:flex;flex-wrap:wrap;margin:0 -.25rem 1.25rem}
.languages li{margin:.25rem}
.languages a{display:flex;align-items:center;min-block-size:3rem;padding:.5rem 1rem;border:1px solid var(--course-muted);border-radius:var(--course-radius);background:var(--course-surface);color:var(--course-ink);line-height:1.35;text-decoration:none}
.languages [aria-current]{border-color:var(--course-accent);box-shadow:inset 0 0 0 1px var(--course-accent);background:var(--course-accent-soft);font-weight:700}
.muted{font-size:.9375rem}
ol:lang(bn){list-style-type:bengali}ol:lang(ar){list-style-type:arabic-indic}
nav a,.units a{display:inline-block;padding-block:.6rem}
.units a{font-weight:700}
.units li{margin-block-end:1rem;border-inline-start:4px solid var(--course-accent);padding-inline-start:1rem}
.units p,.days p{margin:0}
.days>li{margin-block-end:1rem}.days ul{margin:0}
dt{font-weight:700}dt span{font-weight:400}dd{margin:0 0 1rem}
table{inline-size:100%;margin-block-end:1.5em;border-collapse:collapse;font-size:.9375rem}
caption{text-align:start;color:var(--course-muted)}
th,td{border-block-end:1px solid var(--course-line);padding-block:.5rem;padding-inline:0 .75rem;text-align:start;vertical-align:top}
.cards td,.cards th{border:2px dashed var(--course-line);padding:.75rem}
.form li{padding-block-end:3.5rem;border-block-end:1px solid var(--course-line);margin-block-end:1rem}
@media (max-width:40rem){.cards td,.cards th{padding:.5rem}
tr>:first-child:nth-last-child(n+2),tr>:first-child:nth-last-child(n+2)~*{min-inline-size:5.5rem;overflow-wrap:anywhere;hyphens:auto}
tr>:first-child:nth-last-child(n+4),tr>:first-child:nth-last-child(n+4)~*{min-inline-size:4.5rem;padding-inline-end:.5rem}
tr>th[scope=row]:first-child{overflow-wrap:normal}}
@media print{body{font-size:11pt}.cards td{padding-block:1.25rem}section+section{break-before:page}nav{display:none}h2,h3,h4,h5,dt{break-after:avoid}li,tr{break-inside:avoid}a{color:inherit}}`;
