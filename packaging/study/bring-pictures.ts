declare global {
  interface Window {
    /** Paths of the pictures that a unit shows, by language. */
    corridorPictures?: Readonly<Record<string, readonly string[] | undefined>>;
  }
}

/**
 * Gets the pictures of the language that is shown, and of each that is chosen later: a unit that was begun can be taken to
 * its end without a network, with all there is to see.
 */
export function bringPictures(): void {
  /** While they are kept, the page shows them without asking for them again. */
  const kept = new Map<string, HTMLImageElement>();
  const root = document.documentElement;
  const bring = (): void => {
    for (const path of window.corridorPictures?.[root.lang] ?? []) {
      if (!kept.has(path)) kept.set(path, Object.assign(new Image(), { src: path }));
    }
  };
  new MutationObserver(bring).observe(root, { attributeFilter: ['lang'] });
  bring();
}
