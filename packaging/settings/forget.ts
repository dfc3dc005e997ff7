import { database, table } from '../browser/lasting-storage.ts';

/** Everything that any unit of ours keeps in a browser has a name that begins so. */
const ours = 'corridor';
const privateNotes = 'corridor-private:';
const waiting = 'corridor-kept:';
const salt = 'corridor-salt';

/**
 * Takes away what this learner may have left on the device: private writing, and a unit's work where there is no LMS.
 * What waits to be sent for other learners is theirs; the salt goes if nothing hangs on it any more.
 */
export function forgetMine(unitId: string, storage: Storage, empty = emptyDatabase): void {
  const names = Object.keys(storage);
  const isMine = (name: string): boolean => name.startsWith(privateNotes) || name === `corridor:${unitId}`;
  for (const name of names.filter(isMine)) storage.removeItem(name);
  if (names.some((name) => name.startsWith(waiting))) return;
  storage.removeItem(salt);
  void empty();
}

/** Takes away everything that units of ours keep in this browser, whoever's it is. */
export async function forgetEverything(storage: Storage): Promise<void> {
  for (const name of Object.keys(storage).filter((one) => one.startsWith(ours))) storage.removeItem(name);
  await emptyDatabase();
}

/** The second copy of what waits to be sent, and of its salt. */
function emptyDatabase(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(database);
    // Without a database there is nothing to empty.
    opening.onerror = () => resolve();
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(table);
    };
    opening.onsuccess = () => {
      const change = opening.result.transaction(table, 'readwrite');
      change.objectStore(table).clear();
      change.oncomplete = change.onabort = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
