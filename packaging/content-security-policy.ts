import { createHash } from 'node:crypto';

/** Where an LMS takes calls: `api`, in a window above; `address`, anywhere, as cmi5 names it at launch; or there is none. */
export type LmsPlace = 'api' | 'address' | 'none';

/**
 * What a package's page may run, load and send (CSP Level 3): its own files, and nothing to or from anywhere else.
 *
 * @param scripts - The scripts that run without being files: those that stand in the page, and the player, which comes
 *   packed. Their hashes are let through, to the letter, and no other.
 */
export function contentSecurityPolicy(lms: LmsPlace, scripts: readonly (string | Uint8Array)[]): string {
  return Object.entries({
    'script-src-elem': ["'self'", ...scripts.map(hashSource)].join(' '),
    // No `onclick=` has ever to run, whatever might bring one into a page. Chrome 75, Firefox 108, Safari 15.4.
    'script-src-attr': "'none'",
    'style-src-elem': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'media-src': "'self'",
    'font-src': "'self'",
    // Where there is no LMS, nobody is asked whether the server is still there.
    'connect-src': { api: "'self'", address: "'self' https: http:", none: "'none'" }[lms],
    'frame-src': "'none'",
    'object-src': "'none'",
    'worker-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

/** CSP Level 3, 2.3.1: a hash-source. */
const hashSource = (script: string | Uint8Array): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
