import type { Device } from '../../components/player/page-on-demand.ts';
import { guarded } from '../../core/guarded.ts';
import { countKey } from '../browser/lasting-storage.ts';
import { countAfter, inSecondCopy } from '../browser/second-copy.ts';
import { lookKey } from '../look-line.ts';
import { cssOf, lookFrom, lookMark } from './look.ts';
import type { Look } from './look.ts';

const { style } = document.documentElement;

/** How the page is shown now. */
export const lookNow = (): Look => lookFrom(style.getPropertyValue(lookMark));

/** Shows the page so, and keeps that for the next launch if anything may be kept. */
export function wear(look: Look, device: Device): void {
  const css = cssOf(look);
  style.cssText = css;
  if (device.isShared()) return;
  // Where storage is forbidden, the look lasts as long as the page.
  guarded(() => {
    const kept = Object.entries({ [lookKey]: css, [countKey]: countAfter(localStorage) });
    for (const [name, text] of kept) localStorage.setItem(name, text);
    void inSecondCopy((store) => {
      for (const [name, text] of kept) store.put(text, name);
    });
  });
}

/** Where a login has emptied the browser's storage, the look has come back too late for the first paint. */
export function wearWhatCameBack(): void {
  // Where storage is forbidden, nothing was kept.
  guarded(() => {
    if (style.getPropertyValue(lookMark) === '') style.cssText = localStorage.getItem(lookKey) ?? '';
  });
}
