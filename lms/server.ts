import type { AddressInfo } from 'node:net';

import { createAdaptorServer } from '@hono/node-server';
import type { ServerType } from '@hono/node-server';

import { lrsApp } from './cmi5/lrs.ts';
import { deskApp } from './desk.ts';
import { deskOrigin, placeOf } from './hosts.ts';
import { Shelf } from './shelf.ts';
import { stageApp } from './stage.ts';
import { Store } from './store.ts';
import { viewApp } from './view.ts';
import { words } from './words.ts';

export interface LmsOptions {
  /** TCP port; 0 takes any free one. */
  readonly port: number;
  /** How many further ports are tried when the first is taken. */
  readonly furtherPorts: number;
  /** Folder of `index.json` and the built zips. */
  readonly packages: string;
  /** Folder of `lms.sqlite`; made when it is missing. */
  readonly data: string;
}

export interface RunningLms {
  /** Address of the desk, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** The LMS cannot start, with a sentence for the person who started it. */
export class LmsStartError extends Error {}

/** Only this computer can reach the LMS. */
const LOOPBACK = '127.0.0.1';

/** Starts the LMS on the first free port. */
export async function startLms(options: LmsOptions): Promise<RunningLms> {
  const store = new Store(options.data);
  const shelf = new Shelf(options.packages, store);
  let answer: (request: Request) => Promise<Response> = () => Promise.resolve(new Response(null, { status: 503 }));
  const server = createAdaptorServer({ fetch: (request) => answer(request) });
  try {
    const port = await listenOn(server, options);
    answer = handler(store, shelf, port);
    return {
      url: deskOrigin(port),
      close: async () => {
        await stopped(server);
        store.close();
      },
    };
  } catch (error) {
    store.close();
    throw error;
  }
}

/** Sends each request to the place it is addressed to. */
function handler(store: Store, shelf: Shelf, port: number): (request: Request) => Promise<Response> {
  const desk = deskApp(store, shelf, port);
  return async (request) => {
    const place = placeOf(request.headers.get('host'), port);
    switch (place.kind) {
      case 'desk':
        return desk.fetch(request);
      case 'view':
      case 'lrs':
      case 'package': {
        if ((await shelf.find(place.key)) === undefined) return plain(words.pages.noSuchPackage, 404);
        const app = { view: viewApp, lrs: lrsApp, package: stageApp }[place.kind];
        return app(place.key, store, shelf, port).fetch(request);
      }
      case 'stranger':
        // RFC 9110 15.5.20: the request was directed at a server that does not answer for this host.
        return plain(words.pages.wrongHost(deskOrigin(port)), 421);
      default:
        return place satisfies never;
    }
  };
}

function plain(sentence: string, status: number): Response {
  return new Response(sentence, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

async function listenOn(server: ServerType, { port, furtherPorts }: LmsOptions): Promise<number> {
  const last = port === 0 ? 0 : Math.min(port + furtherPorts, 65_535);
  for (let next = port; next <= last; next += 1) {
    const taken = await tryPort(server, next);
    if (taken !== undefined) return taken;
  }
  throw new LmsStartError(last === port ? words.terminal.taken(port) : words.terminal.allTaken(port, last));
}

/** The port that was taken; undefined when another program has it. */
function tryPort(server: ServerType, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    };
    server.once('error', refused);
    server.listen(port, LOOPBACK, () => {
      server.off('error', refused);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function stopped(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    // Browsers keep connections open for later; nobody needs them any more.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
