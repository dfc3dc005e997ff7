import { afterEach, expect, it, vi } from 'vitest';
import { isSharedDevice } from '../../components/parts/shared-device.ts';
import type { Tracker } from '../../core/tracker.ts';
import { followPage } from './page-lifetime.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('looks at what another page has kept, and at nothing that the LMS keeps in the same storage', () => {
  const page = new EventTarget();
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  const look = vi.fn();
  const retry = vi.fn();
  followPage({ look, retry } as Partial<Tracker> as Tracker, () => undefined);
  const tell = (key: string | null): unknown => page.dispatchEvent(Object.assign(new Event('storage'), { key }));
  for (const key of ['core_str/en', 'jwplayer.volume', 'mine-corridor', null]) tell(key);
  expect(look).not.toHaveBeenCalled();
  for (const key of ['corridor:u03', 'corridor-kept:a:b']) tell(key);
  expect(look).toHaveBeenCalledTimes(2);
  page.dispatchEvent(new Event('online'));
  expect(retry).toHaveBeenCalledTimes(1);
});

it('keeps nothing more once another page has had everything deleted, forgets what is on the page, and says so', () => {
  const page = new EventTarget();
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page));
  const heard: string[] = [];
  const tracker: Partial<Tracker> = {
    renewDevice(change) {
      heard.push(isSharedDevice() ? 'shared' : 'not yet');
      change();
    },
    look: () => void heard.push('look'),
  };
  page.addEventListener('corridor-forgotten', () => heard.push('forgotten'));
  followPage(tracker as Tracker, () => heard.push('told'));
  for (const newValue of ['-', null])
    page.dispatchEvent(Object.assign(new Event('storage'), { key: 'corridor-gone', newValue }));
  // The second one is that the sign itself goes.
  expect(heard).toEqual(['forgotten', 'shared', 'told', 'look']);
});
