import type { Cmi5Session, Cmi5Store } from './cmi5-store.ts';
import type { Cmi5Manifest } from './course-structure.ts';
import { activityIdOf, actorOf } from './enrolment.ts';
import { isObject, isSame, parseJson, textAt } from '../json.ts';
import type { Json } from '../json.ts';
import { jsonBody, refused } from './lrs-message.ts';
import type { LrsAnswer, LrsRequest } from './lrs-message.ts';
import { OwnStatements } from './own-statements.ts';
import { refusalsOf } from './rules.ts';
import { isDefined, verbOf, verbs } from './vocabulary.ts';

/** Most statements in one answer. */
const MOST = 500;
/** What a record store adds to a statement (xAPI 1.0.3, part two, 2.4). */
const ADDED = ['stored', 'authority', 'version'];

/** `statements` (xAPI 1.0.3, part three, 2.1). */
export function answerStatements(
  store: Cmi5Store,
  session: Cmi5Session,
  manifest: Cmi5Manifest,
  request: LrsRequest,
  now: number,
): LrsAnswer {
  const { method, query } = request;
  if (method === 'GET' || method === 'HEAD') return found(store, session, query);
  if (method !== 'PUT' && method !== 'POST') return refused(405, `There is no ${method} here.`);
  if (/^multipart\//i.test(request.headers.get('content-type') ?? ''))
    return refused(415, 'This store takes no attachments.');
  const body = jsonBody(request);
  if (!('value' in body)) return body;
  const given = method === 'PUT' ? withId(body.value, query.get('statementId')) : body.value;
  if (given === undefined) return refused(400, 'The statement has another id than the address.');
  const statements = Array.isArray(given) ? given : [given];
  if (!statements.every(isObject)) return refused(400, 'A statement is no JSON object.');
  const answer = store.together(() => stored(store, session, manifest, statements, now));
  return answer.status === 200 && method === 'PUT' ? { status: 204 } : answer;
}

/** A statement with the id of its address; undefined if it has another one. */
function withId(given: unknown, id: string | null): unknown {
  if (!isObject(given)) return given;
  const own = given['id'];
  return id === null || (own !== undefined && own !== id) ? undefined : { ...given, id };
}

/** All or none (xAPI 1.0.3, part three, 2.1.2). Nothing is written before all have been judged. */
function stored(
  store: Cmi5Store,
  session: Cmi5Session,
  manifest: Cmi5Manifest,
  statements: readonly Json[],
  now: number,
): LrsAnswer {
  const registration = store.registrationOf(session) ?? '';
  const added: Json[] = [];
  const reasons: string[] = [];
  const [inSession, inRegistration] = [store.statementsIn(session), store.statementsOf(session)];
  for (const statement of statements) {
    const known = store.statement(textAt(statement, 'id'));
    const twin = added.find((one) => textAt(one, 'id') === textAt(statement, 'id'));
    if (twin !== undefined) return refused(400, 'Two statements have the same id.');
    if (known !== undefined) {
      // xAPI 1.0.3, part two, 2.4.1: kept once, however often it comes; but it has to be the same.
      if (!isSame(withoutAdded(known.statement, statement), statement))
        return refused(409, `Another statement has the id ${textAt(statement, 'id')}.`);
      continue;
    }
    const book = {
      session,
      actor: actorOf(session.learner),
      registration,
      activityId: activityIdOf(registration),
      inSession: [...inSession, ...added],
      inRegistration: [...inRegistration, ...added],
    };
    reasons.push(...refusalsOf(statement, book));
    added.push(statement);
  }
  if (reasons.length > 0) return refused(403, ...reasons);
  for (const statement of added) {
    const more = { stored: new Date(now).toISOString(), authority: actorOf(session.learner), version: '1.0.3' };
    store.addStatement(session, textAt(statement, 'id'), { ...more, ...statement });
  }
  // cmi5 9.3.8.0-3
  const isEnd = added.some((one) => isDefined(one) && verbOf(one) === verbs.terminated);
  if (isEnd) store.end(session, 'terminated', now);
  new OwnStatements(store, manifest, registration).satisfied(session, now);
  return { status: 200, json: statements.map((one) => one['id']) };
}

/** A stored statement as its sender would send it again. */
function withoutAdded(known: Json, sent: Json): Json {
  return Object.fromEntries(Object.entries(known).filter(([name]) => !ADDED.includes(name) || name in sent));
}

/** Only of the learner's own registration. */
function found(store: Cmi5Store, session: Cmi5Session, query: URLSearchParams): LrsAnswer {
  const id = query.get('statementId');
  if (id !== null) {
    const known = store.statement(id);
    const isOwn = known?.package === session.package && known.learner === session.learner;
    return isOwn ? { status: 200, json: known.statement } : refused(404, 'There is no such statement.');
  }
  const agent = query.get('agent');
  if (agent !== null && !isSame(parseJson(agent), actorOf(session.learner)))
    return refused(403, 'cmi5 8.1.3.0-3: the agent is not the actor of the launch.');
  const matching = store.statementsOf(session).filter((statement) => isWanted(statement, query));
  if (query.get('ascending') !== 'true') matching.reverse();
  const limit = Number(query.get('limit') ?? 0);
  return { status: 200, json: { statements: matching.slice(0, limit > 0 ? Math.min(limit, MOST) : MOST), more: '' } };
}

function isWanted(statement: Json, query: URLSearchParams): boolean {
  const is = (name: string, value: string): boolean => [null, value].includes(query.get(name));
  const time = textAt(statement, 'stored');
  return (
    is('verb', verbOf(statement)) &&
    is('activity', textAt(statement, 'object', 'id')) &&
    is('registration', textAt(statement, 'context', 'registration')) &&
    Date.parse(time) > Date.parse(query.get('since') ?? '1970-01-01T00:00:00Z') &&
    Date.parse(time) <= Date.parse(query.get('until') ?? '9999-12-31T00:00:00Z')
  );
}
