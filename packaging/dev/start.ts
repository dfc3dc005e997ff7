import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import type { ServerType } from '@hono/node-server';
import { watchFolders } from './changes.ts';
import { Previews } from './previews.ts';
import { previewSite } from './site.ts';
import type { WritingPlace } from './units.ts';
import { Workshop } from './workshop.ts';

export interface PreviewOptions {
  readonly place: WritingPlace;
  /** TCP port; 0 takes any free one. */
  readonly port: number;
  /** How many further ports are tried when the first is taken. */
  readonly furtherPorts: number;
}

export interface RunningPreview {
  /** Its address, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Only this computer can reach the preview. */
const loopback = '127.0.0.1';
/** Where the code of the kit stands. */
const code = ['core', 'components', 'locales', 'reader', 'packaging'].map((room) =>
  fileURLToPath(new URL(`../../${room}`, import.meta.url)),
);

/** Starts the preview on the first free port; undefined if there is none. */
export async function startPreview({ place, port, furtherPorts }: PreviewOptions): Promise<RunningPreview | undefined> {
  const workshop = new Workshop(place);
  const previews = new Previews((unit) => workshop.build(unit));
  const site = previewSite(place, previews);
  const server = createAdaptorServer({ fetch: site.fetch });
  const taken = await listenOn(server, port, port === 0 ? 0 : port + furtherPorts);
  if (taken === undefined) return undefined;
  const unwatch = watchFolders([join(place.content, place.only ?? ''), ...code], (kind) => {
    if (kind === 'code') workshop.forget();
    previews.refresh();
  });
  return {
    url: `http://${loopback}:${String(taken)}`,
    close: () =>
      new Promise((resolve) => {
        unwatch();
        workshop.forget();
        server.close(() => {
          resolve();
        });
        // Pages that are open listen for as long as they are.
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

async function listenOn(server: ServerType, first: number, last: number): Promise<number | undefined> {
  for (let port = first; port <= last; port++) {
    const taken = await tryPort(server, port);
    if (taken !== undefined) return taken;
  }
  return undefined;
}

/** The port that was taken; undefined when another program has it. */
function tryPort(server: ServerType, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    };
    server.once('error', refused);
    server.listen(port, loopback, () => {
      server.off('error', refused);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
