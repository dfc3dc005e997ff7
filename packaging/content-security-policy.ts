/** Where an LMS takes calls: `api`, in a window above; `address`, anywhere, as cmi5 names it at launch; or there is none. */
export type LmsPlace = 'api' | 'address' | 'none';

/**
 * What a package's page may load and send (CSP Level 3): its own files, and nothing to or from anywhere else.
 *
 * It is about the network. Scripts that stand in a page are left to the tools with which trainers and auditors look into
 * it (axe, browser drivers): a package needs none, and works under a site's own policy that forbids them.
 */
export function contentSecurityPolicy(lms: LmsPlace): string {
  return Object.entries({
    'script-src-elem': "'self' 'unsafe-inline'",
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
