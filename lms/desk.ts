import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';

import { attemptReport } from './attempt-report.ts';
import { tell } from './attempt-words.ts';
import { deskHeaders, deskPolicy, isFromSameOrigin, mayRead, setPolicy } from './guards.ts';
import { homePage } from './home-page.ts';
import type { Notice } from './home-page.ts';
import { allOrigins, viewOrigin } from './hosts.ts';
import { droppedKey } from './keys.ts';
import { launchModes, learnerIds } from './launch-mode.ts';
import type { LearnerId } from './launch-mode.ts';
import { MAX_PACKAGE_BYTES } from './limits.ts';
import { ownFile } from './own-files.ts';
import { readPackage } from './package.ts';
import type { Shelf, ShelfItem } from './shelf.ts';
import type { Store } from './store.ts';
import { words } from './words.ts';
import type { Refusal } from './words.ts';

/** Room for the form around the zip, in bytes. */
const FORM_BYTES = 64 * 1024;
const MAX_TITLE = 200;

/** The desk: the trainer's own pages. The only place where packages are added and launched, and attempts reset. */
export function deskApp(store: Store, shelf: Shelf, port: number): Hono {
  const app = new Hono();

  const home = async (context: Context, notice: Notice, status: 200 | 404 | 413 | 422 = 200): Promise<Response> => {
    const list = await shelf.list();
    return context.html(
      homePage(list, ({ key, standard }, learner) => tell(store, key, standard, learner).progress, notice),
      status,
    );
  };
  const refuse = (
    context: Context,
    title: string,
    sentence: string,
    refusals: readonly Refusal[],
    status: 404 | 413 | 422,
  ): Promise<Response> => home(context, { kind: 'refused', title, sentence, refusals }, status);
  const unknownPackage = (context: Context): Promise<Response> =>
    refuse(context, words.desk.notDone, words.pages.noSuchPackage, [], 404);

  app.use(deskHeaders());
  app.use(async (context, next) => {
    await next();
    // Browsers ask this policy about redirects too: a launch ends on the page that views its package.
    setPolicy(context, deskPolicy({ frames: "'none'", forms: `'self' ${allOrigins(port)}` }));
  });
  app.post('*', async (context, next) => {
    if (!isFromSameOrigin(context.req.raw.headers)) return context.text(words.pages.wrongOrigin, 403);
    await next();
    return undefined;
  });

  app.get('/', async (context) => home(context, noticeOf(context, await allItems(shelf))));

  app.get(
    '/own/:name{.+}',
    async (context) => (await ownFile(context, context.req.param('name'))) ?? context.notFound(),
  );

  const tooLarge = (context: Context): Promise<Response> =>
    refuse(context, words.desk.refusedTitle, words.pages.tooLarge, [], 413);
  app.post('/packages', bodyLimit({ maxSize: MAX_PACKAGE_BYTES + FORM_BYTES, onError: tooLarge }), async (context) => {
    const file = (await formOf(context))['zip'];
    if (!(file instanceof File)) return refuse(context, words.desk.refusedTitle, words.pages.cannotRead, [], 422);
    const zip = new Uint8Array(await file.arrayBuffer());
    const read = readPackage(zip);
    if (!read.ok) {
      const sentence = words.desk.refused(file.name, read.refusals.length);
      return refuse(context, words.desk.refusedTitle, sentence, read.refusals, 422);
    }
    const { manifest } = read.package;
    const key = droppedKey(manifest.organization, manifest.item, manifest.standard);
    const title = (manifest.title === '' ? file.name : manifest.title).slice(0, MAX_TITLE);
    const how = store.putPackage({
      key,
      standard: manifest.standard,
      title,
      fileName: file.name.slice(0, MAX_TITLE),
      addedAt: Date.now(),
      zip,
    });
    return done(context, { [how]: key });
  });

  app.post('/packages/remove', async (context) => {
    const item = await itemOf(context, shelf);
    if (item === undefined || item.isBuilt) return unknownPackage(context);
    for (const learner of learnerIds) store.reset(item.key, learner);
    store.removePackage(item.key);
    return done(context, { removed: '' });
  });

  app.get('/packages/:file{.+\\.zip}', async (context) => {
    const file = context.req.param('file');
    const zip = await shelf.zipCalled(file);
    if (zip === undefined) return unknownPackage(context);
    context.header('Content-Type', 'application/zip');
    context.header('Content-Disposition', `attachment; filename="${file.replace(/[^\w.-]/g, '-')}"`);
    return context.body(zip);
  });

  app.post('/attempts/reset', async (context) => {
    const item = await itemOf(context, shelf);
    const learner = learnerOf((await formOf(context))['learner']);
    if (item === undefined || learner === undefined) return unknownPackage(context);
    store.reset(item.key, learner);
    return done(context, { reset: item.key, learner });
  });

  app.post('/launches', async (context) => {
    const form = await formOf(context);
    const item = await itemOf(context, shelf);
    const learner = learnerOf(form['learner']);
    const mode = launchModes.find((one) => one === form['mode']) ?? 'normal';
    if (item === undefined || learner === undefined) return unknownPackage(context);
    const opened = await shelf.open(item.key);
    if (opened?.ok !== true)
      return refuse(context, words.desk.notDone, words.desk.cannotPlay, opened?.refusals ?? [], 422);
    const ticket = store.issueTicket({ package: item.key, learner, mode, desk: new URL(context.req.url).origin });
    return context.redirect(`${viewOrigin(item.key, port)}/launches/${ticket.token}`, 303);
  });

  app.get('/attempts/*', async (context, next) => {
    if (!mayRead(context.req.raw.headers)) return context.text(words.pages.wrongOrigin, 403);
    await next();
    return undefined;
  });
  app.get('/attempts/:package/:learner{[ab]\\.json}', async (context) => {
    const learner = learnerOf(context.req.param('learner').replace('.json', ''));
    const key = context.req.param('package');
    const item = await shelf.find(key);
    return learner === undefined
      ? context.notFound()
      : context.json(attemptReport(store, key, learner, item?.standard));
  });
  app.notFound((context) => context.text(words.pages.notHere, 404));
  app.onError((error, context) => {
    console.error(error);
    return context.text(words.pages.failed, 500);
  });
  return app;
}

/** After a change the browser is sent home, so that a reload does not repeat it. */
function done(context: Context, what: Record<string, string>): Response {
  const [key = ''] = Object.values(what);
  return context.redirect(`/?${new URLSearchParams(what).toString()}${key === '' ? '' : `#${key}`}`, 303);
}

function noticeOf(context: Context, items: readonly ShelfItem[]): Notice {
  const { desk } = words;
  const titleOf = (name: string): string | undefined =>
    items.find((item) => item.key === context.req.query(name))?.title;
  const [added, replaced, reset] = [titleOf('added'), titleOf('replaced'), titleOf('reset')];
  const learner = learnerOf(context.req.query('learner'));
  if (added !== undefined) return { kind: 'done', sentence: desk.added(added) };
  if (replaced !== undefined) return { kind: 'done', sentence: desk.replaced(replaced) };
  if (reset !== undefined && learner !== undefined)
    return { kind: 'done', sentence: desk.resetDone(desk.learners[learner], reset) };
  if (context.req.query('removed') !== undefined) return { kind: 'done', sentence: desk.removed };
  return { kind: 'none' };
}

async function allItems(shelf: Shelf): Promise<readonly ShelfItem[]> {
  const { built, dropped } = await shelf.list();
  return [...built, ...dropped];
}

async function formOf(context: Context): Promise<Record<string, string | File>> {
  try {
    return await context.req.parseBody();
  } catch {
    return {};
  }
}

async function itemOf(context: Context, shelf: Shelf): Promise<ShelfItem | undefined> {
  const key = (await formOf(context))['package'];
  return typeof key === 'string' ? shelf.find(key) : undefined;
}

function learnerOf(given: unknown): LearnerId | undefined {
  return learnerIds.find((one) => one === given);
}
