import { webcrypto } from 'node:crypto';
import type { Interaction } from '../../core/lms-connection.ts';
import { Cmi5Connection } from '../../packaging/standards/cmi5/connection.ts';
import type { LaunchedUnit } from '../../packaging/standards/cmi5/connection.ts';
import { unitIri } from '../../packaging/standards/cmi5/identifiers.ts';
import type { Surroundings } from '../../packaging/standards/cmi5/lrs.ts';
import { Cmi5Lrs, stateKey } from './cmi5-lrs.ts';
import type { Cmi5Registration, Cmi5Session, Json } from './cmi5-rules.ts';
import { html } from '../fixtures/units.ts';

/** What an LMS may set for a launch. */
export interface LaunchSettings {
  readonly launchMode?: Cmi5Session['launchMode'];
  readonly masteryScore?: number;
  readonly returnURL?: string;
  /** What else the LMS puts into the context template. */
  readonly context?: Json;
}

/** A learner's name that tries an encoder. */
export const actor: Json = {
  objectType: 'Agent',
  name: 'Amal & Noor+1 ?#%',
  account: { homePage: 'https://lms.test/', name: 'learner 7/ü' },
};

/** An LMS that launches one unit for one learner (cmi5 8.1, 10.1), over and over, in one registration. */
export class Cmi5Launcher {
  readonly lrs = new Cmi5Lrs();
  readonly registration: Cmi5Registration = { id: 'b8a1e2a6-9f1c-4c1e-8a52-3f3d5b1f0c11', statements: [] };
  /** The LMS's own id, which is not the publisher's (cmi5 8.1.5.0-3). */
  readonly activityId = 'https://lms.test/activities/77?enrolment=3&x=y';
  /** What a tab remembers. */
  readonly memory = new Map<string, string>();
  /** Where the page was sent to. */
  readonly left: string[] = [];
  sessions: readonly Cmi5Session[] = [];

  /** Opens a session; gives the query string of the launch. The session before, if it is still open, is abandoned. */
  launch({ launchMode = 'Normal', masteryScore, returnURL, context = {} }: LaunchSettings = {}): string {
    for (const session of this.sessions) session.isAbandoned = true;
    const count = String(this.sessions.length + 1);
    const { contextActivities, extensions, ...rest } = context;
    const session: Cmi5Session = {
      token: `token-${count}`,
      sessionId: `session ${count}`,
      actor,
      activityId: this.activityId,
      launchMode,
      masteryScore,
      // cmi5 10.2.1.0-2, -3: session id and publisher's id.
      contextTemplate: {
        contextActivities: { grouping: [{ id: unitIri('u99') }], ...(contextActivities as Json | undefined) },
        extensions: {
          'https://w3id.org/xapi/cmi5/context/extensions/sessionid': `session ${count}`,
          ...(extensions as Json | undefined),
        },
        ...rest,
      },
      registration: this.registration,
      isFetched: false,
      hasPreferences: false,
      isAbandoned: false,
      statements: [],
    };
    this.sessions = [...this.sessions, session];
    this.lrs.open(session);
    const { contextTemplate } = session;
    const data = { contextTemplate, launchMode, moveOn: 'CompletedOrPassed', masteryScore, returnURL };
    this.lrs.states.set(stateKey(session, 'LMS.LaunchData'), JSON.stringify(data));
    const query = {
      actor: JSON.stringify(actor),
      activityId: this.activityId,
      fetch: `${Cmi5Lrs.fetchUrl}${session.token}`,
      endpoint: Cmi5Lrs.endpoint,
      registration: this.registration.id,
    };
    return `?${Object.entries(query)
      .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
      .join('&')}`;
  }

  /** The page of a launch. */
  connect(search: string, more: Partial<Surroundings> = {}, unit: LaunchedUnit = launchedUnit): Cmi5Connection {
    return new Cmi5Connection(unit, {
      search,
      fetch: this.lrs.fetch,
      now: () => Date.UTC(2026, 10, 22, 10),
      wait: () => Promise.resolve(),
      random: (bytes) => webcrypto.getRandomValues(bytes),
      memory: () => ({
        getItem: (key) => this.memory.get(key) ?? null,
        setItem: (key, value) => void this.memory.set(key, value),
      }),
      leave: (url) => void this.left.push(url),
      ...more,
    });
  }
}

const launchedUnit: LaunchedUnit = { id: 'u99', hasPoints: true };

/** An answer that is half right. */
export const answer: Interaction = {
  index: 0,
  id: 'a',
  prompt: html('Which of these?'),
  language: 'en',
  response: { kind: 'choice', ids: ['half'] },
  solution: { kind: 'choice', ids: ['right'] },
  options: ['right', 'half', 'wrong'],
  score: 0.5,
  points: 1,
  at: Date.UTC(2026, 10, 22, 10),
  slots: ['a'],
};
