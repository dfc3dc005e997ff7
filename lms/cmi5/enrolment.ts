import type { LearnerId } from '../launch-mode.ts';
import type { Enrolment } from './cmi5-store.ts';
import type { Json } from '../json.ts';

/**
 * Where the LMS's own identifiers live. cmi5 8.1.5.0-3, 9.3.9.0-4, -8: they are not the publisher's; the port of this LMS
 * may change, so it is no part of them. Nothing is ever loaded from here.
 */
const base = 'https://try-out-lms.invalid/';

/** cmi5 9.2.0.0-2, -3: an Agent with an account. */
export function actorOf(learner: LearnerId): Json {
  return {
    objectType: 'Agent',
    name: { a: 'Learner A', b: 'Learner B' }[learner],
    account: { homePage: base, name: `learner-${learner}` },
  };
}

/** cmi5 8.1.5.0-1, -4: the AU's activity id, the same in all launches of a registration. */
export const activityIdOf = (registration: string): string => `${base}registrations/${registration}/au`;

/** cmi5 9.3.9.0-3, -7: the course's or a block's id. Blocks are counted in the order of the course structure. */
export const nodeIdOf = (registration: string, index: number): string =>
  `${base}registrations/${registration}/${index === 0 ? 'course' : `blocks/${String(index)}`}`;

/** Of a session, a ticket, or anything else that belongs to a learner in a package. */
export const enrolmentOf = ({ package: key, learner }: Enrolment): Enrolment => ({ package: key, learner });
