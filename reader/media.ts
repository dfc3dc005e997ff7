import type { Media } from '../core/programme.ts';
import { baseName, filesIn, joined } from './layout.ts';
import type { UnitFolder } from './layout.ts';
import type { Issues } from './issues.ts';
import { drawingSize, pixelSize } from './markdown/image-size.ts';
import type { Size } from './markdown/image-size.ts';
import { dangersIn } from './drawing/dangers.ts';
import { readDrawing } from './drawing/drawing.ts';
import type { Drawing } from './drawing/drawing.ts';
import { isRecording } from './recordings/files.ts';
import { textIn } from './source-file.ts';
import type { Files } from './source-file.ts';

/** A picture as lessons show it. */
export interface Picture extends Size {
  /** The file it is in. */
  readonly source: string;
  /** Of an SVG: what it is made of, so that its words can be translated. */
  readonly drawing?: Drawing;
}

/** The pictures of a unit. */
export interface Pictures {
  readonly media: readonly Media[];
  /** By path, e.g. `media/map.svg`. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** Looks through the pictures in `media/`. Names go into every LMS and onto every file system, so they are plain. */
export function readMedia(files: Files, folder: UnitFolder, issues: Issues): Pictures {
  const media: Media[] = [];
  const pictures = new Map<string, Picture>();
  for (const source of filesIn(files, joined(folder.path, 'media'))) {
    const name = baseName(source);
    if (name === 'README.md' || isRecording(name)) continue;
    const content = files.get(source) ?? '';
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const isDrawing = name.endsWith('.svg');
    const size = isDrawing ? drawingSize(bytes) : pixelSize(bytes);
    // A server says by its name what a file is, and a browser that believes it shows nothing.
    const isOther = size === undefined && (isDrawing ? pixelSize(bytes) : drawingSize(bytes)) !== undefined;
    const drawing = isDrawing ? readDrawing(textIn(files, source)) : undefined;
    // One that cannot be used is there all the same: lessons that show it need not be told so once more.
    pictures.set(`media/${name}`, { ...(size ?? { width: 0, height: 0 }), source, ...(drawing && { drawing }) });
    for (const { problem, line } of dangersIn(drawing?.tokens ?? [])) issues.add(problem, source, line);
    if (!/^[a-z0-9][a-z0-9._-]*\.(?:svg|png|jpg|jpeg|webp)$/.test(name)) {
      issues.add(
        {
          what: `The name "${name}" can break in an LMS or is no picture.`,
          fix: 'Use lower-case letters, digits and hyphens, and svg, png, jpg or webp:  map-of-asia.svg',
        },
        source,
      );
    } else if (isOther) {
      issues.add(
        isDrawing
          ? {
              what: 'This file is called svg, but what is in it is a picture made of pixels.',
              fix: 'Draw it as an SVG, or give it its own ending (png, jpg or webp), here and where a lesson shows it.',
            }
          : {
              what: `This file is called ${name.replace(/^.*\./, '')}, but what is in it is an SVG drawing. A browser would not show it.`,
              fix: `Call it ${name.replace(/\.\w+$/, '.svg')}, here and where a lesson shows it, or save it as png, jpg or webp.`,
            },
        source,
      );
    } else if (size === undefined) {
      issues.add(
        { what: 'The size of this picture cannot be read.', fix: 'Save it again. An SVG needs a viewBox.' },
        source,
      );
    } else {
      if (isDrawing && drawing === undefined) {
        issues.add(
          {
            what: 'This drawing is not well-formed: a tag is not closed, or closed in the wrong place.',
            fix: 'Open it in a browser, which shows the place, and mend it or save it again.',
          },
          source,
        );
      }
      media.push({ path: `media/${name}`, source });
    }
  }
  return { media, pictures };
}

/** Tells of pictures that no lesson shows: they only make the package heavy. */
export function reportUnusedMedia({ media }: Pictures, used: ReadonlySet<string>, issues: Issues): void {
  for (const { path, source } of media) {
    if (!used.has(path)) {
      issues.add(
        { severity: 'warning', what: 'No lesson shows this picture.', fix: 'Show it, or remove the file.' },
        source,
      );
    }
  }
}
