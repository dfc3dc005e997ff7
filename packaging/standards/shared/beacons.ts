import { guarded } from '../../../core/guarded.ts';

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
      // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called for the navigator below
      const { sendBeacon } = navigator;
      navigator.sendBeacon = (...message) => {
        beacons++;
        return sendBeacon.apply(navigator, message);
      };
      return () => {
        Reflect.deleteProperty(navigator, 'sendBeacon');
        // The LMS may have one of its own there.
        if (navigator.sendBeacon !== sendBeacon) navigator.sendBeacon = sendBeacon;
      };
    });
    call();
    for (const undo of restore) undo();
    return beacons > 0 && start.document.visibilityState === 'visible';
  };

/** Of a window and those it lies in. Another origin's window gives none, and has no LMS for us either. */
const navigatorsAround = (one: Window): Navigator[] =>
  guarded(() => {
    const { navigator, parent } = one;
    return parent === one ? [navigator] : [navigator, ...navigatorsAround(parent)];
  }) ?? [];
