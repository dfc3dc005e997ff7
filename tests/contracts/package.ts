import { createHash } from 'node:crypto';
import { Script, createContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordingsOf } from '../../core/programme.ts';
import type { LanguageFile } from '../../packaging/browser/languages.ts';
import type { PackageEntry } from '../../packaging/package-list.ts';
import { lookLine } from '../../packaging/look-line.ts';
import { pagesOnDemand } from '../../packaging/player/pages.ts';
import { languagesIn } from '../../packaging/language-file.ts';
import { unpackScript } from '../../packaging/packed-script.ts';
import { isPackagePath } from '../../packaging/zip.ts';
import { courseStructureProblems } from './cmi5-course-structure.ts';
import { schemaErrors } from './scorm12-schemas.ts';
import { schemaErrors2004 } from './scorm2004-schemas.ts';
import type { Edition2004 } from './scorm2004-schemas.ts';
import { localHeaders } from './zip-entries.ts';

/** A built package and its line in the list. */
export interface BuiltPackage {
  readonly entry: PackageEntry;
  readonly bytes: Uint8Array;
}

/** What every package must keep, whatever the unit and the standard. */
export function describePackage(name: string, load: () => Promise<BuiltPackage>): void {
  describe(`package contract: ${name}`, () => {
    let built: BuiltPackage;
    let files: Readonly<Record<string, Uint8Array>>;
    const text = (path: string): string => new TextDecoder().decode(files[path]);
    const languages = (): LanguageFile[] =>
      ['index.html', ...built.entry.languages.slice(1).map((language) => `assets/${language}.js`)].flatMap((path) =>
        languagesIn(text(path)),
      );
    /** The player's script; what is around it unpacks it. */
    const player = (): string => text('assets/player-plain.js') + text('assets/player.js');
    beforeAll(async () => {
      built = await load();
      files = unzipSync(built.bytes);
    });

    it('is named in ASCII, after unit, version and standard', () => {
      const { file, version, target } = built.entry;
      expect(file).toMatch(/^[a-z0-9._-]+\.zip$/);
      expect(file.endsWith(`_${version}_${target}.zip`)).toBe(true);
    });

    it('has the manifest, or else the page, first and at the root, and names that every LMS takes', () => {
      const names = localHeaders(built.bytes).map((header) => header.name);
      const first: Readonly<Record<string, string>> = { cmi5: 'cmi5.xml', web: 'index.html' };
      expect(names[0]).toBe(first[built.entry.target] ?? 'imsmanifest.xml');
      expect(names).toEqual(Object.keys(files));
      expect(names.filter((path) => !isPackagePath(path))).toEqual([]);
      expect(names.length).toBeLessThanOrEqual(25);
    });

    it('has sizes and checksums in the local headers', () => {
      for (const { name: path, flags, size, checksum } of localHeaders(built.bytes)) {
        expect({ path, flags, size }).toEqual({ path, flags: 0, size: files[path]?.length });
        expect(checksum !== 0 || size === 0).toBe(true);
      }
    });

    it('shows its first page without a script', () => {
      const page = text('index.html');
      const [source] = languagesIn(page);
      const [, beforeUnit] = /<body>(.*)<script type="text\/plain"/s.exec(page) ?? [];
      expect(beforeUnit).toContain(escape(source?.unit.title ?? '?'));
      expect(beforeUnit).toContain(escape(source?.unit.why ?? '?'));
      expect(beforeUnit).not.toContain('<!--lit');
      expect(gzipSync(page.slice(0, page.indexOf('<script type="text/plain"'))).length).toBeLessThanOrEqual(6000);
    });

    it('loads nothing from outside, and nothing that is not in the package', () => {
      const page = text('index.html');
      const loaded = readTags(page.replace('<!doctype html>', ''), true).flatMap(({ name: tag, attributes }) =>
        tag === 'a' ? [] : [attributes['src'], attributes['href']].filter((url) => url !== undefined),
      );
      expect(loaded.filter((url) => !url.startsWith('data:') && files[url] === undefined)).toEqual([]);
      for (const css of [page, languages()[0]?.styles]) expect(css).not.toMatch(/url\(["']?(https?:)?\/\//);
      for (const language of languages()) {
        const html = JSON.stringify(language);
        for (const [, url = ''] of html.matchAll(/<img[^>]*? src=\\"([^"\\]+)/g)) expect(files[url]).toBeDefined();
        expect(html).not.toMatch(/<(script|iframe|link|object|embed)\b/);
      }
    });

    it('lets its page load and send nothing but its own files, and has no script in it but the line on reading', () => {
      const page = text('index.html');
      const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
      const sources = new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive]));
      expect(sources.get('img-src')).toBe("img-src 'self' data:");
      const hash = (script: string): string => createHash('sha256').update(script).digest('base64');
      expect(sources.get('script-src-elem')).toBe(
        `script-src-elem 'self' 'sha256-${hash(lookLine)}' 'sha256-${hash(text('assets/player-plain.js'))}'`,
      );
      expect(sources.get('script-src-attr')).toBe("script-src-attr 'none'");
      const asked: Readonly<Record<string, string>> = { cmi5: "'self' https: http:", web: "'none'" };
      expect(sources.get('connect-src')).toBe(`connect-src ${asked[built.entry.target] ?? "'self'"}`);
      expect(
        page
          .replace(`<script>${lookLine}</script>`, '')
          .match(/<script(?! type="text\/plain"| defer src="assets\/player\.js")|\son\w+=|\sstyle=/g),
      ).toBeNull();
      expect(player()).not.toMatch(/\beval\(|new Function\(|\bstyle="/);
    });

    it('carries the player packed, and the very same as it is, for sites that run no script from a page', () => {
      expect(unpackScript(text('assets/player.js'))).toBe(text('assets/player-plain.js'));
    });

    it('has a player that is one classic script and asks no network but its LMS', () => {
      const code = player();
      expect(() => new Script(code)).not.toThrow();
      const asks = /\bimport\(|import\.meta|\bexport\s*\{|XMLHttpRequest|sendBeacon\(|serviceWorker/g;
      expect(found(code, asks)).toEqual([]);
      // Besides its LMS, where that speaks HTTP: whether the server that served the package is still there.
      const requests = built.entry.target === 'cmi5' ? 2 : 1;
      expect(found(code, /(?<![\w.`])fetch\(/g)).toHaveLength(requests);
    });

    it('says on its first page what it costs a learner: as much as is loaded, rounded up to a tenth of a megabyte', () => {
      const [, whole = '', tenths = ''] = /class="facts">[^<]*?(\d+)\.(\d) MB of data/.exec(text('index.html')) ?? [];
      const further = built.entry.languages.slice(1).map((language) => files[`assets/${language}.js`]?.length ?? 0);
      const played = languages().flatMap(({ unit }) => recordingsOf(unit).map(({ path }) => path));
      // Pictures of another language, in a folder of their own, are loaded in place of these.
      const media = Object.keys(files).filter((path) => /^media\/[^/]+$/.test(path) && !played.includes(path));
      const loaded = ['index.html', 'assets/player.js', 'assets/settings.js', 'assets/study.js', ...media].map(
        (path) => files[path]?.length ?? 0,
      );
      const bytes = [...loaded, Math.max(0, ...further)].reduce((sum, length) => sum + length);
      const promised = (Number(whole) * 10 + Number(tenths)) * 100_000;
      // The page around the text, and what standards differ in, is less than this.
      expect(bytes).toBeLessThanOrEqual(promised + 8000);
      expect(bytes).toBeGreaterThan(promised - 108_000);
      for (const { catalogue } of languages()) expect(catalogue.dataPrice).toMatch(/^[\d٠-٩০-৯]+[.٫][\d٠-٩০-৯] /);
    });

    it('says apart what is loaded only if the learner taps, and has all of it', () => {
      const [, facts = ''] = /class="facts">([^<]*)</.exec(text('index.html')) ?? [];
      for (const medium of ['audio', 'video']) {
        const [, whole = '0', tenths = '0'] = new RegExp(`${medium}: (\\d+)\\.(\\d) MB more`).exec(facts) ?? [];
        const bytes = recordingsOf(languages()[0]!.unit)
          .filter((recording) => recording.medium === medium)
          .reduce((sum, { path }) => sum + (files[path]?.length ?? NaN), 0);
        expect(Number(whole) * 10 + Number(tenths)).toBe(Math.ceil(bytes / 100_000));
      }
      for (const { path } of languages().flatMap(({ unit }) => recordingsOf(unit))) expect(files[path]).toBeDefined();
      expect(text('index.html')).not.toMatch(/<(?:audio|video)\b/);
    });

    it('never asks who the learner is by name', () => {
      for (const name of ['player-plain', ...pagesOnDemand.map((page) => page.name)]) {
        expect(found(text(`assets/${name}.js`), /student_name|learner_name/g)).toEqual([]);
      }
    });

    it('has a player in the language of Chrome 80: no syntax younger than ES2020, and none of the younger methods', () => {
      const code = ['player', 'player-plain', ...pagesOnDemand.map(({ name }) => name)]
        .map((name) => text(`assets/${name}.js`))
        .join('');
      expect(() => parse(code, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
      const young = [
        // Chrome 85, 92, 97, 110, 122.
        /(?<!\.\.)\.(?:replaceAll|at|findLast|findLastIndex|toSorted|toReversed|toSpliced|union|isSubsetOf)\(/g,
        // Chrome 84 to 124.
        /\b(?:Promise\.(?:any|try|withResolvers)|Object\.(?:hasOwn|groupBy)|AbortSignal\.(?:timeout|any)|WeakRef)\b/g,
        // Chrome 86, 92, 93, 98.
        /\b(?:replaceChildren|randomUUID|structuredClone|reportError)\b/g,
        // Selectors of Chrome 88 and 105: in a style they are left out, in a script they throw.
        /(?:querySelector(?:All)?|closest|matches)\(['"`][^'"`]*:(?:is|where|has)\(/g,
        /\.lesson :is\(/g,
      ];
      expect(young.flatMap((pattern) => found(code, pattern))).toEqual([]);
    });

    it.each(pagesOnDemand)(
      'brings the page $name as a script of its own, with its texts in every language',
      ({ name, texts }) => {
        const code = text(`assets/${name}.js`);
        expect(player()).not.toContain(Object.keys(texts)[5]);
        expect(found(code, /\bimport\(|XMLHttpRequest|sendBeacon|serviceWorker/g)).toEqual([]);
        const self: { corridorTexts?: Record<string, object> } = {};
        new Script(code.slice(0, code.indexOf('\n'))).runInContext(createContext({ self }));
        expect(Object.keys(self.corridorTexts ?? {})).toEqual(built.entry.languages);
        for (const language of Object.values(self.corridorTexts ?? {})) {
          expect(Object.keys(language)).toEqual(Object.keys(texts));
        }
      },
    );

    it('brings every language of the unit: the first in the page, each other as a script', () => {
      expect(languages().map(({ unit }) => unit.language)).toEqual(built.entry.languages);
      for (const { unit, catalogue } of languages()) {
        expect(unit.id).toBe(built.entry.unit);
        expect(unit.languages.map(({ code }) => code)).toEqual(built.entry.languages);
        expect(Object.keys(catalogue).length).toBeGreaterThan(30);
      }
    });
  });
}

/** How a target's manifest is proven. */
interface ManifestProof {
  readonly version: string;
  readonly scormType: string;
  readonly errors: (xml: string) => Promise<string[]>;
}

const by2004 = (version: Edition2004): ManifestProof => ({
  version,
  scormType: 'adlcp:scormType',
  errors: (xml) => schemaErrors2004(xml, version),
});

const proofs: Readonly<Record<string, ManifestProof>> = {
  scorm12: { version: '1.2', scormType: 'adlcp:scormtype', errors: schemaErrors },
  'scorm2004-3rd': by2004('2004 3rd Edition'),
  'scorm2004-4th': by2004('2004 4th Edition'),
};

/** What every SCORM package must keep besides, whatever the version. */
export function describeScormPackage(name: string, load: () => Promise<BuiltPackage>): void {
  describe(`package contract of SCORM: ${name}`, () => {
    let built: BuiltPackage;
    let proof: ManifestProof;
    let files: Readonly<Record<string, Uint8Array>>;
    const text = (path: string): string => new TextDecoder().decode(files[path]);
    beforeAll(async () => {
      built = await load();
      proof = proofs[built.entry.target]!;
      files = unzipSync(built.bytes);
    });

    it('has a manifest and metadata that the official schemas take', async () => {
      expect(await proof.errors(text('imsmanifest.xml'))).toEqual([]);
      if (files['metadata.xml'] !== undefined) expect(await proof.errors(text('metadata.xml'))).toEqual([]);
    });

    it('has one organization, one item and one SCO, titled in full', () => {
      const tags = readTags(text('imsmanifest.xml'));
      const of = (tag: string): Tag[] => tags.filter((each) => each.name === tag);
      expect([of('organization').length, of('item').length, of('resource').length]).toEqual([1, 1, 1]);
      expect(of('item')[0]?.attributes['identifier']).toBe(built.entry.unit);
      expect(of('resource')[0]?.attributes).toMatchObject({ [proof.scormType]: 'sco', href: 'index.html' });
      expect(of('schemaversion').map((version) => version.text)).toEqual([proof.version]);
      expect(of('item')[0]?.attributes['identifierref']).toBe(of('resource')[0]?.attributes['identifier']);
      expect(of('title').map((title) => title.text)).toEqual([built.entry.title, built.entry.title]);
      expect(built.entry.title.length).toBeLessThanOrEqual(200);
    });

    it('lists every file and no other', () => {
      const listed = readTags(text('imsmanifest.xml')).flatMap(({ name: tag, attributes }) =>
        tag === 'file' ? [attributes['href'] ?? ''] : [],
      );
      expect([...listed].sort()).toEqual(
        Object.keys(files)
          .filter((path) => path !== 'imsmanifest.xml')
          .sort(),
      );
    });
  });
}

/** What every cmi5 package must keep besides. */
export function describeCmi5Package(name: string, load: () => Promise<BuiltPackage>): void {
  describe(`package contract of cmi5: ${name}`, () => {
    it('13.2.0.0-1, 14.1.0.0-2 has a course structure that the official schema would take, and no other manifest', async () => {
      const files = unzipSync((await load()).bytes);
      const { 'cmi5.xml': structure, 'index.html': page } = files;
      expect(courseStructureProblems(new TextDecoder().decode(structure))).toEqual([]);
      expect(page).toBeDefined();
      expect(Object.keys(files).filter((path) => /\.(xml|xsd)$/.test(path))).toEqual(['cmi5.xml']);
    });
  });
}

/** What every package for the web must keep besides. */
export function describeWebPackage(name: string, load: () => Promise<BuiltPackage>): void {
  describe(`package contract of the web: ${name}`, () => {
    it('has nothing that an LMS would take for a manifest, and no code for one', async () => {
      const files = unzipSync((await load()).bytes);
      expect(Object.keys(files).filter((path) => /\.(xml|xsd|txt)$/.test(path))).toEqual([]);
      expect(new TextDecoder().decode(files['assets/player-plain.js'])).not.toMatch(
        /LMSInitialize|API_1484_11|cmi\.core|lrs/,
      );
    });
  });
}

/** Where something is in a long text, with what is around it. */
const found = (code: string, pattern: RegExp): string[] =>
  [...code.matchAll(pattern)].map(({ index }) => code.slice(Math.max(0, index - 20), index + 40));

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** All tags, in order, with the text right inside them. HTML's void tags are closed where they are not. */
function readTags(markup: string, isHtml = false): Tag[] {
  const tags: Tag[] = [];
  if (isHtml) {
    for (const [, name = '', rest = ''] of markup.matchAll(/<([a-z][\w-]*)([^>]*)>/g)) {
      const pairs = [...rest.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value] as const);
      tags.push({ name, attributes: Object.fromEntries(pairs), text: '' });
    }
    return tags;
  }
  const open: Tag[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const tag: Tag = { name, attributes, text: '' };
    tags.push(tag);
    open.push(tag);
  });
  parser.on('text', (content) => {
    const tag = open.at(-1);
    if (tag !== undefined) tag.text += content;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(markup).close();
  return tags;
}

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
