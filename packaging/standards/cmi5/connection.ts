import { guarded } from '../../../core/guarded.ts';
import type {
  Commit,
  Interaction,
  Launch,
  LmsCall,
  LmsConnection,
  LmsRefusal,
  Report,
} from '../../../core/lms-connection.ts';
import { safeLength } from '../../../core/suspend-data.ts';
import { CallLog } from '../shared/call-log.ts';
import { isObject, readLanguages, readLaunchData, readObject } from './launch-data.ts';
import type { LaunchData } from './launch-data.ts';
import { launchParameters } from './launch-parameters.ts';
import type { LaunchParameters } from './launch-parameters.ts';
import { logged } from './logged.ts';
import { Lrs, ask } from './lrs.ts';
import type { Surroundings } from './lrs.ts';
import { Outbox } from './outbox.ts';
import { StateDocument } from './state-document.ts';
import { Statements } from './statements.ts';
import { uuid } from './uuid.ts';

/** What the connection must know of a unit. */
export interface LaunchedUnit {
  readonly id: string;
  /** Whether it has activities with points: without them nobody passes or fails. */
  readonly hasPoints: boolean;
}

/**
 * A statement that may be made once per registration, over all sessions: its id is chosen before it is made, and kept
 * with the learner's work, so that it can never be there twice.
 *
 * - `reserved`: not made yet.
 * - `made`: sent, but nobody knows yet whether it arrived.
 * - `told`: the LMS has it.
 */
interface Once {
  readonly id: string;
  stage: 'reserved' | 'made' | 'told';
}

/** An open session. */
interface Session {
  readonly lrs: Lrs;
  readonly launch: LaunchData;
  readonly statements: Statements;
  readonly outbox: Outbox;
  readonly state: StateDocument;
  readonly since: number;
  readonly completed: Once;
  readonly passed: Once;
}

/** Keeps a learner's work in an LMS that speaks cmi5. */
export class Cmi5Connection implements LmsConnection {
  readonly keeper = 'course';
  readonly standard = 'cmi5';
  isRefused = false;
  // cmi5 sets no limit. A unit never needs more than SCORM 1.2 grants, and what travels with a page that goes is little.
  readonly limit = safeLength;
  readonly #unit: LaunchedUnit;
  readonly #surroundings: Surroundings;
  readonly #log = new CallLog();
  #session: Session | undefined;
  #report: Report | undefined;
  /** Whether the LMS has the ids of what is made once; before that, nothing of the kind is made. */
  #isReserved = false;
  /** Whether there was an attempt in this session that can have failed. */
  #hasTried = false;

  constructor(unit: LaunchedUnit, surroundings: Surroundings) {
    this.#unit = unit;
    this.#surroundings = { ...surroundings, fetch: logged(surroundings.fetch, this.#log) };
  }

  get calls(): readonly LmsCall[] {
    return this.#log.calls;
  }

  async initialize(): Promise<Launch | undefined> {
    const parameters = launchParameters(this.#surroundings.search);
    if (parameters === undefined) return undefined;
    const learner = (): string => `${parameters.actor} ${parameters.registration}`;
    const launch = await this.#launch(parameters);
    // An LMS that opens no session takes nothing: the unit goes on without it, and the learner hears of it.
    this.isRefused = launch === undefined;
    return { mode: 'normal', suspendData: '', location: '', ...launch, learner };
  }

  async #launch(parameters: LaunchParameters): Promise<Launch | undefined> {
    const token = await this.#fetchToken(parameters);
    if (token === undefined) return undefined;
    const lrs = new Lrs(parameters, token, this.#surroundings);
    const state = new StateDocument(lrs);
    const [data, preferences, kept] = await Promise.all([
      lrs.insist(() => lrs.getState('LMS.LaunchData')),
      // cmi5 11.0.0.0-3, -4: read at startup, before the first statement.
      lrs.insist(() => lrs.getProfile('cmi5LearnerPreferences')),
      state.read(),
    ]);
    const launch = readLaunchData(data.text);
    // If what was kept cannot be read now, to begin anew would overwrite it.
    if (launch === undefined || (kept.refusal !== undefined && kept.status !== 404)) return undefined;
    // That there are no preferences (404), or that they are not for us (403), is no error (cmi5 11.0.0.0-2). But without
    // having asked for them, nobody may begin (11.0.0.0-3).
    if (preferences.status === 0 || preferences.status === 401) return undefined;
    this.#remember(parameters, launch);
    const document = readObject(kept.text);
    const session = await this.#open(parameters, lrs, launch, state, document);
    if (session === undefined) return undefined;
    this.#session = session;
    const languages = readLanguages(preferences.text);
    return {
      mode: launch.mode,
      suspendData: textIn(document, 'suspendData'),
      location: textIn(document, 'location'),
      ...(languages.length > 0 && { languages }),
    };
  }

  record(interaction: Interaction): void {
    // cmi5 10.2.2.0-2, -3: in Browse and Review nothing is said of what the learner does.
    if (this.#session?.launch.mode !== 'normal') return;
    this.#hasTried = true;
    this.#session.outbox.add(this.#session.statements.answered(interaction));
  }

  report(report: Report): void {
    this.#report = report;
  }

  async commit(): Promise<Commit> {
    const session = this.#session;
    if (session?.launch.mode !== 'normal') return { ok: true, more: false };
    if (this.#isReserved) this.#judge(session);
    const keeping = this.#report === undefined ? undefined : session.state.keep(this.#document(session, this.#report));
    const sending = session.outbox.send();
    const refusal = await keeping;
    const deliveries = [await sending];
    if (keeping !== undefined && refusal === undefined && !this.#isReserved) {
      this.#isReserved = true;
      if (this.#judge(session)) deliveries.push(await session.outbox.send());
    }
    const lost = [refusal ?? [], deliveries[deliveries.length - 1]?.lost ?? []].flat();
    const details = deliveries.flatMap((delivery) => delivery.details);
    return lost.length > 0
      ? { ok: false, refusals: [...lost, ...details], isRefusal: lost.some(isNo) }
      : { ok: true, more: false, ...(details.length > 0 && { refusals: details }) };
  }

  /**
   * Ends the session. cmi5 10.2.6.0-1 asks to go to the returnURL then; but the session ends because the learner is
   * leaving for somewhere else already, and nobody can be led away from that. See {@link #remember}.
   */
  terminate(): void {
    const session = this.#session;
    if (session === undefined) return;
    this.#session = undefined;
    const { launch, outbox, statements, state, since } = session;
    const now = this.#surroundings.now();
    const seconds = this.#report?.seconds ?? (now - since) / 1000;
    const last = [statements.terminated(now, seconds)];
    if (launch.mode === 'normal' && this.#report !== undefined) {
      if (this.#isReserved) this.#judge(session);
      last.unshift(...this.#failure(session, this.#report));
      // The token dies with the session (cmi5 8.1.2.0-2), so this goes first.
      void state.keep(this.#document(session, this.#report));
    }
    outbox.sendLast(...last);
  }

  /**
   * cmi5 8.2.1.0-2: POST, and 8.2.3.0-1: only once, for a second try gets nothing, even if the answer to the first was
   * lost on its way.
   */
  async #fetchToken(parameters: LaunchParameters): Promise<string | undefined> {
    const { text } = await ask(this.#surroundings.fetch, parameters.fetch, 'fetch', { method: 'POST' });
    const token = readObject(text)?.['auth-token'];
    if (typeof token === 'string' && token !== '') return token;
    const returnUrl = this.#recall(parameters);
    if (returnUrl !== undefined) this.#surroundings.leave(returnUrl);
    return undefined;
  }

  /**
   * A page that is loaded again, or come back to, has no token any more: its session has ended. The learner then belongs
   * to where a new one is opened, which is the returnURL (cmi5 10.2.6.0-1).
   */
  #remember(parameters: LaunchParameters, { returnUrl }: LaunchData): void {
    if (returnUrl === undefined) return;
    // Where storage is forbidden, the learner goes back without help.
    guarded(() => {
      this.#surroundings.memory().setItem(memoryKey(parameters), returnUrl);
    });
  }

  #recall(parameters: LaunchParameters): string | undefined {
    return guarded(() => this.#surroundings.memory().getItem(memoryKey(parameters))) ?? undefined;
  }

  /** Says the first word; undefined if the LMS will not hear it. */
  async #open(
    parameters: LaunchParameters,
    lrs: Lrs,
    launch: LaunchData,
    state: StateDocument,
    document: Readonly<Record<string, unknown>> | undefined,
  ): Promise<Session | undefined> {
    const chance = (): string => uuid(this.#surroundings.random);
    const statements = new Statements(parameters, launch, this.#unit, chance);
    const outbox = new Outbox(lrs);
    const [completed, passed] = await this.#readOnce(lrs, document, chance);
    const since = this.#surroundings.now();
    // cmi5 7.1.1.0-1, 9.3.0.0-4: the first of all statements, when the unit is ready.
    outbox.add(statements.initialized(since));
    const { lost } = await outbox.send();
    // Without network the unit goes on and says it later; but an LMS that says no takes nothing.
    if (lost.some(isNo)) return undefined;
    return { lrs, launch, statements, outbox, state, since, completed, passed };
  }

  /**
   * What earlier sessions have told. Where they could not see whether a statement arrived, the LMS is asked; a unit is
   * never passed before it is completed, so often once is enough.
   */
  async #readOnce(
    lrs: Lrs,
    document: Readonly<Record<string, unknown>> | undefined,
    chance: () => string,
  ): Promise<readonly [Once, Once]> {
    const completed = readOnce(document?.['completed']);
    const passed = readOnce(document?.['passed']);
    if (completed === undefined || passed === undefined) {
      return [
        { id: chance(), stage: 'reserved' },
        { id: chance(), stage: 'reserved' },
      ];
    }
    this.#isReserved = true;
    for (const once of [completed, passed]) {
      if (once.stage === 'told') continue;
      const answer = await lrs.insist(() => lrs.getStatement(once.id));
      if (answer.refusal === undefined) once.stage = 'told';
      else if (answer.status === 404) once.stage = 'reserved';
      if (once.stage === 'reserved') break;
    }
    return [completed, passed];
  }

  /** Makes the statements that are due; says whether there were any. */
  #judge({ outbox, statements, completed, passed, launch }: Session): boolean {
    const report = this.#report;
    if (report?.completed !== true) return false;
    const now = this.#surroundings.now();
    let isDue = false;
    // cmi5 9.3.3.0-1, and 9.3.0.0-6: at most once per registration.
    if (completed.stage === 'reserved') {
      outbox.add(statements.completed(completed.id, now, report.seconds));
      completed.stage = 'made';
      this.#hasTried = true;
      isDue = true;
    }
    // cmi5 9.3.4.0-1, and 9.3.0.0-7: at most once per registration.
    if (passed.stage === 'reserved' && this.#unit.hasPoints && isPass(report, launch)) {
      outbox.add(statements.passed(passed.id, now, report.seconds, report.score));
      passed.stage = 'made';
      isDue = true;
    }
    return isDue;
  }

  /**
   * cmi5 9.3.5.0-1: the learner has attempted and failed. Only at the end of a session, because 9.3.0.0-3 allows one
   * verdict in it, and who tries again until the score is good has passed; never after a pass (9.3.0.0-8), and not if
   * the learner only came to look.
   */
  #failure({ statements, passed, launch }: Session, report: Report): ReturnType<Statements['failed']>[] {
    if (!this.#unit.hasPoints || !report.completed || !this.#hasTried) return [];
    if (passed.stage !== 'reserved' || isPass(report, launch)) return [];
    return [statements.failed(this.#surroundings.now(), report.seconds, report.score)];
  }

  #document(session: Session, { suspendData, location }: Report): string {
    this.#notice(session);
    const { completed, passed } = session;
    return JSON.stringify({ suspendData, location, completed, passed });
  }

  /** Takes notice of what arrived. */
  #notice({ outbox, completed, passed }: Session): void {
    for (const once of [completed, passed]) {
      if (once.stage === 'made' && !outbox.has(once.id)) once.stage = 'told';
    }
  }
}

/**
 * cmi5 10.2.4.0-2, 9.3.4.0-2, 9.3.5.0-2: the mastery score of the launch decides if there is one, because an LMS may set
 * another one than the unit came with.
 */
const isPass = ({ score, passed }: Report, { masteryScore }: LaunchData): boolean =>
  masteryScore === undefined ? passed === true : score / 100 >= masteryScore;

/** Whether the LMS has said no; 429 is Too Many Requests, and may pass. */
const isNo = ({ code }: LmsRefusal): boolean => /^4(?!29)\d\d$/.test(code);

const memoryKey = (parameters: LaunchParameters): string => `corridor:${parameters.fetch}`;

function textIn(document: Readonly<Record<string, unknown>> | undefined, property: string): string {
  const value = document?.[property];
  return typeof value === 'string' ? value : '';
}

function readOnce(value: unknown): Once | undefined {
  if (!isObject(value)) return undefined;
  const { id, stage } = value;
  if (typeof id !== 'string') return undefined;
  return { id, stage: stage === 'told' || stage === 'made' ? stage : 'reserved' };
}
