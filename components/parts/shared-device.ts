import { guarded } from '../../core/guarded.ts';

/** Tells elements of the page that the learner has said whether other people use this device. */
export const sharedDeviceEvent = 'corridor-shared-device';

/** By the same name the tab remembers it. */
const key = sharedDeviceEvent;
/** Where the tab's own memory is forbidden, the page remembers. */
let isShared = guarded(() => sessionStorage.getItem(key) !== null) === true;

/** Whether other people use this device, as the learner has said. Then nothing is kept on it. */
export const isSharedDevice = (): boolean => isShared;

/**
 * Takes down whether other people use this device. The tab alone remembers: it is the same after the page is loaded
 * again, and gone with the tab, so that not even this is left behind.
 */
export function shareDevice(shared: boolean): void {
  isShared = shared;
  guarded(() => {
    if (shared) sessionStorage.setItem(key, '1');
    else sessionStorage.removeItem(key);
  });
  dispatchEvent(new Event(sharedDeviceEvent));
}

/** The browser's storage, as long as anything may be kept in it; it throws where browser or learner forbid that. */
export function deviceStorage(): Storage {
  if (isShared) throw new Error('shared');
  return localStorage;
}
