/** Whose address a request was sent to. */
export type Place =
  /** Where packages are added, launched and reset. */
  | { readonly kind: 'desk' }
  /** The trainer's view of one package that plays: the frame around it, and the inspector. */
  | { readonly kind: 'view'; readonly key: string }
  /** The record store of one package, if it is made for cmi5. */
  | { readonly kind: 'lrs'; readonly key: string }
  /** One package: its files and its stage. */
  | { readonly kind: 'package'; readonly key: string }
  /** No address of ours: a mistake, or another site whose name was made to point here (DNS rebinding). */
  | { readonly kind: 'stranger' };

const DESK_NAMES = ['127.0.0.1', 'localhost'];

/** Tells the places apart by the `Host` header. RFC 6761 6.3: every name under .localhost is this computer. */
export function placeOf(host: string | null | undefined, port: number): Place {
  const [name = '', givenPort = '80', ...rest] = (host ?? '').toLowerCase().split(':');
  if (rest.length > 0 || givenPort !== String(port)) return { kind: 'stranger' };
  if (DESK_NAMES.includes(name)) return { kind: 'desk' };
  const [, before, key] = /^(?:(view|lrs)\.)?([a-z0-9-]+)\.localhost$/.exec(name) ?? [];
  if (key === undefined) return { kind: 'stranger' };
  return { kind: before === 'view' || before === 'lrs' ? before : 'package', key };
}

/** The address that people open. */
export function deskOrigin(port: number): string {
  return `http://127.0.0.1${suffix(port)}`;
}

/** The address that one package has for itself. */
export function packageOrigin(key: string, port: number): string {
  return `http://${key}.localhost${suffix(port)}`;
}

/**
 * The address of the page that frames a package. It is another origin, so the package cannot reach it; but the same
 * site, because browsers that block third-party storage would otherwise take away the package's localStorage, which
 * every real LMS grants it.
 */
export function viewOrigin(key: string, port: number): string {
  return `http://view.${key}.localhost${suffix(port)}`;
}

/** The address of a package's record store: another origin, as in most LMSs, so that a client must cope with CORS. */
export function lrsOrigin(key: string, port: number): string {
  return `http://lrs.${key}.localhost${suffix(port)}`;
}

/** Every address under .localhost on this port, as a Content-Security-Policy names it. */
export function allOrigins(port: number): string {
  return `http://*.localhost${suffix(port)}`;
}

function suffix(port: number): string {
  // Browsers leave the standard port out of origins and Host headers.
  return port === 80 ? '' : `:${String(port)}`;
}
