import { isDraft } from '../../core/versions.ts';
import type { Kit } from '../kit.ts';
import type { UnitDraft } from '../unit-draft.ts';
import { careOf, tell, tellUnused } from './care.ts';
import { undatedFacts, undatedLaws, unsourcedClaims } from './claims.ts';
import type { UnitFigures } from './figures.ts';
import { outOfBounds } from './limits.ts';
import { isInPicture } from './passage.ts';
import type { Passage } from './passage.ts';
import { Permissions } from './permissions.ts';
import { checkPhotographs, checkVoices } from './pictures.ts';

/** The texts of a unit: what learners read, and the notes for trainers. */
export interface UnitPassages {
  readonly lessons: readonly Passage[];
  readonly notes: readonly Passage[];
}

/**
 * Checks what a reader of good will would check: that the text is easy enough, that questions cannot be guessed, that
 * nobody is hurt or put at risk, and that facts have a source and a date. Only what could hurt somebody stops the build,
 * and in a draft (a version below 1.0.0) not even that.
 */
export function checkQuality(
  { file, meta, pictures, recordings }: UnitDraft,
  { lessons, notes }: UnitPassages,
  figures: UnitFigures,
  { files, issues, invented }: Kit,
): void {
  const permissions = new Permissions(meta?.value.allow ?? []);
  for (const { problem, file: lesson } of outOfBounds(figures)) {
    issues.add(problem, lesson ?? file);
  }
  const inFiles = lessons.filter((passage) => passage.file !== file && !isInPicture(passage));
  tell(
    [
      ...careOf([...lessons, ...notes], invented),
      ...unsourcedClaims(inFiles, invented),
      ...undatedFacts(inFiles),
      ...undatedLaws(inFiles),
    ],
    { permissions, yaml: 'unit.yaml', isDraft: meta !== undefined && isDraft(meta.value.version) },
    issues,
  );
  checkPhotographs(pictures, files, permissions, issues);
  checkVoices(recordings, permissions, issues);
  tellUnused(permissions, (index) => meta?.lineOf('allow', index) ?? 1, file, issues);
}
