import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lastingStorage } from './lasting-storage.ts';

/** An answer of a database, a little later. */
function answer<T>(result: T, after = 0): { result: T; onsuccess?: () => void } {
  const request: { result: T; onsuccess?: () => void } = { result };
  setTimeout(() => request.onsuccess?.(), after);
  return request;
}

/** A browser whose `localStorage` has some texts, and whose database has others and takes its time to open. */
function browser(
  first: Readonly<Record<string, string>>,
  second: Readonly<Record<string, string>>,
  slow: number,
): void {
  const texts = new Map(Object.entries(first));
  const copy = new Map(Object.entries(second));
  const page = new EventTarget();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => texts.get(name) ?? null,
    setItem: (name: string, text: string) => texts.set(name, text),
  });
  const store = {
    getAllKeys: () => answer([...copy.keys()]),
    getAll: () => answer([...copy.values()]),
    put: (text: string, name: string) => copy.set(name, text),
  };
  const opened = { transaction: () => ({ objectStore: () => store }) };
  vi.stubGlobal('indexedDB', { open: () => answer(opened, slow) });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page));
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const kept = { 'corridor:u03': 'work', 'corridor-count': '50' };

it('waits for a slow database where a login has emptied the first copy', async () => {
  browser({}, kept, 3000);
  const opening = lastingStorage();
  await vi.advanceTimersByTimeAsync(3100);
  const storage = await opening;
  expect(storage.getItem('corridor:u03')).toBe('work');
});

it('does not wait for ever', async () => {
  browser(kept, kept, 3_600_000);
  const opening = lastingStorage();
  await vi.advanceTimersByTimeAsync(5100);
  const storage = await opening;
  expect(storage.getItem('corridor:u03')).toBe('work');
});
