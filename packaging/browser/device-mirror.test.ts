import { afterEach, expect, it, vi } from 'vitest';
import { deviceMirror } from './device-mirror.ts';
import type { LastingStorage } from './lasting-storage.ts';

/** A tab whose history can be changed, and a storage that does not last. */
function tab(): { storage: LastingStorage; changes: unknown[] } {
  const kept = new Map<string, string>();
  const changes: unknown[] = [];
  const history = {
    state: null as unknown,
    replaceState(state: unknown) {
      history.state = state;
      changes.push(state);
    },
  };
  vi.stubGlobal('history', history);
  vi.stubGlobal('localStorage', {});
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  };
  return { storage, changes };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it('notes the clock ahead of the acts, so that few of them change the history', () => {
  const { storage, changes } = tab();
  let page = deviceMirror('u03', () => 'learner', storage);
  for (let acts = 1; acts <= 100; acts++) {
    page.write('work', 1, acts);
    // Whenever the page is loaded anew, its clock is not behind.
    expect(deviceMirror('u03', () => '', storage).clock).toBeGreaterThanOrEqual(acts);
  }
  expect(changes).toHaveLength(2);
  page = deviceMirror('u03', () => '', storage);
  expect(page.write('work without a session', 1, Number(page.clock) + 1)).toBe(true);
  expect(changes).toHaveLength(3);
});

it('keeps nothing for a learner whom neither the LMS nor the page before has named', () => {
  const { storage } = tab();
  expect(deviceMirror('u03', () => '', storage).write('work', 1, 1)).toBe(false);
});

it('leaves nothing behind where there is nothing to read or to forget', () => {
  const { storage } = tab();
  const set = vi.spyOn(storage, 'setItem');
  const page = deviceMirror('u03', () => 'learner', storage);
  expect(page.read()).toBe(undefined);
  page.clear();
  expect(set).not.toHaveBeenCalled();
});
