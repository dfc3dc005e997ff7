import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { beginLaunch } from '../begin.ts';
import type { LaunchMode, LearnerId } from '../launch-mode.ts';
import { readPackage } from '../package.ts';
import { sampleCourse } from '../sample-package.ts';
import { Shelf } from '../shelf.ts';
import { Store } from '../store.ts';
import type { Json } from '../json.ts';
import { at, textAt } from '../json.ts';
import { lrsApp } from './lrs.ts';
import { cmi5Category, extension, moveOnCategory, verbName, verbs } from './vocabulary.ts';

/** The verbs that an AU may use with cmi5's category. */
export type Verb = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated';

/** A launch as an AU sees it, with the token once it was fetched. */
export interface Au {
  readonly parameters: URLSearchParams;
  readonly token: string;
  readonly template: Json;
  readonly session: string;
}

/** What tells a request who asks. */
type Asker = Pick<Au, 'parameters' | 'token'>;

interface Asking {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** A record store with one package in it, and the AU of that package; for tests. */
export class SampleLrs {
  static readonly key = 'sample';
  readonly #folder = mkdtempSync(join(tmpdir(), 'lms-lrs-'));
  readonly store = new Store(this.#folder);
  readonly app = lrsApp(SampleLrs.key, this.store, new Shelf(join(this.#folder, 'nowhere'), this.store), 8420);
  #zip = sampleCourse();

  constructor() {
    this.install(this.#zip);
  }

  close(): void {
    this.store.close();
    rmSync(this.#folder, { recursive: true });
  }

  install(zip: Uint8Array): void {
    this.#zip = zip;
    const { key } = SampleLrs;
    this.store.putPackage({ key, standard: 'cmi5', title: 'Sample', fileName: 'x.zip', addedAt: Date.now(), zip });
  }

  launch(learner: LearnerId = 'a', mode: LaunchMode = 'normal'): URLSearchParams {
    const ticket = this.store.issueTicket({ package: SampleLrs.key, learner, mode, desk: 'http://127.0.0.1:8420' });
    const read = readPackage(this.#zip);
    if (!read.ok) throw new Error(read.refusals[0]?.what);
    const { start } = beginLaunch(this.store, ticket, read.package.manifest, 8420, Date.now());
    return new URL(start, 'http://sample.localhost:8420').searchParams;
  }

  /** The token of a launch, as its `fetch` address answers. */
  async fetchToken(parameters: URLSearchParams): Promise<Json> {
    const response = await this.app.request(parameters.get('fetch') ?? '', { method: 'POST' });
    return (await response.json()) as Json;
  }

  /** Launches and does what an AU does before its first statement. */
  async started(learner: LearnerId = 'a', mode: LaunchMode = 'normal'): Promise<Au> {
    const parameters = this.launch(learner, mode);
    const token = textAt(await this.fetchToken(parameters), 'auth-token');
    const asker = { parameters, token };
    const data = (await (await this.state(asker, 'GET', 'LMS.LaunchData')).json()) as Json;
    await this.profile(asker, 'GET');
    const template = at(data, 'contextTemplate') as Json;
    return { ...asker, template, session: textAt(at(template, 'extensions'), extension('sessionid')) };
  }

  async ask(
    { parameters, token }: Asker,
    method: string,
    resource: string,
    query: Record<string, string> = {},
    { body, headers = {} }: Asking = {},
  ): Promise<Response> {
    const search = new URLSearchParams(query).toString();
    const url = `${parameters.get('endpoint') ?? ''}${resource}${search === '' ? '' : '?'}${search}`;
    const given = {
      Authorization: `Basic ${token}`,
      'X-Experience-API-Version': '1.0.3',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    };
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.app.request(url, { method, headers: given, ...(body !== undefined && { body: text }) });
  }

  state(asker: Asker, method: string, stateId: string, asking?: Asking): Promise<Response> {
    const of = (name: string): string => asker.parameters.get(name) ?? '';
    const query = { activityId: of('activityId'), agent: of('actor'), registration: of('registration') };
    return this.ask(asker, method, 'activities/state', { ...query, ...(stateId !== '' && { stateId }) }, asking);
  }

  profile(asker: Asker, method: string, asking?: Asking): Promise<Response> {
    const agent = asker.parameters.get('actor') ?? '';
    return this.ask(asker, method, 'agents/profile', { agent, profileId: 'cmi5LearnerPreferences' }, asking);
  }

  say(asker: Asker, ...statements: readonly Json[]): Promise<Response> {
    return this.ask(asker, 'POST', 'statements', {}, { body: statements });
  }

  /** Makes statements one by one, and gives the status of each. */
  async tell(au: Au, ...names: readonly Verb[]): Promise<number[]> {
    const statuses: number[] = [];
    for (const name of names) statuses.push((await this.say(au, statement(au, name))).status);
    return statuses;
  }

  /** The verbs on record. */
  told(learner: LearnerId = 'a'): string[] {
    return this.store.cmi5.statementsOf({ package: SampleLrs.key, learner }).map((one) => verbName(one));
  }
}

/** A statement as cmi5 wants it. */
export function statement({ parameters, template }: Au, verb: Verb, more: Json = {}): Json {
  const scaled = { passed: 0.8, failed: 0.2 }[verb as string];
  const isJudged = scaled !== undefined;
  const isOutcome = isJudged || verb === 'completed';
  const templateExtensions = at(template, 'extensions') as Json;
  return {
    id: randomUUID(),
    actor: JSON.parse(parameters.get('actor') ?? '') as Json,
    verb: { id: verbs[verb] },
    object: { id: parameters.get('activityId') },
    ...(verb !== 'initialized' && {
      result: {
        duration: 'PT1S',
        ...(verb === 'completed' && { completion: true }),
        ...(isJudged && { success: verb === 'passed', score: { scaled } }),
      },
    }),
    context: {
      registration: parameters.get('registration'),
      contextActivities: {
        ...(at(template, 'contextActivities') as Json),
        category: [{ id: cmi5Category }, ...(isOutcome ? [{ id: moveOnCategory }] : [])],
      },
      extensions: { ...templateExtensions, ...(isJudged && { [extension('masteryscore')]: 0.7 }) },
    },
    timestamp: new Date().toISOString(),
    ...more,
  };
}
