import { afterEach, expect, it, vi } from 'vitest';
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
  followPage({ look, retry } as Partial<Tracker> as Tracker);
  const tell = (key: string | null): unknown => page.dispatchEvent(Object.assign(new Event('storage'), { key }));
  for (const key of ['core_str/en', 'jwplayer.volume', 'mine-corridor', null]) tell(key);
  expect(look).not.toHaveBeenCalled();
  for (const key of ['corridor:u03', 'corridor-kept:a:b']) tell(key);
  expect(look).toHaveBeenCalledTimes(2);
  page.dispatchEvent(new Event('online'));
  expect(retry).toHaveBeenCalledTimes(1);
});
