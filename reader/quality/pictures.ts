import { baseName } from '../layout.ts';
import type { Pictures } from '../media.ts';
import type { Recordings } from '../recordings/files.ts';
import type { Issues } from '../issues.ts';
import type { Files } from '../source-file.ts';
import type { Permissions } from './permissions.ts';
import { isPhotograph, tellsPlace } from './photographs.ts';

/** Tells of pictures that give away a place, and asks for a pair of eyes where a face could be seen. */
export function checkPhotographs({ media }: Pictures, files: Files, permissions: Permissions, issues: Issues): void {
  for (const { source } of media) {
    const content = files.get(source);
    if (content instanceof Uint8Array && tellsPlace(content)) {
      issues.add(
        {
          what: 'This picture says where it was taken.',
          fix: 'Save it again without its metadata; most programs call this "export for the web".',
        },
        source,
      );
    }
    const name = baseName(source);
    if (!isPhotograph(name) || permissions.allows(name)) continue;
    issues.add(
      {
        severity: 'warning',
        what: 'This may be a photograph, and no program can say whether somebody can be recognised in it.',
        fix: `Look at it. Then write in unit.yaml:  allow: [{ text: ${name}, because: nobody can be recognised }]`,
      },
      source,
    );
  }
}

/** The same of recordings: of the place a phone writes into them, and of voices, which are known again as faces are. */
export function checkVoices({ files }: Recordings, permissions: Permissions, issues: Issues): void {
  for (const { source, tellsPlace: says } of [...files.values()].flatMap((versions) => [...versions.values()])) {
    if (says) {
      issues.add(
        { what: 'This recording says where it was made.', fix: 'Save it again without its metadata.' },
        source,
      );
    }
    const name = baseName(source);
    if (permissions.allows(name)) continue;
    issues.add(
      {
        severity: 'warning',
        what: 'Somebody may be recognised by their voice or face, and no program can say whether they agreed.',
        fix: `Make sure. Then write in unit.yaml:  allow: [{ text: ${name}, because: an actor speaks, who agreed }]`,
      },
      source,
    );
  }
}
