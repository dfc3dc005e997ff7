import type { ApiCall } from './api-call.ts';
import type { LearnerId } from './launch-mode.ts';
import type { State } from './state.ts';
import type { LaunchRecord, Store } from './store.ts';

/**
 * What `GET /attempts/<package>/<learner>.json` answers. Tests and other tools read it: add to it, never change it.
 * An attempt that was never launched has an empty state and empty lists.
 */
export interface AttemptReport {
  readonly package: string;
  readonly learner: LearnerId;
  /** The stored SCORM 1.2 elements, sorted by name. */
  readonly state: State;
  /** Every launch since the last reset, in order. */
  readonly launches: readonly LaunchRecord[];
  /** Every call since the last reset, in order; `launch` is the number of its launch, from 1. */
  readonly calls: readonly (ApiCall & { readonly launch: number })[];
}

export function attemptReport(store: Store, packageKey: string, learner: LearnerId): AttemptReport {
  return {
    package: packageKey,
    learner,
    state: store.stateOf(packageKey, learner),
    launches: store.launchesOf(packageKey, learner),
    calls: store.callsOf(packageKey, learner),
  };
}
