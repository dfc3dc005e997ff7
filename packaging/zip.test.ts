import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { localHeaders } from '../tests/contracts/zip-entries.ts';
import { inPathOrder, isPackagePath, textFile, zip } from './zip.ts';

const files = [
  textFile('imsmanifest.xml', '<manifest/>'),
  textFile('assets/en.js', 'x'.repeat(5000)),
  textFile('index.html', ''),
];

describe('zip', () => {
  it('keeps the files and their order', () => {
    expect(localHeaders(zip(files)).map(({ name }) => name)).toEqual(['imsmanifest.xml', 'assets/en.js', 'index.html']);
    const back = unzipSync(zip(files));
    for (const { path, bytes } of files) expect(back[path]).toEqual(bytes);
  });

  it('writes sizes and checksums into the local headers, and stores nothing undeflated', () => {
    const headers = localHeaders(zip(files));
    expect(headers).toHaveLength(files.length);
    for (const [index, header] of headers.entries()) {
      const bytes = files[index]?.bytes ?? new Uint8Array();
      expect(header).toMatchObject({ flags: 0, method: 8, size: bytes.length });
      expect(header.checksum).toBe(crc32(bytes));
      expect(header.packedSize).toBeGreaterThan(0);
    }
  });

  it('gives the same bytes whenever and wherever it runs', () => {
    const before = process.env['TZ'];
    const all = ['UTC', 'Asia/Dhaka', 'America/St_Johns'].map((zone) => {
      process.env['TZ'] = zone;
      return Buffer.from(zip(files)).toString('base64');
    });
    process.env['TZ'] = before;
    expect(new Set(all).size).toBe(1);
  });

  it.each(['Index.html', 'a b.js', 'বাংলা.js', '../up.js', '/root.js', '.hidden', 'a//b', 'a\\b', 'media/'])(
    'refuses the name %s',
    (path) => {
      expect(isPackagePath(path)).toBe(false);
      expect(() => zip([textFile(path, '')])).toThrow('is no name');
    },
  );

  it('refuses two files of one name', () => {
    expect(() => zip([textFile('a.js', '1'), textFile('a.js', '2')])).toThrow('two files');
  });

  it('sorts by name', () => {
    expect(inPathOrder(files).map(({ path }) => path)).toEqual(['assets/en.js', 'imsmanifest.xml', 'index.html']);
  });
});
