/** How the formats mark what a camera has written: JPEG and old WebP, PNG, WebP. What follows is a TIFF header. */
const marks = ['Exif\0\0', 'eXIf', 'EXIF'];
/** EXIF 2.32, 4.6.3: the pointer to the place where the picture was taken. */
const gpsPointer = 0x8825;

/** Whether a picture tells where it was taken, as phones write it into photographs unasked. */
export function tellsPlace(bytes: Uint8Array): boolean {
  // Latin-1 keeps every byte one character.
  const text = new TextDecoder('latin1').decode(bytes);
  if (/exif:GPS(?:Latitude|Longitude)/.test(text)) return true;
  return marks.some((mark) => {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      const header = text.slice(at, at + mark.length + 12).search(/II\*\0|MM\0\*/);
      if (header >= 0 && hasGps(bytes.subarray(at + header))) return true;
    }
    return false;
  });
}

/** Whether the first directory of a TIFF names a place. */
function hasGps(tiff: Uint8Array): boolean {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittle = tiff[0] === 0x49;
  const short = (at: number): number => (at + 2 > view.byteLength ? 0 : view.getUint16(at, isLittle));
  const start = view.byteLength < 8 ? 0 : view.getUint32(4, isLittle);
  const entries = short(start);
  for (let entry = 0; entry < entries; entry++) if (short(start + 2 + entry * 12) === gpsPointer) return true;
  return false;
}

/** Whether a file can be a photograph. Drawings come as SVG. */
export const isPhotograph = (name: string): boolean => /\.(?:jpe?g|webp)$/.test(name);
