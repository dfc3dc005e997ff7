/** A local header of a zip, read byte by byte: what an importer sees that does not look at the directory. */
export interface LocalHeader {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
}

/** The local headers in file order. Only right where sizes stand in them, which is what is to be proven. */
export function localHeaders(zip: Uint8Array): LocalHeader[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const headers: LocalHeader[] = [];
  let at = 0;
  while (at + 30 <= zip.length && view.getUint32(at, true) === 0x04034b50) {
    const nameLength = view.getUint16(at + 26, true);
    const header: LocalHeader = {
      name: new TextDecoder().decode(zip.subarray(at + 30, at + 30 + nameLength)),
      flags: view.getUint16(at + 6, true),
      method: view.getUint16(at + 8, true),
      time: view.getUint32(at + 10, true),
      checksum: view.getUint32(at + 14, true),
      packedSize: view.getUint32(at + 18, true),
      size: view.getUint32(at + 22, true),
    };
    headers.push(header);
    at += 30 + nameLength + view.getUint16(at + 28, true) + header.packedSize;
  }
  return headers;
}
