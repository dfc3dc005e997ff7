import { randomBytes, randomUUID } from 'node:crypto';

import type { LaunchMode } from '../launch-mode.ts';
import type { Store, Ticket } from '../store.ts';
import type { Cmi5Manifest } from './course-structure.ts';
import { activityIdOf, actorOf } from './enrolment.ts';
import type { Json } from '../json.ts';
import { OwnStatements } from './own-statements.ts';
import { extension } from './vocabulary.ts';

/** A launch that is about to begin. */
export interface Cmi5Launch {
  readonly ticket: Ticket;
  readonly manifest: Cmi5Manifest;
  /** Its number, from 1. */
  readonly launch: number;
  /** Address of the AU, without the parameters of the launch. */
  readonly url: string;
  /** Origin of the record store. */
  readonly lrs: string;
  readonly returnUrl: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const modes: Readonly<Record<LaunchMode, string>> = { normal: 'Normal', review: 'Review', browse: 'Browse' };

/** The document that says what an AU may do (cmi5 10.2), without the id of the session. */
export const LAUNCH_DATA = 'LMS.LaunchData';

/**
 * Opens a session and gives the address to launch (cmi5 8.1). Sessions that were left open before are abandoned. All is on
 * record before the AU starts (10.1.0.0-1, 9.3.1.0-1).
 */
export function openSession(store: Store, given: Cmi5Launch): string {
  const { ticket, manifest, launch, url, lrs, now } = given;
  const { cmi5 } = store;
  const sessionId = randomUUID();
  const subject = { id: sessionId, package: ticket.package, learner: ticket.learner };
  return cmi5.together(() => {
    const known = cmi5.registrationOf(ticket);
    const registration = known ?? cmi5.register(ticket);
    const own = new OwnStatements(cmi5, manifest, registration);
    // cmi5 9.6.1.1-3: what is satisfied from the start, by an id of its own, for it follows from no session.
    if (known === undefined) own.satisfied({ ...subject, id: randomUUID() }, now);
    for (const session of cmi5.sessionsOf(ticket)) if (session.ended === '') own.abandoned(session, now);

    const data = launchData(given, sessionId);
    const launchDataText = JSON.stringify(data);
    const fetchCode = secret();
    cmi5.open({
      ...subject,
      launch,
      mode: ticket.mode,
      launchData: launchDataText,
      fetchCode,
      // RFC 1945, 11.1: user and password, in base64.
      token: Buffer.from(`${sessionId}:${secret()}`).toString('base64'),
      begunAt: now,
    });
    const document = { id: LAUNCH_DATA, type: 'application/json', content: launchDataText, updatedAt: now };
    cmi5.putDocument(ticket, 'state', document);
    own.launched(subject, data, url, now);
    return withParameters(url, {
      // cmi5 8.1.1.0-1, 8.1.2.0-1, 8.1.3.0-1, 8.1.4.0-1, 8.1.5.0-2
      endpoint: `${lrs}/xapi/`,
      fetch: `${lrs}/fetch/${fetchCode}`,
      actor: JSON.stringify(actorOf(ticket.learner)),
      registration,
      activityId: activityIdOf(registration),
    });
  });
}

function launchData({ ticket, manifest, returnUrl }: Cmi5Launch, sessionId: string): Json {
  const { moveOn, masteryScore, launchParameters, entitlementKey } = manifest;
  return {
    // cmi5 10.2.1.0-1 to -3
    contextTemplate: {
      contextActivities: { grouping: [{ objectType: 'Activity', id: manifest.item }] },
      extensions: { [extension('sessionid')]: sessionId },
    },
    // cmi5 10.2.2.0-4, 10.2.5.0-1, 10.2.4.0-1, 10.2.3.0-1, 10.2.7.1-1
    launchMode: modes[ticket.mode],
    moveOn,
    ...(masteryScore !== undefined && { masteryScore }),
    ...(launchParameters !== '' && { launchParameters }),
    ...(entitlementKey !== '' && { entitlementKey: { courseStructure: entitlementKey } }),
    returnURL: returnUrl,
  };
}

/** cmi5 8.1.0.0-5, -8, 13.1.4.0-3: added to what the address has, each value encoded. */
function withParameters(url: string, parameters: Readonly<Record<string, string>>): string {
  const [, address = '', hash = ''] = /^([^#]*)(#.*)?$/.exec(url) ?? [];
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${address}${address.includes('?') ? '&' : '?'}${query.join('&')}${hash}`;
}

/** 256 random bits. */
const secret = (): string => randomBytes(32).toString('base64url');
