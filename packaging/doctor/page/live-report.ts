import type { LmsCall, LmsRefusal } from '../../../core/lms-connection.ts';
import type { WordKey } from '../../../locales/words.ts';
import type { Finding } from '../finding.ts';
import type { StateInWords } from '../state.ts';

/** Something that was found out, by the text that names it. */
export type Fact = readonly [name: WordKey, value: string];

/** What the trainer's page has to say. */
export interface LiveReport extends StateInWords {
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
  readonly refusals: readonly LmsRefusal[];
  readonly calls: readonly LmsCall[];
  /** The records without what the learner has written in words of their own. */
  readonly plainRecords: StateInWords['records'];
}
