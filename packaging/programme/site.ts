import { unzipSync } from 'fflate';
import type { Edition, Programme } from '../../core/programme.ts';
import { plainPage } from '../plain-page.ts';
import { blockStyles, themeStyles } from '../styles.ts';
import { blocksOf } from '../unit-files.ts';
import { textFile } from '../zip.ts';
import type { PackageFile } from '../zip.ts';
import { guideOf } from './guides.ts';
import { folderOf, overview } from './overview.ts';

/**
 * The whole programme for a web server, a USB stick or a shared folder: one page about it, all units without an LMS, and
 * the notes for trainers. It opens by a double click.
 *
 * @param web - The units, packed for the web.
 */
export async function programmeSite(
  programme: Programme,
  web: readonly { readonly edition: Edition; readonly bytes: Uint8Array }[],
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
  const page = (title: string, name: string, body: string, its = styles): string =>
    plainPage({ title: isDiscreet ? name : title, styles: its, body });
  return [
    textFile('index.html', page(programme.title, 'Programme', overview(programme))),
    ...guides.map(({ path, title, body }) =>
      textFile(path, page(title, title.replace(/:.*/, ''), body, stylesOf.get(path))),
    ),
    ...web.flatMap(({ edition, bytes }) =>
      Object.entries(unzipSync(bytes)).map(([path, content]) => ({ path: folderOf(edition) + path, bytes: content })),
    ),
  ];
}

const ownStyles = `
main{inline-size:100%;max-inline-size:46rem;margin-inline:auto;padding:1.5rem 1rem 4rem}
h1{font-size:2rem}h2{margin-block-start:3rem;border-block-start:1px solid var(--course-line);padding-block-start:1.5rem}
h2 span{display:block;color:var(--course-muted);font-size:.9375rem;font-weight:400}
h3{margin-block-start:2rem}
.lead{font-size:1.25rem}
.muted{font-size:.9375rem}
nav a,.units a{display:inline-block;padding-block:.6rem}
.units a{font-weight:700}
.units li{margin-block-end:1rem;border-inline-start:4px solid var(--course-accent);padding-inline-start:1rem}
.units p,.days p{margin:0}
.days>li{margin-block-end:1rem}.days ul{margin:0}
dt{font-weight:700}dt span{font-weight:400}dd{margin:0 0 1rem}
table{inline-size:100%;margin-block-end:1.5em;border-collapse:collapse;font-size:.9375rem}
caption{text-align:start;color:var(--course-muted)}
th,td{border-block-end:1px solid var(--course-line);padding:.5rem .75rem .5rem 0;text-align:start;vertical-align:top}
.cards td,.cards th{border:2px dashed var(--course-line);padding:.75rem}
.form li{padding-block-end:3.5rem;border-block-end:1px solid var(--course-line);margin-block-end:1rem}
@media (max-width:40rem){.cards td,.cards th{padding:.5rem}
tr>:first-child:nth-last-child(n+2),tr>:first-child:nth-last-child(n+2)~*{min-inline-size:5.5rem;overflow-wrap:anywhere;hyphens:auto}
tr>:first-child:nth-last-child(n+4),tr>:first-child:nth-last-child(n+4)~*{min-inline-size:4.5rem;padding-inline-end:.5rem}
tr>th[scope=row]:first-child{overflow-wrap:normal}}
@media print{body{font-size:11pt}.cards td{padding-block:1.25rem}section+section{break-before:page}nav{display:none}h2,h3,h4,h5,dt{break-after:avoid}li,tr{break-inside:avoid}a{color:inherit}}`;
