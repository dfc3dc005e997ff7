import * as v from 'valibot';

import { parseJson } from './json.ts';
import { builtKey } from './keys.ts';
import { standardOf } from './standard.ts';
import type { Standard } from './standard.ts';
import { words } from './words.ts';

/** One line of the list that the build writes: `dist/packages/index.json`. */
export interface BuiltPackage {
  readonly key: string;
  /** The unit it is made of; each standard has a package of its own. */
  readonly unit: string;
  readonly standard: Standard;
  readonly title: string;
  /** BCP 47. */
  readonly languages: readonly string[];
  readonly version: string;
  /** A file name beside the list. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface BuiltIndex {
  readonly packages: readonly BuiltPackage[];
  /** What a trainer should know about the list, in sentences. */
  readonly notes: readonly string[];
}

const Line = v.object({
  unit: v.string(),
  title: v.string(),
  languages: v.array(v.string()),
  version: v.string(),
  target: v.string(),
  // A plain name: the LMS reads nothing outside the folder of the list.
  file: v.pipe(v.string(), v.regex(/^[^/\\:]+$/), v.notValue('..'), v.notValue('.')),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

/** Reads the text of `index.json`; undefined text means that there is no such file. */
export function readBuiltIndex(text: string | undefined, file: string): BuiltIndex {
  const { shelf, desk } = words;
  if (text === undefined) return { packages: [], notes: [desk.noneBuilt] };
  const parsed = v.safeParse(v.array(Line), parseJson(text));
  if (!parsed.success) return { packages: [], notes: [shelf.unreadableIndex(file)] };

  const lines = parsed.output.flatMap((line) => {
    const standard = standardOf(line.target);
    return standard === undefined ? [] : [{ ...line, standard }];
  });
  const packages = new Map<string, BuiltPackage>();
  const notes: string[] = [];
  for (const { unit, standard, title, languages, version, file: name, bytes, sha256 } of lines) {
    const key = builtKey(unit, standard);
    if (key === undefined) notes.push(shelf.badUnit(unit));
    else if (packages.has(key)) notes.push(shelf.sameUnit(unit));
    else packages.set(key, { key, unit, standard, title, languages, version, file: name, bytes, sha256 });
  }
  const others = parsed.output.length - lines.length;
  if (lines.length === 0) notes.push(desk.emptyIndex);
  if (others > 0) notes.push(shelf.otherTargets(others));
  return { packages: [...packages.values()], notes: [...new Set(notes)] };
}
