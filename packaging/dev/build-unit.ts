import { join, relative, resolve, sep } from 'node:path';
import { unzipSync } from 'fflate';
import type { ContentIssue } from '../../core/content-issue.ts';
import { readFiles } from '../../reader/programme.ts';
import { loadFiles, readTypes } from '../../reader/read.ts';
import { textIn } from '../../reader/source-file.ts';
import type { Files } from '../../reader/source-file.ts';
import { discreet } from '../discreet.ts';
import { OverBudget, Packer } from '../packer.ts';
import { standards } from '../standards/index.ts';
import type { Built, Remark } from './built.ts';
import { mirrored } from './mirrored.ts';
import type { WritingPlace } from './units.ts';

/** The standard that every LMS speaks, the Moodle app too. */
const shown = 'scorm12';

/** Builds a unit as it is shipped for SCORM 1.2, with its mirror image, and says what is to be mended. */
export async function buildUnit({ content, root }: WritingPlace, unit: string): Promise<Built> {
  const files = await loadFiles(join(content, unit));
  const { contents, issues, catalogues } = readFiles(files, readTypes);
  const remarks = issues.map((issue) => remarkOf(issue, files, root));
  const reading = contents.flatMap(({ units }) => units).find(({ folder }) => folder.name === unit);
  if (reading?.edition === undefined || remarks.some(({ severity }) => severity === 'error')) {
    return { remarks, languages: [], files: undefined };
  }
  const { edition: read } = reading;
  const edition = mirrored(read.isDiscreet ? discreet(read, catalogues) : read, (source) => textIn(files, source));
  const standard = standards.find(({ name }) => name === shown);
  if (standard === undefined) throw new Error(`There is no standard ${shown}.`);
  const [{ languages }] = edition.languages;
  try {
    const zip = await new Packer(catalogues).pack(edition, standard);
    return { remarks, languages, files: new Map(Object.entries(unzipSync(zip))) };
  } catch (error) {
    if (!(error instanceof OverBudget)) throw error;
    return {
      remarks: [...error.issues.map((issue) => remarkOf(issue, files, root)), ...remarks],
      languages,
      files: undefined,
    };
  }
}

function remarkOf({ severity, what, fix, where }: ContentIssue, files: Files, root: string): Remark {
  const text = textIn(files, where.file);
  const file = relative(root, resolve(where.file)).split(sep).join('/');
  return { severity, what, fix, file, line: where.line, excerpt: text.split(/\r?\n/)[where.line - 1] ?? '' };
}
