import { describe, expect, it } from 'vitest';
import { beaconsAround } from './beacons.ts';

class FakeNavigator {
  readonly sent: string[] = [];

  sendBeacon(url: string): boolean {
    this.sent.push(url);
    return true;
  }
}

/** A window in an LMS's window, as far as beacons go. */
function windows(visibilityState: 'visible' | 'hidden' = 'visible'): { own: Window; lms: FakeNavigator } {
  const lms = new FakeNavigator();
  const top: Record<string, unknown> = { navigator: lms };
  top['parent'] = top;
  const own = { navigator: new FakeNavigator(), parent: top, document: { visibilityState } };
  return { own: own as unknown as Window, lms };
}

describe('watching for beacons', () => {
  it('sees one that the window above sends, and lets it pass', () => {
    const { own, lms } = windows();
    expect(
      beaconsAround(own)(() => {
        lms.sendBeacon('/commit');
      }),
    ).toBe(true);
    expect(lms.sent).toEqual(['/commit']);
  });

  it('sees none where a request was made, and leaves no trace', () => {
    const { own, lms } = windows();
    const watch = beaconsAround(own);
    expect(watch(() => undefined)).toBe(false);
    expect(Object.keys(lms)).toEqual(['sent']);
    lms.sendBeacon('/later');
    expect(watch(() => undefined)).toBe(false);
  });

  it("gives a window its own way of sending back, and calls it as the window's", () => {
    const { own, lms } = windows();
    const ownWay = function (this: FakeNavigator, url: string): boolean {
      this.sent.push(`own ${url}`);
      return true;
    };
    lms.sendBeacon = ownWay;
    expect(
      beaconsAround(own)(() => {
        lms.sendBeacon('/commit');
      }),
    ).toBe(true);
    expect([lms.sendBeacon, lms.sent]).toEqual([ownWay, ['own /commit']]);
  });

  it('thinks nothing of them on a hidden page', () => {
    const { own, lms } = windows('hidden');
    expect(
      beaconsAround(own)(() => {
        lms.sendBeacon('/commit');
      }),
    ).toBe(false);
  });

  it('makes the call as well under a window of another site', () => {
    const { own } = windows();
    const foreign = new Proxy(
      {},
      {
        get: () => {
          throw new Error('SecurityError');
        },
      },
    );
    let calls = 0;
    expect(
      beaconsAround(Object.assign(own, { parent: foreign }))(() => {
        calls++;
      }),
    ).toBe(false);
    expect(calls).toBe(1);
  });
});
