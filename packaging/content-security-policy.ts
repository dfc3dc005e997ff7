import { createHash } from 'node:crypto';

/**
 * What a package's page may load: its own files, and nothing from anywhere else (CSP Level 3). No script stands in the
 * page, and none is made from text; the one stylesheet in it is named by its hash.
 *
 * @param styles - The stylesheet in the page.
 * @param lms - Where the LMS takes calls: `api`, in a window above, or `address`, anywhere, as cmi5 names it at launch.
 */
export function contentSecurityPolicy(styles: string, lms: 'api' | 'address'): string {
  const hash = createHash('sha256').update(styles).digest('base64');
  return Object.entries({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' 'sha256-${hash}'`,
    'img-src': "'self' data:",
    'media-src': "'self'",
    'connect-src': lms === 'address' ? "'self' https: http:" : "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
