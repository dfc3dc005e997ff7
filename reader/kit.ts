import type { ActivityTypes } from '../core/activity-type.ts';
import type { Term } from '../core/programme.ts';
import type { Words } from '../locales/words.ts';
import type { Issues } from './issues.ts';
import { textFile } from './source-file.ts';
import type { Files, SourceFile } from './source-file.ts';

/** What every part of a reading shares. */
export interface Kit {
  readonly files: Files;
  readonly types: ActivityTypes;
  readonly issues: Issues;
  /** The author has said that where activities differ from the lock only their wording does. */
  readonly isWording: boolean;
  /** Names of the States that stories have invented. */
  readonly invented: readonly string[];
  /** The kit's words in a language; English where there are none. */
  wordsIn(language: string): Words;
  /** The glossary of a content folder in a language. */
  glossaryIn(folder: string, language: string): ReadonlyMap<string, Term>;
}

/** A text file by its name; undefined if it is not there or is no text, which is told. */
export function sourceFile({ files, issues }: Pick<Kit, 'files' | 'issues'>, name: string): SourceFile | undefined {
  const content = files.get(name);
  return content === undefined ? undefined : textFile(name, content, issues.of(name));
}
