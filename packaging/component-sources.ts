import { readFile, readdir } from 'node:fs/promises';

const components = new URL('../components/', import.meta.url);
const ofType = /^(?:activities|blocks)\/([^/]+)\//;
const ofPart = /^parts\/(.+)$/;

/** A file of the components. */
export interface ComponentSource {
  /** Below `components/`. */
  readonly name: string;
  readonly text: string;
  /** The activity types and kinds of block it travels with; undefined if it always does. */
  readonly types: readonly string[] | undefined;
}

/** The scripts of the components. A part that only activities use travels with those, as does what shows one block. */
export async function componentSources(): Promise<ComponentSource[]> {
  const names = await readdir(components, { recursive: true });
  const scripts = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const texts = await Promise.all(
    scripts.map(async (name) => ({ name, text: await readFile(new URL(name, components), 'utf8') })),
  );
  return texts.map(({ name, text }) => {
    const [, type] = ofType.exec(name) ?? [];
    if (type !== undefined) return { name, text, types: [type] };
    const [, part] = ofPart.exec(name) ?? [];
    const users = texts.filter((user) => part !== undefined && user.text.includes(`/${part}'`));
    const their = users.flatMap((user) => ofType.exec(user.name)?.[1] ?? []);
    return { name, text, types: users.length > 0 && their.length === users.length ? their : undefined };
  });
}

/** Whether a file travels with a unit that has these activity types. */
export const travelsWith = ({ types: its }: ComponentSource, types: readonly string[]): boolean =>
  its?.some((type) => types.includes(type)) ?? true;
