import type { LmsRefusal } from '../../../core/lms-connection.ts';
import type { LaunchParameters } from './launch-parameters.ts';

/** As much of the browser as a connection needs. */
export interface Surroundings {
  /** The query string of the page. */
  readonly search: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Pick<Response, 'status' | 'text'>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /** Fills with chance. */
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => unknown;
  /** What this tab remembers. Called at each use: even to name `sessionStorage` throws where it is forbidden. */
  readonly memory: () => Pick<Storage, 'getItem' | 'setItem'>;
  /** Leaves for another page. */
  readonly leave: (url: string) => void;
}

/** What came of a request. */
export interface Answer {
  /** HTTP's status; 0 if there was no answer. */
  readonly status: number;
  readonly text: string;
  /** What was refused, in the words of the LMS; undefined if nothing was. */
  readonly refusal?: LmsRefusal;
}

/** Milliseconds after which a request counts as lost: a dead network may keep one waiting for minutes. */
const patience = 20_000;
/** Milliseconds before the second and the third try. */
const pauses = [500, 2000];
/**
 * Bytes that may travel while the page goes away: browsers allow 64 KiB to all such requests together, and two may be
 * on their way.
 */
export const mostKeepalive = 28_000;

export const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** Whether it may go well another time: nobody answered, or the server says that it is its own fault. */
export const mayPass = ({ status }: Answer): boolean => status === 0 || status === 429 || status >= 500;

/** Makes one request. It is on its way when this returns. */
export async function ask(fetch: Surroundings['fetch'], url: string, name: string, init: RequestInit): Promise<Answer> {
  const call = `fetch("${init.method ?? 'GET'} ${name}")`;
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), patience);
  try {
    const response = await fetch(url, { ...init, signal: controller.signal });
    const { status } = response;
    const text = await response.text();
    if (status >= 200 && status < 300) return { status, text };
    return { status, text, refusal: { call, code: String(status), text: text.slice(0, 200) || 'no reason given' } };
  } catch (error) {
    const { name: code, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    return { status: 0, text: '', refusal: { call, code, text: message } };
  } finally {
    clearTimeout(timer);
  }
}

/** The LMS's record store, as the token of one session sees it. */
export class Lrs {
  readonly #parameters: LaunchParameters;
  readonly #token: string;
  readonly #surroundings: Surroundings;
  #isClosed = false;

  constructor(parameters: LaunchParameters, token: string, surroundings: Surroundings) {
    this.#parameters = parameters;
    this.#token = token;
    this.#surroundings = surroundings;
  }

  /** From now on nothing is tried again. */
  close(): void {
    this.#isClosed = true;
  }

  /** Makes a request up to three times. The first one is on its way when this returns. */
  async insist(request: (isFirst: boolean) => Promise<Answer>): Promise<Answer> {
    let answer = await request(true);
    for (const pause of pauses) {
      if (!mayPass(answer) || this.isClosed()) return answer;
      await this.#surroundings.wait(pause);
      // A session may end while its last commit waits: nothing may follow its end.
      if (this.isClosed()) return answer;
      answer = await request(false);
    }
    return answer;
  }

  isClosed(): boolean {
    return this.#isClosed;
  }

  /** A State document of this learner, registration and unit (cmi5 8.1.3.0-3, 8.1.4.0-3, 10.1.0.0-3 to -5). */
  getState(stateId: string): Promise<Answer> {
    return this.#request('GET', 'activities/state', this.#stateQuery(stateId));
  }

  /**
   * Replaces a State document. Without `If-Match`: xAPI 1.0.3 (part three, 3.1) leaves concurrency of State open, many
   * stores give no ETag for it, and a document that an earlier request of the same page changed must not stop a later
   * one.
   */
  putState(stateId: string, body: string, isFirst = true): Promise<Answer> {
    return this.#request('PUT', 'activities/state', this.#stateQuery(stateId), body, isFirst);
  }

  /** cmi5 11.0.0.0-1: by the actor that the LMS gave. */
  getProfile(profileId: string): Promise<Answer> {
    return this.#request('GET', 'agents/profile', { agent: this.#parameters.actor, profileId });
  }

  getStatement(statementId: string): Promise<Answer> {
    return this.#request('GET', 'statements', { statementId });
  }

  /** Stores statements, all or none. */
  postStatements(body: string, isFirst = true): Promise<Answer> {
    return this.#request('POST', 'statements', {}, body, isFirst);
  }

  #stateQuery(stateId: string): Record<string, string> {
    const { activityId, actor: agent, registration } = this.#parameters;
    return { activityId, agent, registration, stateId };
  }

  #request(
    method: string,
    resource: string,
    query: Readonly<Record<string, string>>,
    body = '',
    isFirst = false,
  ): Promise<Answer> {
    // Not URLSearchParams: it writes a blank as "+", and not every server reads that in an address.
    const search = Object.entries(query)
      .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
      .join('&');
    // cmi5 8.1.1.0-3: all xAPI requests go to the endpoint of the launch.
    const url = `${this.#parameters.endpoint}${resource}${search && '?'}${search}`;
    const name = [resource, query['stateId'] ?? query['profileId'] ?? ''].join(' ').trim();
    return ask(this.#surroundings.fetch, url, name, {
      method,
      headers: {
        // cmi5 8.1.2.0-5, 8.2.1.0-5: the token goes along with every request, as in RFC 1945, 11.1.
        Authorization: `Basic ${this.#token}`,
        'X-Experience-API-Version': '1.0.3',
        ...(body !== '' && { 'Content-Type': 'application/json' }),
      },
      ...(body !== '' && { body }),
      // The page may go at any moment, and takes other requests with it. Chrome 80 refuses such requests to another
      // origin (those of 81 and later do not), so a second try goes without.
      keepalive: isFirst && byteLength(body) < mostKeepalive,
    });
  }
}
