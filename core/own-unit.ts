import type { ActivityType } from './activity-type.ts';
import type { LearnerState } from './learner-state.ts';
import type { Unit } from './programme.ts';

/** Whether a type may choose. Where none does, the bundle says no, and what hangs on it is gone: packaging/player/only-types.ts. */
export const mayChoose = true as boolean;

/** The unit as one learner gets it: without the activities that a type leaves out for them. */
export const ownUnit = (unit: Unit, state: LearnerState, types: readonly ActivityType[]): Unit =>
  types.reduce((own, type) => type.choose?.(own, state) ?? own, unit);

/** The state with what the types deal to a learner who begins. */
export const dealt = (state: LearnerState, unit: Unit, types: readonly ActivityType[], chance: number): LearnerState =>
  types.reduce((before, type) => type.deal?.(unit, before, chance) ?? before, state);
