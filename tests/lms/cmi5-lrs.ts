import type { Surroundings } from '../../packaging/standards/cmi5/lrs.ts';
import { brokenBy, same } from './cmi5-rules.ts';
import type { Cmi5Session, Json } from './cmi5-rules.ts';

/** What a network may do to a request. */
export type Fault = 'none' | 'request lost' | 'answer lost' | '500' | '401' | '403' | '429';

/** A request as it arrived. */
export interface Arrival {
  readonly method: string;
  readonly resource: string;
  readonly stateId: string | undefined;
  readonly keepalive: boolean;
  readonly bytes: number;
}

type Answered = Pick<Response, 'status' | 'text'>;
const answer = (status: number, text = ''): Answered => ({ status, text: () => Promise.resolve(text) });
const json = (value: unknown): Answered => answer(200, JSON.stringify(value));

/** A record store in memory that refuses what breaks a requirement of cmi5, and notes it. */
export class Cmi5Lrs {
  static readonly endpoint = 'https://lms.test/xapi/';
  static readonly fetchUrl = 'https://lms.test/token?session=';
  /** Requirements that were broken, with their numbers. */
  readonly problems: string[] = [];
  readonly arrivals: Arrival[] = [];
  /** Every statement by its id. */
  readonly statements = new Map<string, Json>();
  /** State documents by query. */
  readonly states = new Map<string, string>();
  /** The agent profile `cmi5LearnerPreferences`; a status where there is none to be had. */
  preferences: Json | 403 | 404 = 404;
  /** Asked before every request. */
  fault: () => Fault = () => 'none';
  /** Statement ids that this store will not take, as if it knew a rule that nobody else knows. */
  refuses: (statement: Json) => boolean = () => false;
  #sessions = new Map<string, Cmi5Session>();

  /** Takes a session on. */
  open(session: Cmi5Session): void {
    this.#sessions.set(session.token, session);
  }

  /** The network between a page and this store. All is done when it returns; the answer takes its time. */
  readonly fetch: Surroundings['fetch'] = (url, init) => {
    const fault = this.fault();
    if (fault === 'request lost') return Promise.reject(new TypeError('Failed to fetch'));
    if (/^\d+$/.test(fault)) {
      // The LMS has been asked for the preferences, whatever it has to say.
      const session = this.#sessionOf(init);
      if (session !== undefined && fault !== '401' && url.includes('agents/profile')) session.hasPreferences = true;
      return Promise.resolve(answer(Number(fault), 'Not now.'));
    }
    const response = this.#serve(new URL(url), init);
    return fault === 'answer lost' ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(response);
  };

  #sessionOf(init: RequestInit): Cmi5Session | undefined {
    const [scheme, token = ''] = (new Headers(init.headers).get('Authorization') ?? '').split(' ');
    return scheme === 'Basic' ? this.#sessions.get(token) : undefined;
  }

  #note(holds: boolean, problem: string): boolean {
    if (!holds) this.problems.push(problem);
    return !holds;
  }

  #serve(url: URL, init: RequestInit): Answered {
    const body = typeof init.body === 'string' ? init.body : '';
    const method = init.method ?? 'GET';
    const bytes = new TextEncoder().encode(body).length;
    const resource = url.href.startsWith(Cmi5Lrs.endpoint) ? url.pathname.slice('/xapi/'.length) : 'fetch';
    const stateId = url.searchParams.get('stateId') ?? undefined;
    this.arrivals.push({ method, resource, stateId, keepalive: init.keepalive === true, bytes });
    this.#note(init.keepalive !== true || bytes <= 65_536, 'Fetch: no more than 64 KiB may outlive a page');
    if (resource === 'fetch') return this.#giveToken(url, method);

    const headers = new Headers(init.headers);
    const session = this.#sessionOf(init);
    if (session?.isFetched !== true) {
      this.#note(false, 'cmi5 8.1.2.0-5: every request has the token in its Authorization header');
      return answer(401, 'Who are you?');
    }
    this.#note(headers.get('X-Experience-API-Version') === '1.0.3', 'cmi5 7.0.0.0-2: xAPI wants its version');
    this.#note(body === '' || headers.get('Content-Type') === 'application/json', 'cmi5 7.0.0.0-2: JSON is called so');
    if (resource === 'statements') return method === 'GET' ? this.#find(url) : this.#store(JSON.parse(body), session);
    const agent = JSON.parse(url.searchParams.get('agent') ?? 'null') as unknown;
    if (this.#note(same(agent, session.actor), 'cmi5 8.1.3.0-3: the agent is the actor')) return answer(403);
    return resource === 'agents/profile'
      ? this.#profile(url, method, session)
      : this.#state(url, method, body, session);
  }

  #giveToken(url: URL, method: string): Answered {
    const session = this.#sessions.get(url.searchParams.get('session') ?? '');
    this.#note(method === 'POST', 'cmi5 8.2.1.0-2: the token is fetched by POST');
    if (session === undefined || session.isFetched) {
      return json({ 'error-code': '1', 'error-text': 'The authorization token has already been returned.' });
    }
    session.isFetched = true;
    return json({ 'auth-token': session.token });
  }

  #profile(url: URL, method: string, session: Cmi5Session): Answered {
    const isIt = method === 'GET' && url.searchParams.get('profileId') === 'cmi5LearnerPreferences';
    if (this.#note(isIt, 'cmi5 11.0.0.0-4: the document is cmi5LearnerPreferences')) return answer(400);
    session.hasPreferences = true;
    return typeof this.preferences === 'number' ? answer(this.preferences, 'None.') : json(this.preferences);
  }

  #state(url: URL, method: string, body: string, session: Cmi5Session): Answered {
    const query = url.searchParams;
    if (this.#note(query.get('registration') === session.registration.id, 'cmi5 8.1.4.0-3')) return answer(403);
    if (this.#note(query.get('activityId') === session.activityId, 'cmi5 8.1.5.0-5')) return answer(403);
    const stateId = query.get('stateId') ?? '';
    const key = stateKey(session, stateId);
    if (method === 'GET') {
      const kept = this.states.get(key);
      return kept === undefined ? answer(404, 'None.') : answer(200, kept);
    }
    if (this.#note(stateId !== 'LMS.LaunchData', 'cmi5 10.2.1.0-5: LMS.LaunchData is only read')) return answer(403);
    const isSilent = session.launchMode !== 'Normal';
    if (this.#note(!isSilent, `cmi5 10.2.2.0-1: nothing is kept in ${session.launchMode}`)) return answer(403);
    this.states.set(key, body);
    return answer(204);
  }

  #find(url: URL): Answered {
    const statement = this.statements.get(url.searchParams.get('statementId') ?? '');
    return statement === undefined ? answer(404, 'None.') : json(statement);
  }

  /** All or none (xAPI 1.0.3, part three, 2.1.2). */
  #store(body: unknown, session: Cmi5Session): Answered {
    const { registration } = session;
    const before = { session: session.statements, registration: registration.statements };
    const broken: string[] = [];
    let status = 200;
    for (const statement of (Array.isArray(body) ? body : [body]) as Json[]) {
      const known = this.statements.get(String(statement['id']));
      if (known !== undefined) {
        // xAPI 1.0.3, part two, 2.4.1: it is kept once, however often it comes; but it has to be the same.
        if (!same(known, statement)) status = 409;
        continue;
      }
      broken.push(...brokenBy(statement, session));
      if (this.refuses(statement)) status = 400;
      session.statements = [...session.statements, statement];
      registration.statements = [...registration.statements, statement];
    }
    this.problems.push(...broken);
    if (broken.length > 0) status = 403;
    if (status === 200) {
      for (const statement of session.statements) this.statements.set(String(statement['id']), statement);
      return json([]);
    }
    session.statements = before.session;
    registration.statements = before.registration;
    return answer(status, broken.join(', ') || 'Not that.');
  }
}

/** A State document's key. */
export const stateKey = ({ registration, activityId }: Cmi5Session, stateId: string): string =>
  [registration.id, activityId, stateId].join(' ');
