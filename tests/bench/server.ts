import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { mimeTypeOf } from '../../lms/mime.ts';
import { moodleApi } from './in-page/moodle-api.ts';
import { asScript } from './in-page/script.ts';
import type { Package } from './package.ts';

/** How a server sends text: many LMSs, Moodle among them, send the files of packages as they are. */
export type Encoding = 'gzip' | 'plain';

/** Serves packages from this computer, each inside a page that stands for an LMS, and keeps what learners commit. */
export class Server {
  /** Out of reach for learners' work: requests of a package's pages and commits end without an answer. */
  isDown = false;
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  readonly #packages: { readonly pack: Package; readonly encoding: Encoding }[] = [];
  /** What the LMS keeps, by attempt. */
  readonly #attempts = new Map<string, Map<string, string>>();

  static async start(): Promise<Server> {
    const server = new Server();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The address of a package's files, with a slash at the end. */
  offer(pack: Package, encoding: Encoding): string {
    const index = this.#packages.push({ pack, encoding }) - 1;
    return `${this.#origin}/package/${String(index)}/`;
  }

  /** The page that plays a package; the same attempt goes on with what it has committed. */
  lmsPage(attempt: string): string {
    return `${this.#origin}/lms/${attempt}`;
  }

  /** Begins an attempt where another one stands. */
  copy(attempt: string, into: string): void {
    this.#attempts.set(into, new Map(this.stored(attempt)));
  }

  /** What an attempt has committed. */
  stored(attempt: string): ReadonlyMap<string, string> {
    return this.#attempts.get(attempt) ?? new Map<string, string>();
  }

  get #origin(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, kind, name = '', ...path] = new URL(request.url ?? '/', 'http://localhost').pathname.split('/');
    if (this.isDown && kind !== 'lms') {
      request.destroy();
    } else if (kind === 'lms') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(this.#lmsHtml(name));
    } else if (kind === 'store') {
      const changes = new URLSearchParams(await bodyOf(request));
      this.#attempts.set(name, new Map([...this.stored(name), ...changes]));
      response.setHeader('Content-Type', 'text/plain').end('true');
    } else {
      this.#file(response, Number(name), decodeURIComponent(path.join('/')));
    }
  }

  #lmsHtml(attempt: string): string {
    const data = { values: Object.fromEntries(this.stored(attempt)), store: `/store/${attempt}` };
    return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>LMS</title><link rel="icon" href="data:,"><style>html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block}</style>
<body><script>${asScript(moodleApi, data).replaceAll('</', '<\\/')}</script></body>`;
  }

  #file(response: ServerResponse, index: number, path: string): void {
    const offer = this.#packages[index];
    const bytes = offer?.pack.files.get(path);
    if (offer === undefined || bytes === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = mimeTypeOf(path);
    const isText = /^text|javascript|json|xml/.test(type);
    const isPacked = offer.encoding === 'gzip' && isText;
    response.writeHead(200, {
      'Content-Type': type,
      'Cache-Control': 'private, max-age=86400',
      ...(isPacked && { 'Content-Encoding': 'gzip' }),
    });
    response.end(isPacked ? gzipSync(bytes) : bytes);
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
