/**
 * What a package's page may load and send (CSP Level 3): its own files, and nothing to or from anywhere else.
 *
 * It is about the network. Scripts that stand in a page are left to the tools with which trainers and auditors look into
 * it (axe, browser drivers); that a package has none, and makes none from text, is proven by the package contract.
 *
 * @param lms - Where the LMS takes calls: `api`, in a window above, or `address`, anywhere, as cmi5 names it at launch.
 */
export function contentSecurityPolicy(lms: 'api' | 'address'): string {
  return Object.entries({
    'script-src-elem': "'self' 'unsafe-inline'",
    'style-src-elem': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'media-src': "'self'",
    'font-src': "'self'",
    'connect-src': lms === 'address' ? "'self' https: http:" : "'self'",
    'frame-src': "'none'",
    'object-src': "'none'",
    'worker-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
