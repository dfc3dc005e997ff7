import { Hono } from 'hono';
import type { Context } from 'hono';

import { attemptReport } from './attempt-report.ts';
import { tell } from './attempt-words.ts';
import { deskHeaders, deskPolicy, mayRead, setPolicy } from './guards.ts';
import { deskOrigin, packageOrigin } from './hosts.ts';
import { ownFile } from './own-files.ts';
import { gonePage, playPage } from './play-page.ts';
import type { Shelf } from './shelf.ts';
import type { Store, Ticket } from './store.ts';
import { words } from './words.ts';

/** The trainer's view of one package that plays. It only shows; whoever has no ticket sees nothing. */
export function viewApp(key: string, store: Store, shelf: Shelf, port: number): Hono {
  const app = new Hono();
  const ticketOf = (context: Context): Ticket | undefined => {
    const ticket = store.ticketOf(context.req.param('token') ?? '');
    return ticket?.package === key && mayRead(context.req.raw.headers) ? ticket : undefined;
  };

  app.use(deskHeaders());

  app.get(
    '/own/:name{.+}',
    async (context) => (await ownFile(context, context.req.param('name'))) ?? context.notFound(),
  );

  app.get('/launches/:token', async (context) => {
    const ticket = store.ticketOf(context.req.param('token'));
    const opened = await shelf.open(key);
    const item = await shelf.find(key);
    if (ticket?.package !== key || item === undefined || opened?.ok !== true) {
      setPolicy(context, deskPolicy({ frames: "'none'", forms: "'none'" }));
      return context.html(gonePage(deskOrigin(port)), 410);
    }
    const origin = packageOrigin(key, port);
    setPolicy(context, deskPolicy({ frames: origin, forms: "'none'" }));
    return context.html(playPage(ticket, item, opened.package.manifest.scoCount, origin));
  });

  app.get('/launches/:token/attempt.json', async (context) => {
    const ticket = ticketOf(context);
    const item = await shelf.find(key);
    return ticket === undefined
      ? context.notFound()
      : context.json(attemptReport(store, key, ticket.learner, item?.standard));
  });

  app.get('/launches/:token/told.json', async (context) => {
    const ticket = ticketOf(context);
    const item = await shelf.find(key);
    return ticket === undefined || item === undefined
      ? context.notFound()
      : context.json(tell(store, key, item.standard, ticket.learner));
  });

  // Of a package that calls no API the page hears nothing: it asks for what the record store has seen.
  app.get('/launches/:token/calls.json', (context) => {
    const ticket = ticketOf(context);
    return ticket === undefined ? context.notFound() : context.json(store.callsOfTicket(ticket));
  });

  app.notFound((context) => context.text(words.pages.notHere, 404));
  return app;
}
