import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';

import { parseAttemptRecord } from './attempt-record.ts';
import { beginLaunch } from './begin.ts';
import { byteRangeOf } from './byte-range.ts';
import { isFromSameOrigin, ownHeaders, setPolicy, stagePolicy } from './guards.ts';
import { viewOrigin } from './hosts.ts';
import { MAX_RECORD_BYTES } from './limits.ts';
import { mimeTypeOf } from './mime.ts';
import { ownFile } from './own-files.ts';
import { fileOf } from './package.ts';
import type { CoursePackage } from './package.ts';
import { modelOf } from './scorm-model.ts';
import type { Shelf } from './shelf.ts';
import type { Standard } from './standard.ts';
import type { Store, Ticket } from './store.ts';
import { words } from './words.ts';

/** scorm-again, as the standards that need an API need it. */
const RUNTIMES: Readonly<Partial<Record<Standard, string>>> = {
  scorm12: 'scorm12.min.js',
  'scorm2004-3rd': 'scorm2004.min.js',
  'scorm2004-4th': 'scorm2004.min.js',
};

/**
 * The origin of one package, `http://<key>.localhost`: its files, the stage that plays it, and the one attempt
 * that a ticket opens. It knows neither the desk nor any other package.
 */
export function stageApp(key: string, store: Store, shelf: Shelf, port: number): Hono {
  const app = new Hono();
  const view = viewOrigin(key, port);

  app.use(async (context, next) => {
    await next();
    ownHeaders(context);
  });

  app.get('/files/*', async (context) => {
    const course = await courseOf(shelf, key);
    const path = pathOf(context.req.url);
    const bytes = course === undefined || path === undefined ? undefined : fileOf(course, path);
    if (bytes === undefined || path === undefined) return context.text(words.pages.notHere, 404);
    setPolicy(context, `frame-ancestors 'self' ${view}`);
    return fileResponse(context, path, bytes);
  });

  app.get(
    '/own/:name{.+}',
    async (context) => (await ownFile(context, context.req.param('name'))) ?? context.notFound(),
  );

  app.get('/play/:token', async (context) => {
    const ticket = ticketOf(store, key, context);
    const course = await courseOf(shelf, key);
    if (ticket === undefined || course === undefined) return context.text(words.stage.gone, 410);
    setPolicy(context, stagePolicy(view));
    return context.html(stagePage(ticket.token, view, course.manifest.standard));
  });

  // cmi5 10.2.6.0-1: where a package goes when its session is over. The stage sees it and offers the next one.
  app.get('/play/:token/returned', (context) => context.text(words.stage.ended));

  app.post('/play/:token/*', async (context, next) => {
    if (!isFromSameOrigin(context.req.raw.headers)) return context.json({ result: false }, 403);
    await next();
    return undefined;
  });

  app.post('/play/:token/begin', async (context) => {
    const ticket = ticketOf(store, key, context);
    const course = await courseOf(shelf, key);
    if (ticket === undefined || course === undefined) return context.json({ result: false }, 410);
    return context.json(beginLaunch(store, ticket, course.manifest, port, Date.now()));
  });

  app.post('/play/:token/record', bodyLimit({ maxSize: MAX_RECORD_BYTES }), async (context) => {
    const ticket = ticketOf(store, key, context);
    if (ticket === undefined) return context.json({ result: false }, 410);
    const standard = (await courseOf(shelf, key))?.manifest.standard;
    if (standard === undefined || standard === 'cmi5' || standard === 'web')
      return context.json({ result: false }, 400);
    const record = parseAttemptRecord(await context.req.text(), modelOf(standard));
    if (record === undefined || !store.isLaunchOf(ticket, record.launch)) return context.json({ result: false }, 400);
    // Review and browse are for looking: the calls are listed, the attempt stays as it is.
    store.record(ticket, record.launch, ticket.mode === 'normal' ? record.elements : {}, record.calls);
    return context.json({ result: true });
  });

  app.notFound((context) => context.text(words.pages.notHere, 404));
  app.onError((error, context) => {
    console.error(error);
    return context.json({ result: false }, 500);
  });
  return app;
}

function ticketOf(store: Store, key: string, context: Context): Ticket | undefined {
  const ticket = store.ticketOf(context.req.param('token') ?? '');
  return ticket?.package === key ? ticket : undefined;
}

async function courseOf(shelf: Shelf, key: string): Promise<CoursePackage | undefined> {
  const opened = await shelf.open(key);
  return opened?.ok === true ? opened.package : undefined;
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url).pathname.slice('/files/'.length));
  } catch {
    return undefined;
  }
}

function fileResponse(context: Context, path: string, bytes: Uint8Array): Response {
  const range = byteRangeOf(context.req.header('range'), bytes.length);
  const headers = { 'Content-Type': mimeTypeOf(path), 'Accept-Ranges': 'bytes' };
  if (range.kind === 'unsatisfiable')
    return context.body(null, 416, { 'Content-Range': `bytes */${String(bytes.length)}` });
  if (range.kind === 'whole') return context.body(new Uint8Array(bytes), 200, headers);
  const { first, last } = range;
  const part = { ...headers, 'Content-Range': `bytes ${String(first)}-${String(last)}/${String(bytes.length)}` };
  return context.body(new Uint8Array(bytes.subarray(first, last + 1)), 206, part);
}

function stagePage(token: string, view: string, standard: Standard): ReturnType<typeof html> {
  const runtime = RUNTIMES[standard];
  return html`<!doctype html>
    <html lang="en" class="stage">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.play.stage}</title>
        <link rel="stylesheet" href="/own/stage.css" />
        ${runtime === undefined ? '' : html`<script src="/own/${runtime}"></script>`}
        <script type="module" src="/own/stage-client.ts"></script>
      </head>
      <body data-token="${token}" data-view="${view}">
        <p role="alert" hidden></p>
        <p hidden><button type="button">${words.stage.again}</button></p>
      </body>
    </html>`;
}
