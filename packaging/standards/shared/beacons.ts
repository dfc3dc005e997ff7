import { guarded } from '../../../components/parts/shared-device.ts';

/** Makes a call to an LMS, and says whether the LMS sent a beacon in it where a request would have been possible. */
export type BeaconWatch = (call: () => void) => boolean;

/** Where there are no windows to watch. */
export const noBeacons: BeaconWatch = (call) => {
  call();
  return false;
};

/**
 * Watches the windows that a SCO lies in. A beacon is "sent" whatever becomes of it: when a request fails, Moodle falls
 * back to one, answers "true", and never sends the values again (measured). On a page that is hidden, beacons are all
 * there is, and browsers do deliver them.
 */
export const beaconsAround =
  (start: Window): BeaconWatch =>
  (call) => {
    let beacons = 0;
    const restore = navigatorsAround(start).map((navigator) => {
      const send = navigator.sendBeacon.bind(navigator);
      const own = Object.getOwnPropertyDescriptor(navigator, name);
      const value: typeof send = (...message) => {
        beacons++;
        return send(...message);
      };
      Object.defineProperty(navigator, name, { configurable: true, writable: true, value });
      return () => {
        if (own === undefined) Reflect.deleteProperty(navigator, name);
        else Object.defineProperty(navigator, name, own);
      };
    });
    call();
    for (const undo of restore) undo();
    return beacons > 0 && start.document.visibilityState === 'visible';
  };

const name = 'sendBeacon';

/** Of a window and those it lies in. Another origin's window gives none, and has no LMS for us either. */
const navigatorsAround = (one: Window): Navigator[] =>
  guarded(() => {
    const { navigator, parent } = one;
    return parent === one ? [navigator] : [navigator, ...navigatorsAround(parent)];
  }) ?? [];
