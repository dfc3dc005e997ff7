import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Unit } from '../../core/programme.ts';
import type { TrainerSees } from '../../core/trainer-sees.ts';
import { languagesIn } from '../language-file.ts';

/** What a package says of itself. */
export interface UnitPackage {
  /** By this an LMS knows the unit. */
  readonly item: string;
  /** E.g. `SCORM 1.2`. */
  readonly standard: string;
  /** The unit in the language it is written in. */
  readonly unit: Unit;
  readonly languages: readonly string[];
  /** What a course is told of its learners. */
  readonly sees: TrainerSees;
}

/** Reads the package of a unit; a sentence that says why not if it is none of ours. */
export function readPackage(bytes: Uint8Array): UnitPackage | string {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name }) => /^(?:imsmanifest\.xml|cmi5\.xml|index\.html|assets\/[a-z]+\.js)$/.test(name),
    });
  } catch {
    return 'It is not a zip that can be read.';
  }
  const spoken = Object.values(files).flatMap((content) => languagesIn(strFromU8(content)));
  const units = spoken.map(({ unit }) => unit);
  const unit = units.find(({ translation }) => translation === 'source') ?? units[0];
  if (unit === undefined) return 'It has no unit in it: Corridor did not make it.';
  const manifest = files['imsmanifest.xml'];
  const { item, schema } = manifest === undefined ? {} : readManifest(strFromU8(manifest));
  const standard = schema !== undefined ? `SCORM ${schema}` : 'cmi5.xml' in files ? 'cmi5' : 'web';
  return {
    item: item ?? unit.id,
    standard,
    // Packages of the first release knew of no changes.
    unit: { ...unit, changes: (unit as Partial<Unit>).changes ?? [] },
    languages: units.map(({ language }) => language).sort(),
    sees: spoken[0]?.sees ?? 'answers',
  };
}

function readManifest(xml: string): { item?: string; schema?: string } {
  const found: { item?: string; schema?: string } = {};
  const parser = new SaxesParser();
  let text = '';
  parser.on('opentag', ({ name, attributes }) => {
    text = '';
    const { identifier } = attributes as Record<string, string>;
    if (name === 'item' && identifier !== undefined) found.item ??= identifier;
  });
  parser.on('text', (more) => (text += more));
  parser.on('closetag', ({ name }) => {
    if (name === 'schemaversion') found.schema ??= text.trim();
  });
  // What cannot be read is as good as missing.
  parser.on('error', () => undefined);
  parser.write(xml).close();
  return found;
}
