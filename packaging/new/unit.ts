import { baseName, joined } from '../../reader/layout.ts';
import type { Reading } from '../../reader/programme.ts';
import { textIn } from '../../reader/source-file.ts';
import type { Files } from '../../reader/source-file.ts';
import { longestTitle } from '../budgets.ts';
import { refused } from './made.ts';
import type { Made } from './made.ts';
import { namedInModule } from './module-line.ts';
import { unitFiles } from './unit-texts.ts';

export interface NewUnit {
  /** Its folder: `u21-wage-claims`. */
  readonly name: string;
  readonly title: string;
  /** Id of the module that names it. */
  readonly module?: string;
}

/** A unit that can be checked, built and tried at once: three short lessons to write over. Pure. */
export function newUnit({ name, title, module }: NewUnit, files: Files, reading: Reading, content: string): Made {
  const [, id] = /^(u\d{2,3})-[a-z0-9]+(?:-[a-z0-9]+)*$/.exec(name) ?? [];
  if (id === undefined) {
    return refused(
      `"${name}" is not a name for a unit.`,
      'Use u, a number of two digits and a few words in small letters, with hyphens: u21-wage-claims',
    );
  }
  if (title.trim() === '' || title.length > longestTitle) {
    return refused(
      `A unit has a title of 1 to ${String(longestTitle)} characters.`,
      `Give it in quotes:  npx corridor new unit ${name} "Wage claims"`,
    );
  }
  const folder = joined(content, name);
  if ([...files.keys()].some((file) => file.startsWith(`${folder}/`))) {
    return refused(`There is a folder ${folder} already.`, 'Choose another name, or write in that folder.');
  }
  // A unit.yaml that is to be mended names no id yet, but its folder does.
  const owner = reading.contents
    .flatMap(({ units }) => units)
    .find(({ source, folder: other }) => source.id === id || other.name.startsWith(`${id}-`));
  if (owner !== undefined) {
    return refused(
      `The id ${id} belongs to ${owner.folder.name} already.`,
      `Choose another number; ${freeId(reading)} is free.`,
    );
  }
  const serves = reading.programme?.outcomes[0]?.id ?? 'G1';
  const made = new Map(
    Object.entries(unitFiles({ id, title: title.trim(), serves })).map(([file, text]) => [joined(folder, file), text]),
  );
  if (module === undefined) return { ok: true, files: made, next: [...next(folder), naming(id)] };
  const file = reading.layout.modules.find((each) => idOf(files, each) === module);
  if (file === undefined) {
    const known = reading.layout.modules.map((each) => idOf(files, each)).join(', ');
    return refused(`There is no module "${module}".`, `Name one of: ${known}.`);
  }
  const line = namedInModule(textIn(files, file), id);
  if (line === undefined) {
    return refused(`${file} has no line "after: […]" that the unit could be added to.`, 'Add one:  after: []');
  }
  return { ok: true, files: made.set(file, line), next: next(folder) };
}

const next = (folder: string): string[] => [
  `See it while you write:      npm run dev ${baseName(folder)}`,
  `List what is to be mended:   npx corridor check`,
  'How to write:                docs/authoring.md',
];

const naming = (id: string): string => `Name it in a module.yaml:    after: [${id}]`;

function freeId({ contents }: Reading): string {
  const folders = contents.flatMap(({ units }) => units.map(({ folder }) => folder.name));
  const taken = folders.map((name) => Number(/^u(\d+)-/.exec(name)?.[1] ?? 0));
  return `u${String(Math.max(0, ...taken) + 1).padStart(2, '0')}`;
}

const idOf = (files: Files, file: string): string | undefined => /^id:\s*(\S+)/m.exec(textIn(files, file))?.[1];
