import { watch } from 'node:fs';
import { join, sep } from 'node:path';

/** What a change is about: texts, which the builder reads anew each time, or code, which it has read already. */
export type Kind = 'content' | 'code';

/** Editors write a file in several steps. */
const settled = 60;

/** What a changed file is about; undefined if nothing is made of it. */
export function kindOf(file: string): Kind | undefined {
  if (/(?:^|[/\\])(?:\.|node_modules)|~$|\.test\.ts$/.test(file)) return undefined;
  if (/\.(?:ts|css)$/.test(file)) return 'code';
  return /\.(?:md|ya?ml|po|csv|json|svg|png|jpe?g|gif|webp|mp3|mp4|vtt)$/i.test(file) ? 'content' : undefined;
}

/** Tells of changes below folders, of several at once only once. Gives the way to stop it. */
export function watchFolders(folders: readonly string[], hear: (kind: Kind) => void): () => void {
  const kinds = new Set<Kind>();
  let timer: NodeJS.Timeout | undefined;
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, (_event, name) => {
      const kind = name === null ? 'content' : kindOf(join(folder, name).split(sep).join('/'));
      if (kind === undefined) return;
      kinds.add(kind);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const heard = kinds.has('code') ? 'code' : 'content';
        kinds.clear();
        hear(heard);
      }, settled);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
