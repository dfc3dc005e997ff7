import type { ActivityTypes } from './activity-type.ts';
import type { LearnerState } from './learner-state.ts';
import type { Unit } from './programme.ts';

/** Whether a type may choose. Where none does, the bundle says no, and what hangs on it is gone: packaging/player/only-types.ts. */
export const mayChoose = true as boolean;

/** The unit as one learner gets it: without the activities that a type leaves out for them. */
export const ownUnit = (unit: Unit, state: LearnerState, types: ActivityTypes): Unit =>
  Object.values(types).reduce((own, type) => type.choose?.(own, state) ?? own, unit);

/** The state with what the types deal to a learner who begins. */
export const dealt = (state: LearnerState, unit: Unit, types: ActivityTypes, chance: number): LearnerState =>
  Object.values(types).reduce((before, type) => type.deal?.(unit, before, chance) ?? before, state);
