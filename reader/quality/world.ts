import type { Kit } from '../kit.ts';
import { sourceFile } from '../kit.ts';
import { joined } from '../layout.ts';
import type { Layout } from '../layout.ts';
import { worldSchema } from '../schemas.ts';
import { readYaml } from '../yaml.ts';

/** Names of all invented States, from the `world.yaml` of each content folder. */
export const readWorld = ({ contents }: Layout, kit: Pick<Kit, 'files' | 'issues'>): string[] =>
  contents.flatMap(({ path }) => {
    const source = sourceFile(kit, joined(path, 'world.yaml'));
    const read = source && readYaml(source.text, worldSchema, kit.issues.of(source.name));
    return read?.value.states ?? [];
  });
