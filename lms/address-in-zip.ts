/** An address that a manifest names, as what it means inside the zip. */
export interface AddressInZip {
  readonly path: string;
  /** With its `?`. */
  readonly search: string;
  /** With its `#`. */
  readonly hash: string;
}

const root = 'http://package.invalid/';

/** Reads an address of a manifest; undefined if it leads elsewhere. `base` names the folders above it, outermost first. */
export function addressInZip(href: string, base: readonly string[] = []): AddressInZip | undefined {
  try {
    const folder = base.reduce((url, part) => new URL(part, url), new URL(root));
    const url = new URL(href, folder);
    if (!url.href.startsWith(root)) return undefined;
    return { path: decodeURIComponent(url.pathname.slice(1)), search: url.search, hash: url.hash };
  } catch {
    return undefined;
  }
}
