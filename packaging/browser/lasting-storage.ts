import { guarded } from '../../core/guarded.ts';
import { deviceStorage, isSharedDevice } from '../../components/parts/shared-device.ts';

/** Texts by name on this device. Every method may throw: browsers can forbid storage. */
export type LastingStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The whole LMS site shares its databases, so the name says whose this one is. All other names of ours begin so too. */
export const database = 'corridor';
export const table = 'kept';
/** How many changes a copy has seen. It stands in each of the two: the one that has seen more is the truth. */
export const countKey = 'corridor-count';
/**
 * In the second copy alone: the number of the change by which things were deleted on purpose, and what the names begin
 * with that were left. In the first copy it comes and goes at once, which is how other pages hear of a deletion.
 */
export const deletedKey = 'corridor-gone';
/** A browser that has not opened a database by then, in milliseconds, may never do so. */
const patience = 5000;

/**
 * The browser's `localStorage`, with a second copy in a database. The first copy is written at once, however soon the
 * page is left, and heard by other pages; the second one brings back what the first one loses (all of it measured):
 * Moodle 4.5 empties it at every login and logout, which is just what comes between an expired session and the next
 * launch; Chromium, if it is killed, loses what was written in the last five seconds; and a page that is opened while
 * another one of the same site is being closed may find it empty.
 */
export async function lastingStorage(): Promise<LastingStorage> {
  let copy: IDBDatabase | undefined;
  await Promise.race([
    openCopy().then(
      (found) => {
        copy = found;
        // Whoever has begun without it is to take in what it brought back.
        dispatchEvent(new Event('storage'));
      },
      () => undefined,
    ),
    new Promise((resolve) => {
      setTimeout(resolve, patience);
    }),
  ]);
  const inCopy = (change: (store: IDBObjectStore) => void): void => {
    // The browser may have closed it, or nothing is to be kept here any more: there is one copy then, or none.
    guarded(() => {
      const storage = deviceStorage();
      const count = String(Number(storage.getItem(countKey)) + 1);
      storage.setItem(countKey, count);
      if (copy === undefined) return;
      const store = copy.transaction(table, 'readwrite').objectStore(table);
      change(store);
      store.put(count, countKey);
    });
  };
  return {
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

/** Opens the database, and brings back what the first copy has lost, unless nothing is to be kept here. */
async function openCopy(): Promise<IDBDatabase | undefined> {
  if (isSharedDevice()) return undefined;
  const opening = indexedDB.open(database);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(table);
  };
  const copy = await answerTo(opening);
  const store = copy.transaction(table).objectStore(table);
  const [names, texts] = await Promise.all([answerTo(store.getAllKeys()), answerTo(store.getAll())]);
  const textOf = (name: string): string => String(texts[names.indexOf(name)]);
  const count = Number(localStorage.getItem(countKey));
  const isBehind = Number(textOf(countKey)) > count;
  const [deletedAt, left] = textOf(deletedKey).split(' ') as [string, string];
  // What is found here of the time before is what a killed browser did not hear of.
  if (Number(deletedAt) > count)
    for (const name of ourNames(localStorage)) if (!name.startsWith(left)) localStorage.removeItem(name);
  for (const name of names as string[])
    // What is missing here was lost: a page that takes something away lives long enough to tell both.
    if (name !== deletedKey && (isBehind || localStorage.getItem(name) === null))
      localStorage.setItem(name, textOf(name));
  return copy;
}

/** Names of all that any unit of ours keeps in a storage. */
export const ourNames = (storage: Storage): string[] =>
  Object.keys(storage).filter((name) => name.startsWith(database));

const answerTo = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = reject;
  });
