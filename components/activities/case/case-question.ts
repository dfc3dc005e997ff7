import type { Html } from '../../../core/programme.ts';

/** A case whose facts come to light in stages, with a question at each. */
export interface CaseQuestion {
  readonly stages: readonly Stage[];
  readonly debrief?: Html;
}

export interface Stage {
  readonly id: string;
  /** What comes to light. */
  readonly facts: Html;
  /** What is asked, where it is not simply the prompt again. */
  readonly ask?: Html;
  readonly options: readonly StageOption[];
  /** More than one option is right. */
  readonly several: boolean;
}

export interface StageOption {
  readonly id: string;
  readonly text: Html;
  /** Right by the facts that are known at this stage. */
  readonly right: boolean;
  readonly feedback?: Html;
}

/** Ids of what was chosen, stage by stage. */
export type ChosenIds = readonly string[];

/** A stage that is open, with what was chosen; nothing where the learner is. */
export interface OpenStage {
  readonly stage: Stage;
  readonly chosen: ChosenIds;
}

/** Whether a stage has a right answer; of a first impression, none is. */
export const isJudged = ({ options }: Stage): boolean => options.some(({ right }) => right);

/** The stages that answers have opened: one after the other, up to the first without an answer. */
export function openStages({ stages }: CaseQuestion, ids: ChosenIds): OpenStage[] {
  const open: OpenStage[] = [];
  for (const stage of stages) {
    const known = stage.options.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
    const chosen = stage.several ? known : known.slice(0, 1);
    open.push({ stage, chosen });
    if (chosen.length === 0) break;
  }
  return open;
}
