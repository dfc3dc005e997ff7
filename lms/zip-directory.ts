/** One line of a zip's table of contents ("central directory"), as declared; nothing here is proven yet. */
export interface ZipEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  /** 0 = stored, 8 = deflated; others exist but no LMS reads them. */
  readonly method: number;
  /** Declared size in bytes before packing. */
  readonly size: number;
  /** Declared size in bytes inside the zip. */
  readonly packedSize: number;
  readonly crc: number;
  /** Unix file mode of the external attributes; 0 when the zip was made elsewhere. */
  readonly mode: number;
  /** Where the entry's own header begins, in bytes from the start of the zip. */
  readonly headerOffset: number;
}

export type ZipDirectory =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly problem: 'not a zip' | 'damaged' | 'zip64' | 'split' };

// PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16: signatures and fixed lengths.
const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const LOCAL_HEADER_LENGTH = 30;
const DIRECTORY_HEADER_LENGTH = 46;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/** Reads the table of contents of a zip without unpacking anything. Never throws. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) {
    const looksLikeZip = view.byteLength >= 4 && view.getUint32(0, true) === LOCAL_HEADER;
    return { ok: false, problem: looksLikeZip ? 'damaged' : 'not a zip' };
  }
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || length === 0xffffffff || start === 0xffffffff) return { ok: false, problem: 'zip64' };
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    return { ok: false, problem: 'split' };
  // Something before the first entry or after the table would be read differently by different programs.
  if (start + length !== end) return { ok: false, problem: 'damaged' };
  return readEntries(bytes, view, start, end, count);
}

/** The bytes of an entry as they lie in the zip, still packed; undefined when its own header contradicts the table. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = viewOf(bytes);
  const at = entry.headerOffset;
  if (at + LOCAL_HEADER_LENGTH > view.byteLength || view.getUint32(at, true) !== LOCAL_HEADER) return undefined;
  if (view.getUint16(at + 8, true) !== entry.method) return undefined;
  const nameLength = view.getUint16(at + 26, true);
  const start = at + LOCAL_HEADER_LENGTH + nameLength + view.getUint16(at + 28, true);
  if (start + entry.packedSize > view.byteLength) return undefined;
  const nameStart = at + LOCAL_HEADER_LENGTH;
  if (decodeName(bytes.subarray(nameStart, nameStart + nameLength)) !== entry.name) return undefined;
  return bytes.subarray(start, start + entry.packedSize);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return undefined;
}

function readEntries(bytes: Uint8Array, view: DataView, start: number, end: number, count: number): ZipDirectory {
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + DIRECTORY_HEADER_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_HEADER)
      return { ok: false, problem: 'damaged' };
    const nameStart = at + DIRECTORY_HEADER_LENGTH;
    const nameLength = view.getUint16(at + 28, true);
    const next = nameStart + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return { ok: false, problem: 'damaged' };
    const entry = readEntry(view, at, decodeName(bytes.subarray(nameStart, nameStart + nameLength)));
    if ([entry.size, entry.packedSize, entry.headerOffset].includes(0xffffffff)) return { ok: false, problem: 'zip64' };
    entries.push(entry);
    at = next;
  }
  return at === end ? { ok: true, entries } : { ok: false, problem: 'damaged' };
}

function readEntry(view: DataView, at: number, name: string): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  return {
    name,
    isFolder: name.endsWith('/'),
    // Bit 0: encrypted; bit 6: strong encryption; bit 13: the table itself is masked.
    isEncrypted: (flags & 0b10_0000_0100_0001) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    mode: view.getUint16(at + 40, true),
    headerOffset: view.getUint32(at + 42, true),
  };
}

/** Names are UTF-8 nearly everywhere, flagged or not; what is not UTF-8 is kept byte by byte. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
