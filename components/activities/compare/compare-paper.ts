import { gridOnPaper } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import type { CompareQuestion } from './compare.ts';

/** The table with all its columns. */
export const compareOnPaper: OnPaper<CompareQuestion> = { form: gridOnPaper };
