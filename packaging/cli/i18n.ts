import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatIssue } from '../../core/content-issue.ts';
import { readFiles } from '../../reader/programme.ts';
import { loadFiles, readTypes } from '../../reader/read.ts';
import { statusOf } from '../../reader/translation/status.ts';
import { templatesOf, updateTranslations } from '../../reader/translation/update.ts';
import { count } from '../../reader/wording.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { complain, forFolder, isFolder, isInside, print, table } from './output.ts';

export interface I18nUpdateOptions {
  /** A project, a content folder or one unit. */
  readonly folder: string;
  /** A language to add, or the only one to bring up to date. */
  readonly language?: string;
}

/** `corridor i18n update`: brings all `.po` files up to date with the source. Gives the exit code. */
export async function i18nUpdate({ folder, language }: I18nUpdateOptions): Promise<ExitCode> {
  if (!(await isFolder(folder)) || !isTranslatable(language)) return exitCodes.wrongUse;
  const files = await loadFiles(folder);
  const reading = readFiles(files, readTypes);
  // A translation that needs mending is no reason not to bring it up to date; a source that does is one.
  const errors = reading.issues.filter(({ severity, where }) => severity === 'error' && !where.file.endsWith('.po'));
  if (errors.length > 0) {
    complain(`${errors.map(formatIssue).join('\n')}\nNothing was written: mend the source first.`);
    return exitCodes.contentProblems;
  }
  // Only files below the folder are written: the kit's own words belong to the kit.
  const templates = templatesOf(reading, language === undefined ? [] : [language]).filter(
    (template) => isInside(template.file, folder) && (language === undefined || template.language === language),
  );
  const changed = updateTranslations(files, templates);
  for (const [file, text] of changed) {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    await writeFile(file, text);
  }
  print(`${count(changed.size, 'file')} written, ${count(templates.length - changed.size, 'file')} up to date.`);
  return exitCodes.fine;
}

export interface I18nStatusOptions {
  readonly folder: string;
  /** The only language to show. */
  readonly language?: string;
  readonly json?: boolean;
}

/** `corridor i18n status`: prints how far each translation has come. Gives the exit code. */
export async function i18nStatus({ folder, language, json = false }: I18nStatusOptions): Promise<ExitCode> {
  if (!(await isFolder(folder)) || !isTranslatable(language)) return exitCodes.wrongUse;
  const files = await loadFiles(folder);
  const status = statusOf(files, templatesOf(readFiles(files, readTypes))).filter(
    (row) => language === undefined || row.language === language,
  );
  if (json) {
    print(JSON.stringify(status, null, 2));
    return exitCodes.fine;
  }
  const rows = status.map((row) => [
    row.name,
    row.language,
    row.segments,
    row.translated,
    row.fuzzy,
    row.missing,
    row.percent,
    row.state,
  ]);
  print(
    rows.length === 0
      ? forFolder(
          `There are no translations yet.\n  → Run  npx corridor i18n update --language ${language ?? 'bn'}`,
          folder,
        )
      : table(['unit', 'language', 'texts', 'translated', 'fuzzy', 'missing', '%', 'state'], rows),
  );
  return exitCodes.fine;
}

/** Whether there can be a translation to it, if one is named; if not, it is said. */
function isTranslatable(language: string | undefined): boolean {
  if (language === undefined || (/^[a-z]{2,3}$/.test(language) && language !== 'en')) return true;
  complain(
    `"${language}" is not a language to translate to.\n  → Use the two or three small letters of its code: bn for Bangla.`,
  );
  return false;
}
