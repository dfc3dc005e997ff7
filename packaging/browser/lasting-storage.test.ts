import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deviceMirror } from './device-mirror.ts';
import { lastingStorage } from './lasting-storage.ts';

/** An answer of a database, a little later. */
function answer<T>(result: T, after = 0): { result: T; onsuccess?: () => void } {
  const request: { result: T; onsuccess?: () => void } = { result };
  setTimeout(() => request.onsuccess?.(), after);
  return request;
}

/** What is in the browser's database. */
let copy: Map<string, string>;

/** A browser whose `localStorage` has some texts, and whose database has others and takes its time to open. */
function browser(
  first: Readonly<Record<string, string>>,
  second: Readonly<Record<string, string>>,
  slow: number,
): void {
  copy = new Map(Object.entries(second));
  const page = new EventTarget();
  const storage: Record<string, unknown> = { ...first };
  Object.defineProperties(storage, {
    getItem: { value: (name: string) => storage[name] ?? null },
    setItem: { value: (name: string, text: string) => (storage[name] = text) },
  });
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('history', { state: null, replaceState: () => undefined });
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

it('lets a page that has begun without a slow database find what it brings back, and keep it with its own', async () => {
  // What an earlier page has kept.
  browser({}, {}, 0);
  const before = lastingStorage();
  await vi.advanceTimersByTimeAsync(100);
  const earlier = deviceMirror('u03', () => 'learner', await before);
  for (const text of ['some work', 'more work', 'old work']) earlier.write(text, 3, 0);

  browser({}, Object.fromEntries(copy), 8000);
  const opening = lastingStorage();
  await vi.advanceTimersByTimeAsync(5100);
  const mirror = deviceMirror('u03', () => 'learner', await opening);
  mirror.write('new work', 0, 0);
  let heard: string | undefined;
  addEventListener('storage', () => {
    heard = mirror.read()?.text;
    mirror.write('all work', 3, 0);
  });
  await vi.advanceTimersByTimeAsync(3000);
  expect(heard).toBe('old work');

  browser({}, Object.fromEntries(copy), 0);
  const next = lastingStorage();
  await vi.advanceTimersByTimeAsync(100);
  expect(deviceMirror('u03', () => 'learner', await next).read()?.text).toBe('all work');
});
