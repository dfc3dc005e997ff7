import { strFromU8 } from 'fflate';
import { contentSecurityPolicy } from '../content-security-policy.ts';
import { asScript, inPage, languagesIn } from '../language-file.ts';
import { lookLine } from '../look-line.ts';
import { startPage } from '../start-page.ts';
import { startStyles } from '../styles.ts';
import { textFile } from '../zip.ts';
import type { PackageFile } from '../zip.ts';
import { pathIn } from './overview.ts';

/**
 * What a unit for the web needs besides to open in each of its languages: its page once more for every further one, and
 * its first language as a script like the others. The player begins in the language of its page.
 *
 * @param files - The unit as it is packed, by path.
 */
export async function openedInEach(files: Readonly<Record<string, Uint8Array>>): Promise<PackageFile[]> {
  const [first, ...others] = [
    'index.html',
    ...Object.keys(files).filter((path) => /^assets\/[a-z]+\.js$/.test(path)),
  ].flatMap((path) => languagesIn(strFromU8(files[path] ?? new Uint8Array())));
  if (first?.styles === undefined || others.length === 0) return [];
  const { styles: moreStyles, ...source } = first;
  const styles = await startStyles();
  const policy = contentSecurityPolicy('none', [lookLine, files['assets/player-plain.js'] ?? '']);
  return [
    textFile(`assets/${source.unit.language}.js`, asScript(source)),
    ...others.map((other) => {
      const file = { ...other, styles: moreStyles };
      return textFile(pathIn(other.unit.language), startPage(file, { styles, policy, packed: inPage(file) }));
    }),
  ];
}
