import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** What lets Node run TypeScript in a further process, wherever that process works. */
export const runsTypeScript = ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href] as const;
