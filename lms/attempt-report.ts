import type { ApiCall } from './api-call.ts';
import type { Cmi5Session, StoredDocument } from './cmi5/cmi5-store.ts';
import type { Json } from './json.ts';
import type { LearnerId } from './launch-mode.ts';
import type { Standard } from './standard.ts';
import type { State } from './state.ts';
import type { LaunchRecord, Store } from './store.ts';

/**
 * What `GET /attempts/<package>/<learner>.json` answers. Tests and other tools read it: add to it, never change it.
 * An attempt that was never launched has an empty state and empty lists.
 */
export interface AttemptReport {
  readonly package: string;
  /** Missing if the LMS has no such package any more. */
  readonly standard?: Standard;
  readonly learner: LearnerId;
  /** The stored SCORM elements of the latest attempt, sorted by name; empty in cmi5. */
  readonly state: State;
  /** What is stored of attempts before it: SCORM 2004 begins a new one unless the last was suspended. */
  readonly earlier: readonly { readonly attempt: number; readonly state: State }[];
  /** Every launch since the last reset, in order. */
  readonly launches: readonly LaunchRecord[];
  /** Every call since the last reset, in order; `launch` is the number of its launch, from 1. */
  readonly calls: readonly (ApiCall & { readonly launch: number })[];
  /** Only in cmi5, once the package was launched. */
  readonly cmi5?: Cmi5Report;
}

interface Cmi5Report {
  readonly registration: string;
  readonly sessions: readonly Pick<Cmi5Session, 'id' | 'launch' | 'mode' | 'ended'>[];
  /** In the order in which they were stored. */
  readonly statements: readonly Json[];
  readonly state: readonly StoredDocument[];
  readonly profile: readonly StoredDocument[];
}

export function attemptReport(
  store: Store,
  packageKey: string,
  learner: LearnerId,
  standard: Standard | undefined,
): AttemptReport {
  const latest = store.attemptOf(packageKey, learner);
  const earlier = Array.from({ length: latest - 1 }, (_, index) => index + 1);
  const cmi5 = cmi5Report(store, packageKey, learner);
  return {
    package: packageKey,
    ...(standard !== undefined && { standard }),
    learner,
    state: store.stateOf(packageKey, learner),
    earlier: earlier.map((attempt) => ({ attempt, state: store.stateOf(packageKey, learner, attempt) })),
    launches: store.launchesOf(packageKey, learner),
    calls: store.callsOf(packageKey, learner),
    ...(cmi5 !== undefined && { cmi5 }),
  };
}

function cmi5Report({ cmi5 }: Store, packageKey: string, learner: LearnerId): Cmi5Report | undefined {
  const enrolment = { package: packageKey, learner };
  const registration = cmi5.registrationOf(enrolment);
  if (registration === undefined) return undefined;
  return {
    registration,
    // Codes and tokens are the package's own.
    sessions: cmi5.sessionsOf(enrolment).map(({ id, launch, mode, ended }) => ({ id, launch, mode, ended })),
    statements: cmi5.statementsOf(enrolment),
    state: cmi5.documentsOf(enrolment, 'state'),
    profile: cmi5.documentsOf(enrolment, 'profile'),
  };
}
