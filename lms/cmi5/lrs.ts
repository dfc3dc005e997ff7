import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';

import { ownHeaders } from '../guards.ts';
import { packageOrigin } from '../hosts.ts';
import { MAX_ARGUMENT_LENGTH, MAX_RECORD_BYTES } from '../limits.ts';
import type { Shelf } from '../shelf.ts';
import type { Store } from '../store.ts';
import type { Cmi5Session } from './cmi5-store.ts';
import { isObject, parseJson } from '../json.ts';
import { answerProfile, answerState } from './lrs-documents.ts';
import { refused } from './lrs-message.ts';
import type { LrsAnswer, LrsRequest } from './lrs-message.ts';
import { answerStatements } from './lrs-statements.ts';
import { verbName } from './vocabulary.ts';

const VERSION = '1.0.3';
/**
 * Milliseconds for which a token still opens documents after "terminated" (cmi5 9.3.8.0-4 lets the LMS wait). The last
 * document and the last statement leave a page together, and either may arrive first. Statements are over at once.
 */
const LINGER = 5000;

/**
 * The record store of one package, `http://lrs.<key>.localhost`: another origin than the package, as in most LMSs, so
 * that a client must cope with CORS. Enough of xAPI 1.0.3 for an AU, and no more; to try packages out.
 */
export function lrsApp(key: string, store: Store, shelf: Shelf, port: number): Hono {
  const app = new Hono();
  app.use(
    cors({
      origin: packageOrigin(key, port),
      allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
      allowHeaders: ['Authorization', 'Content-Type', 'If-Match', 'If-None-Match', 'X-Experience-API-Version'],
      exposeHeaders: ['ETag', 'Last-Modified', 'X-Experience-API-Consistent-Through', 'X-Experience-API-Version'],
      maxAge: 600,
    }),
    async (context, next) => {
      await next();
      ownHeaders(context);
      // xAPI 1.0.3, part three, 1.6.2: with every answer.
      context.header('X-Experience-API-Version', VERSION);
    },
  );

  app.post('/fetch/:code', (context) => {
    const session = store.cmi5.sessionByCode(key, context.req.param('code'));
    const isFirst = session?.isFetched === false && session.ended === '';
    if (isFirst) store.cmi5.markFetched(session);
    // cmi5 8.2.2.0-2, -3: JSON and 200 even if the answer is no; 8.2.3.0-1: a token is given once.
    const text = 'The authorization token has already been returned.';
    const answer = isFirst ? { 'auth-token': session.token } : { 'error-code': '1', 'error-text': text };
    if (session !== undefined) note(session, 'POST fetch', [], isFirst ? '200' : `200 ${text}`, isFirst ? '0' : '1');
    return context.json(answer);
  });

  app.get('/xapi/about', (context) => context.json({ version: [VERSION] }));

  app.all('/xapi/*', bodyLimit({ maxSize: MAX_RECORD_BYTES }), async (context) => {
    const { method } = context.req;
    const url = new URL(context.req.url);
    const resource = url.pathname.slice('/xapi/'.length);
    const session = sessionOf(context);
    // cmi5 8.1.2.0-2 (d), 8.1.2.0-5 (d)
    if (session === undefined) return sent(context, refused(401, 'cmi5 8.1.2.0-5: no token of an open session.'));
    const body = await context.req.text();
    const request = { method, query: url.searchParams, headers: context.req.raw.headers, body };
    const answer = await answered(resource, session, request);
    const argumentsOf = shownArguments(resource, request);
    const isRefused = answer.status >= 400 && answer.status !== 404;
    const result = [String(answer.status), answer.text ?? ''].join(' ').trim().slice(0, MAX_ARGUMENT_LENGTH);
    note(session, `${method} ${resource}`, argumentsOf, result, isRefused ? String(answer.status) : '0');
    return sent(context, answer);
  });

  app.notFound((context) => context.text('There is nothing at this address.', 404));
  app.onError((error, context) => {
    console.error(error);
    return context.text('Something in this LMS went wrong.', 500);
  });
  return app;

  function sessionOf(context: Context): Cmi5Session | undefined {
    // RFC 7617: the scheme has no case.
    const [, token = ''] = /^basic +(\S+)$/i.exec(context.req.header('Authorization') ?? '') ?? [];
    const session = store.cmi5.sessionByToken(key, token);
    if (session?.isFetched !== true || session.ended === 'abandoned') return undefined;
    return session.ended === 'terminated' && Date.now() > session.endedAt + LINGER ? undefined : session;
  }

  async function answered(resource: string, session: Cmi5Session, request: LrsRequest): Promise<LrsAnswer> {
    // xAPI 1.0.3, part three, 1.6.2: whoever does not say which version is spoken is refused.
    if (!/^1\.0(\.\d+)?$/.test(request.headers.get('x-experience-api-version') ?? ''))
      return refused(400, 'The header X-Experience-API-Version is missing, or is not 1.0.');
    const now = Date.now();
    switch (resource) {
      case 'activities/state':
        return answerState(store.cmi5, session, request, now);
      case 'agents/profile':
        return answerProfile(store.cmi5, session, request, now);
      case 'statements': {
        const opened = await shelf.open(key);
        if (opened?.ok !== true || opened.package.manifest.standard !== 'cmi5')
          return refused(404, 'The package is gone.');
        const answer = answerStatements(store.cmi5, session, opened.package.manifest, request, now);
        const through = { 'X-Experience-API-Consistent-Through': new Date(now).toISOString() };
        return { ...answer, headers: { ...answer.headers, ...through } };
      }
      default:
        return refused(404, `This store has no ${resource}.`);
    }
  }

  function note(session: Cmi5Session, call: string, given: readonly string[], result: string, error: string): void {
    const noted = { at: Date.now(), call, arguments: given, result, error };
    store.noteCall(key, session.learner, session.launch, noted);
  }
}

/** What is worth seeing of a request: what was said, or which document with what in it. */
function shownArguments(resource: string, { method, query, body }: LrsRequest): string[] {
  const id = query.get('statementId') ?? query.get('stateId') ?? query.get('profileId');
  if (resource !== 'statements') return [id ?? '', body.slice(0, MAX_ARGUMENT_LENGTH)].filter((one) => one !== '');
  if (method !== 'POST' && method !== 'PUT') return id === null ? [] : [id];
  return [parseJson(body)].flat().flatMap((one) => (isObject(one) ? [verbName(one)] : []));
}

function sent(context: Context, { status, json, text, headers = {} }: LrsAnswer): Response {
  if (json !== undefined) return context.json(json, status as 200, headers);
  if (text === undefined || status === 204) return context.body(null, status as 204, headers);
  return context.body(text, status as 200, { 'Content-Type': 'text/plain; charset=utf-8', ...headers });
}
