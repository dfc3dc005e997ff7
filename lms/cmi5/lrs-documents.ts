import { createHash } from 'node:crypto';

import type { Cmi5Session, Cmi5Store, DocumentKind, StoredDocument } from './cmi5-store.ts';
import { activityIdOf, actorOf, enrolmentOf } from './enrolment.ts';
import { isObject, isSame, parseJson } from '../json.ts';
import { LAUNCH_DATA } from './launch.ts';
import { isJsonType, refused } from './lrs-message.ts';
import type { LrsAnswer, LrsRequest } from './lrs-message.ts';

const PREFERENCES = 'cmi5LearnerPreferences';

/** `activities/state`: documents of this learner, registration and AU (xAPI 1.0.3, part three, 2.3). */
export function answerState(store: Cmi5Store, session: Cmi5Session, request: LrsRequest, now: number): LrsAnswer {
  const { query, method } = request;
  const registration = store.registrationOf(session) ?? '';
  const wrong = [
    ...agentProblems(session, query),
    ...(query.get('registration') === registration
      ? []
      : ['cmi5 8.1.4.0-3: the registration is not the one of the launch.']),
    ...(query.get('activityId') === activityIdOf(registration)
      ? []
      : ['cmi5 8.1.5.0-5: the activityId is not the one of the launch.']),
  ];
  if (wrong.length > 0) return refused(403, ...wrong);
  const id = query.get('stateId');
  if (method !== 'GET' && method !== 'HEAD') {
    if (id === LAUNCH_DATA) return refused(403, `cmi5 10.2.1.0-5: an AU only reads ${LAUNCH_DATA}.`);
    if (session.mode !== 'normal') return refused(403, 'This launch is for looking: nothing is stored.');
  }
  if (id !== null) return answerDocument(store, session, 'state', id, request, now);
  if (method === 'GET') return listed(store, session, 'state', query);
  if (method !== 'DELETE') return refused(400, 'The stateId is missing.');
  for (const document of store.documentsOf(session, 'state'))
    if (document.id !== LAUNCH_DATA) store.removeDocument(session, 'state', document.id);
  return { status: 204 };
}

/** `agents/profile`: documents of this learner (xAPI 1.0.3, part three, 2.6), kept apart for each package. */
export function answerProfile(store: Cmi5Store, session: Cmi5Session, request: LrsRequest, now: number): LrsAnswer {
  const { query, method } = request;
  const wrong = agentProblems(session, query);
  // cmi5 11.0.0.0-1 (d)
  if (wrong.length > 0) return refused(403, ...wrong);
  const id = query.get('profileId');
  if (id === null) {
    return method === 'GET' ? listed(store, session, 'profile', query) : refused(400, 'The profileId is missing.');
  }
  if (id === PREFERENCES) {
    // cmi5 11.0.0.0-3 (d1): also if there are none.
    if (method === 'GET') store.markPreferences(session);
    if (method === 'PUT' || method === 'POST') {
      const problem = preferencesProblem(request.body);
      if (problem !== undefined) return refused(400, problem);
    }
  }
  return answerDocument(store, session, 'profile', id, request, now);
}

function agentProblems({ learner }: Cmi5Session, query: URLSearchParams): string[] {
  const isActor = isSame(parseJson(query.get('agent') ?? ''), actorOf(learner));
  return isActor ? [] : ['cmi5 8.1.3.0-3: the agent is not the actor of the launch.'];
}

/** cmi5 11.0.0.0-5 (d), 11.1.0.0-1 (d). */
function preferencesProblem(body: string): string | undefined {
  const given = parseJson(body);
  if (!isObject(given)) return 'cmi5 11.0.0.0-5: the preferences are no JSON object.';
  const { languagePreference, audioPreference } = given;
  if (typeof languagePreference !== 'string' || typeof audioPreference !== 'string')
    return 'cmi5 11.0.0.0-5: languagePreference and audioPreference belong to the preferences.';
  const isList = /^[A-Za-z]{2,8}(-[A-Za-z\d]{1,8})*(,[A-Za-z]{2,8}(-[A-Za-z\d]{1,8})*)*$/.test(languagePreference);
  if (!isList) return 'cmi5 11.1.0.0-1: languagePreference is a list of language tags with commas between.';
  return ['on', 'off'].includes(audioPreference) ? undefined : 'cmi5 11.2: audioPreference is on or off.';
}

/** One document, by whatever method. */
function answerDocument(
  store: Cmi5Store,
  session: Cmi5Session,
  kind: DocumentKind,
  id: string,
  request: LrsRequest,
  now: number,
): LrsAnswer {
  const { method, headers, body } = request;
  const enrolment = enrolmentOf(session);
  const kept = store.document(enrolment, kind, id);
  if (method === 'GET' || method === 'HEAD') {
    return kept === undefined ? refused(404, 'There is no such document.') : { status: 200, ...shown(kept) };
  }
  const conflict = conflictOf(kept, kind, request);
  if (conflict !== undefined) return conflict;
  switch (method) {
    case 'DELETE':
      store.removeDocument(enrolment, kind, id);
      return { status: 204 };
    case 'PUT':
    case 'POST': {
      const type = headers.get('content-type') ?? 'application/octet-stream';
      const content = method === 'POST' && kept !== undefined ? merged(kept, type, body) : body;
      if (content === undefined) return refused(400, 'Only two JSON objects can be merged by POST.');
      store.putDocument(enrolment, kind, { id, type, content, updatedAt: now });
      return { status: 204 };
    }
    default:
      return refused(405, `There is no ${method} here.`);
  }
}

/**
 * xAPI 1.0.3, part three, 3.1: who names an ETag is held to it, with documents of every kind. A profile is not replaced
 * by somebody who does not say which version was seen.
 */
function conflictOf(kept: StoredDocument | undefined, kind: DocumentKind, request: LrsRequest): LrsAnswer | undefined {
  const ifMatch = request.headers.get('if-match');
  const ifNoneMatch = request.headers.get('if-none-match');
  if (ifMatch !== null && (kept === undefined || !namesTag(ifMatch, etagOf(kept))))
    return refused(412, 'The document is another one by now.');
  if (ifNoneMatch !== null && kept !== undefined && namesTag(ifNoneMatch, etagOf(kept)))
    return refused(412, 'The document is there already.');
  if (kind === 'profile' && request.method === 'PUT' && kept !== undefined && ifMatch === null && ifNoneMatch === null)
    return refused(409, 'The document is there already: read it, then say by If-Match which one is to be replaced.');
  return undefined;
}

const namesTag = (header: string, tag: string): boolean =>
  header.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')));

/** xAPI 1.0.3, part three, 2.2: the top level of two JSON objects is merged; undefined if they are none. */
function merged(kept: StoredDocument, type: string, body: string): string | undefined {
  const [before, after] = [parseJson(kept.content), parseJson(body)];
  if (!isJsonType(kept.type) || !isJsonType(type) || !isObject(before) || !isObject(after)) return undefined;
  return JSON.stringify({ ...before, ...after });
}

function shown(document: StoredDocument): Pick<LrsAnswer, 'text' | 'headers'> {
  return {
    text: document.content,
    headers: {
      'Content-Type': document.type,
      ETag: etagOf(document),
      'Last-Modified': new Date(document.updatedAt).toUTCString(),
    },
  };
}

const etagOf = ({ content }: StoredDocument): string => `"${createHash('sha1').update(content).digest('hex')}"`;

/** The ids of documents, of all or of those that changed since a time. */
function listed(store: Cmi5Store, session: Cmi5Session, kind: DocumentKind, query: URLSearchParams): LrsAnswer {
  const since = Date.parse(query.get('since') ?? '1970-01-01T00:00:00Z');
  if (Number.isNaN(since)) return refused(400, 'since is no time.');
  const ids = store.documentsOf(session, kind).filter(({ updatedAt }) => updatedAt > since);
  return { status: 200, json: ids.map(({ id }) => id) };
}
