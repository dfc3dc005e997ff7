import type { ContentIssue } from '../core/content-issue.ts';
import type { Edition } from '../core/programme.ts';
import type { Catalogue } from '../locales/words.ts';
import { suspendDataIssues, titleIssues } from './budgets.ts';
import { OverBudget, Packer } from './packer.ts';
import type { Standard } from './standards/index.ts';

/** A unit, packed for a standard. */
export interface Packed {
  readonly edition: Edition;
  readonly standard: Standard;
  readonly bytes: Uint8Array;
}

/** What is to be packed. */
export interface Packing {
  readonly units: readonly Edition[];
  readonly catalogues: ReadonlyMap<string, Catalogue>;
  readonly standards: readonly Standard[];
  /** Hears of each step. */
  readonly onStep?: (step: string) => void;
}

/** Packs units for standards. What a unit may not weigh comes back as issues, all of them at once. */
export async function packAll({ units, catalogues, standards, onStep }: Packing): Promise<{
  readonly packed: readonly Packed[];
  readonly issues: readonly ContentIssue[];
}> {
  const unfit = units.flatMap((edition) => [...suspendDataIssues(edition), ...titleIssues(edition)]);
  if (unfit.length > 0) return { packed: [], issues: unfit };
  const packer = new Packer(catalogues);
  const packed: Packed[] = [];
  const issues = new Map<string, ContentIssue>();
  for (const edition of units) {
    onStep?.(`Packing ${edition.folder}`);
    const pack = async (standard: Standard): Promise<Packed[]> => {
      try {
        return [{ edition, standard, bytes: await packer.pack(edition, standard) }];
      } catch (error) {
        if (!(error instanceof OverBudget)) throw error;
        // The same part is too heavy for several standards, or in several units.
        for (const issue of error.issues) issues.set(issue.where.file + issue.what, issue);
        return [];
      }
    };
    // Unit by unit, so that the memory it takes does not grow with the course.
    packed.push(...(await Promise.all(standards.map(pack))).flat());
  }
  await packer.tidy();
  return { packed, issues: [...issues.values()] };
}
