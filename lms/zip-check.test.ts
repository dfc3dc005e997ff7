import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { fileOf, readPackage } from './package.ts';
import { sampleManifest, samplePackage, zipOf } from './sample-package.ts';
import type { Refusal } from './words.ts';
import { isSafePath } from './zip-check.ts';

/** Everything that is said about a zip, as a trainer reads it. */
function said(zip: Uint8Array): string[] {
  const read = readPackage(zip);
  return read.ok ? [] : read.refusals.map(({ what, why, fix }: Refusal) => [what, why, fix].join(' '));
}

/** Offsets of a name's headers: its line in the table of contents, and its own header. */
function headersOf(zip: Uint8Array, name: string): { table: number; own: number } {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const nameAt = (at: number, header: number): boolean =>
    new TextDecoder().decode(zip.subarray(at + header, at + header + name.length)) === name;
  for (let at = 0; at + 46 < zip.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50 && nameAt(at, 46))
      return { table: at, own: view.getUint32(at + 42, true) };
  }
  throw new Error(`${name} is not in the zip`);
}

/** The same zip with some bytes changed. */
function patched(zip: Uint8Array, change: (view: DataView) => void): Uint8Array {
  const copy = zip.slice();
  change(new DataView(copy.buffer));
  return copy;
}

describe('the check of a zip', () => {
  it('lets an ordinary package pass, and hands out its files', () => {
    const read = readPackage(samplePackage({ files: { 'assets/style.css': 'p { }' } }));
    if (!read.ok) throw new Error(read.refusals[0]?.what);
    expect(read.package.manifest).toMatchObject({
      launchPath: 'index.html',
      title: 'Sample course',
      item: 'sample-item',
    });
    expect(new TextDecoder().decode(fileOf(read.package, 'assets/style.css'))).toBe('p { }');
    expect(fileOf(read.package, 'assets')).toBeUndefined();
  });

  it('says what a file is that is no zip', () => {
    expect(said(strToU8('Dear colleague, …'))).toMatchInlineSnapshot(`
      [
        "This file is not a zip. A SCORM package is a zip file; this one does not end as a zip does. Choose the zip that your authoring tool or LMS exported.",
      ]
    `);
  });

  it('says that a zip is damaged when its end is missing', () => {
    const zip = samplePackage();
    expect(said(zip.subarray(0, zip.length - 30))).toEqual([expect.stringContaining('The zip is damaged.')]);
  });

  it('says all problems at once', () => {
    const zip = zipOf({
      'Course/imsmanifest.xml': '',
      '../../evil.js': '',
      'C:/a.txt': '',
      'b\\c.txt': '',
      'd.txt': '1',
      'D.TXT': '2',
    });
    expect(said(zip)).toMatchInlineSnapshot(`
      [
        "These names point outside the package or cannot be file names: ../../evil.js, C:/a.txt, b\\c.txt. Names that are absolute, climb with “..”, or use backslashes, drive letters or control characters can overwrite other files. Zip the files with relative names and forward slashes.",
        "These names occur more than once: D.TXT. Upper and lower case are the same on many computers, so one file would overwrite the other. Give each file its own name.",
        "The manifest lies in a folder: Course/imsmanifest.xml. LMSs look for it at the root of the zip only. Open the folder, select what is inside it, and zip that.",
      ]
    `);
  });

  it.each([
    { name: 'imsmanifest.xml', isSafe: true, because: 'it is a plain name' },
    { name: 'a/b/', isSafe: true, because: 'it is a folder inside' },
    { name: 'দলিল/পাতা.html', isSafe: true, because: 'letters may be of any script' },
    { name: '/etc/passwd', isSafe: false, because: 'it is absolute' },
    { name: 'a/../../b', isSafe: false, because: 'it climbs out' },
    { name: 'a\\b', isSafe: false, because: 'a backslash is a folder on Windows' },
    { name: 'c:b', isSafe: false, because: 'it begins with a drive' },
    { name: 'a//b', isSafe: false, because: 'a part is empty' },
    { name: './a', isSafe: false, because: 'a part is a dot' },
    { name: 'a\u0000.html', isSafe: false, because: 'it hides a control character' },
    { name: '', isSafe: false, because: 'it is empty' },
  ])('takes "$name" as safe: $isSafe, because $because', ({ name, isSafe }) => {
    expect(isSafePath(name)).toBe(isSafe);
  });

  it('refuses symbolic links', () => {
    const zip = zipSync({
      'imsmanifest.xml': strToU8(sampleManifest()),
      'index.html': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }],
    });
    expect(said(zip)).toEqual([expect.stringContaining('are links or devices, not files: index.html.')]);
  });

  it('refuses encrypted entries', () => {
    const zip = patched(samplePackage(), (view) => {
      view.setUint16(headersOf(samplePackage(), 'index.html').table + 8, 1, true);
    });
    expect(said(zip)).toEqual([expect.stringContaining('These entries are encrypted: index.html.')]);
  });

  it('refuses other packing methods', () => {
    const zip = patched(samplePackage(), (view) => {
      view.setUint16(headersOf(samplePackage(), 'index.html').table + 10, 14, true);
    });
    expect(said(zip)).toEqual([expect.stringContaining('packed by a method that LMSs do not read: index.html.')]);
  });

  it('refuses more than 2,000 files', () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`f${String(index)}.txt`, '']));
    expect(said(zipOf({ 'imsmanifest.xml': sampleManifest(), 'index.html': '', ...many }))).toEqual([
      expect.stringContaining('The package holds 2,003 files.'),
    ]);
  });

  it('refuses more than 200 MB by the declared sizes, before anything is unpacked', () => {
    const zip = patched(samplePackage(), (view) => {
      view.setUint32(headersOf(samplePackage(), 'index.html').table + 24, 300 * 1024 * 1024, true);
    });
    expect(said(zip)).toEqual([expect.stringContaining('The package unpacks to 301 MB.')]);
  });

  it('stops unpacking an entry that is larger than it declares', () => {
    const bomb = zipSync({ 'imsmanifest.xml': strToU8(sampleManifest()), 'index.html': new Uint8Array(20_000_000) });
    const zip = patched(bomb, (view) => {
      view.setUint32(headersOf(bomb, 'index.html').table + 24, 100, true);
    });
    expect(said(zip)).toEqual([expect.stringContaining('do not have the size they declare: index.html.')]);
  });

  it('refuses an entry whose own header names another file', () => {
    const zip = patched(samplePackage(), (view) => {
      view.setUint8(headersOf(samplePackage(), 'index.html').own + 30, 'X'.charCodeAt(0));
    });
    expect(said(zip)).toEqual([expect.stringContaining('cannot be unpacked: index.html.')]);
  });
});

describe('any bytes at all', () => {
  const endsWell = (zip: Uint8Array): boolean => {
    const read = readPackage(zip);
    return read.ok ? read.package.files.has(read.package.manifest.launchPath) : read.refusals.length > 0;
  };

  it('end in a package or in reasons', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), endsWell), { numRuns: 200 });
  });

  it('end in a package or in reasons when they were a package before some bytes changed', () => {
    const zip = samplePackage({ files: { 'a/b.txt': 'b' } });
    const damage = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    const run = (changes: [number, number][]): boolean =>
      endsWell(
        patched(zip, (view) => {
          for (const [at, value] of changes) view.setUint8(at, value);
        }),
      );
    fc.assert(fc.property(damage, run), { numRuns: 1000 });
  });

  it('end in a package or in reasons when the manifest is any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<a', '<manifest/>', '<!DOCTYPE a><a/>', '<a>&b;</a>', ''),
    );
    fc.assert(
      fc.property(text, (xml) => endsWell(zipOf({ 'imsmanifest.xml': xml, 'index.html': '' }))),
      { numRuns: 300 },
    );
  });
});
