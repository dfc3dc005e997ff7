import type { Context, MiddlewareHandler } from 'hono';

/**
 * True when a request that changes something comes from a page of the same origin. Browsers send `Origin` with
 * every POST and pages cannot forge it; `Sec-Fetch-Site` is asked where `Origin` is missing. Neither means no.
 */
export function isFromSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (origin !== null) return origin === `http://${headers.get('host') ?? ''}`;
  return headers.get('sec-fetch-site') === 'same-origin';
}

/** True when a reader is not another site's page: our own page, the address bar, or a program that is no browser. */
export function mayRead(headers: Headers): boolean {
  return ['same-origin', 'none', null].includes(headers.get('sec-fetch-site'));
}

/** What every answer of the trainer's pages carries: no other origin may frame it, script it, or read it. */
export function deskHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.header('X-Frame-Options', 'DENY');
    // A page opened by a package gets no handle on the desk; from a sandboxed frame the browser refuses it altogether.
    context.header('Cross-Origin-Opener-Policy', 'same-origin');
    context.header('Referrer-Policy', 'same-origin');
    context.header('X-Content-Type-Options', 'nosniff');
    ownHeaders(context);
  };
}

/** The Content-Security-Policy of the trainer's pages: what they may show in a frame, and where forms may end. */
export function deskPolicy({ frames, forms }: { readonly frames: string; readonly forms: string }): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    `frame-src ${frames}`,
    `form-action ${forms}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The stage page's policy: its own script, the package in a frame, shown by the view of this package only. */
export function stagePolicy(view: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${view}`,
  ].join('; ');
}

export function setPolicy(context: Context, policy: string): void {
  context.header('Content-Security-Policy', policy);
}

/** What every answer carries, on whichever origin: nothing is kept, nothing is shared with other origins. */
export function ownHeaders(context: Context): void {
  context.header('Cache-Control', 'no-store');
  context.header('Cross-Origin-Resource-Policy', 'same-origin');
  context.header('Origin-Agent-Cluster', '?1');
}
