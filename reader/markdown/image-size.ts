/** Width and height of a picture in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a PNG, JPEG or WebP picture; undefined if it cannot be told. */
export function pixelSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = latin(bytes, 0, 30);
  if (head.startsWith('\x89PNG') && bytes.length >= 24)
    return { width: view.getUint32(16), height: view.getUint32(20) };
  if (head.startsWith('\xff\xd8')) return jpegSize(view);
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP' && bytes.length >= 30)
    return webpSize(view, head.slice(12, 16));
  return undefined;
}

/** Bytes as characters, one for each: marks of file formats are ASCII. */
export const latin = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end));

/** The size stands in the first frame header, a segment that begins with FF C0 to FF CF. */
function jpegSize(view: DataView): Size | undefined {
  let position = 2;
  while (position + 9 < view.byteLength) {
    const marker = view.getUint16(position);
    if (marker < 0xff00) return undefined;
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { height: view.getUint16(position + 5), width: view.getUint16(position + 7) };
    position += 2 + Math.max(2, view.getUint16(position + 2));
  }
  return undefined;
}

function webpSize(view: DataView, kind: string): Size | undefined {
  switch (kind) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: (view.getUint32(24, true) & 0xffffff) + 1, height: (view.getUint32(26, true) >>> 8) + 1 };
    default:
      return undefined;
  }
}

/** The size of an SVG drawing; undefined if it cannot be told. */
export function drawingSize(bytes: Uint8Array): Size | undefined {
  const tag = /<svg\b[^>]*>/.exec(new TextDecoder().decode(bytes.subarray(0, 4096)))?.[0];
  if (tag === undefined) return undefined;
  const [, , width, height] =
    /\bviewBox\s*=\s*["']\s*([\d.+-]+)[\s,]+([\d.+-]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(tag)?.slice(1) ?? [];
  const size = {
    width: Math.round(Number(width ?? /\bwidth\s*=\s*["']([\d.]+)(?:px)?["']/.exec(tag)?.[1])),
    height: Math.round(Number(height ?? /\bheight\s*=\s*["']([\d.]+)(?:px)?["']/.exec(tag)?.[1])),
  };
  return size.width > 0 && size.height > 0 ? size : undefined;
}
