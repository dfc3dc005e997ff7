import { deviceStorage, isSharedDevice } from '../../components/parts/shared-device.ts';

/** Texts by name on this device. Every method may throw: browsers can forbid storage. */
export interface LastingStorage extends Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  names(): readonly string[];
}

/** The whole LMS site shares its databases, so the name says whose this one is. */
export const database = 'corridor';
export const table = 'kept';
/** A browser that has not opened a database by then, in milliseconds, may never do so. */
const patience = 1000;

/**
 * The browser's `localStorage`, with a second copy in a database. Moodle 4.5 empties `localStorage` at every login and
 * logout (measured), which is just what comes between an expired session and the next launch. The first copy is written
 * at once, however soon the page dies, and heard by other pages; the second one brings it back.
 */
export async function lastingStorage(): Promise<LastingStorage> {
  const copy = await Promise.race([
    openCopy().catch(() => undefined),
    new Promise<undefined>((resolve) => {
      setTimeout(resolve, patience);
    }),
  ]);
  const inCopy = (change: (store: IDBObjectStore) => void): void => {
    try {
      if (copy !== undefined) change(copy.transaction(table, 'readwrite').objectStore(table));
    } catch {
      // The browser has closed it: there is one copy then.
    }
  };
  return {
    names: () => Object.keys(localStorage),
    getItem: (name) => deviceStorage().getItem(name),
    setItem(name, text) {
      deviceStorage().setItem(name, text);
      inCopy((store) => store.put(text, name));
    },
    removeItem(name) {
      localStorage.removeItem(name);
      inCopy((store) => store.delete(name));
    },
  };
}

/** Opens the database, and brings back what is missing beside it, unless nothing is to be kept here. */
async function openCopy(): Promise<IDBDatabase | undefined> {
  if (isSharedDevice()) return undefined;
  const opening = indexedDB.open(database);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(table);
  };
  const copy = await answerTo(opening);
  const store = copy.transaction(table).objectStore(table);
  const [names, texts] = await Promise.all([answerTo(store.getAllKeys()), answerTo<unknown[]>(store.getAll())]);
  names.forEach((name, index) => {
    const text = texts[index];
    if (typeof name !== 'string' || typeof text !== 'string') return;
    if (localStorage.getItem(name) === null) localStorage.setItem(name, text);
  });
  return copy;
}

const answerTo = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The browser gives no database.'));
    };
  });
