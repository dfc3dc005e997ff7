import { countKey, database, table } from './lasting-storage.ts';

/** The number of the next change, see `countKey`. */
export const countAfter = (storage: Storage): string => String(Number(storage.getItem(countKey)) + 1);

/** Changes the second copy of what is kept on the device, in the browser's database; see `lastingStorage()`. */
export function inSecondCopy(change: (store: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(database);
    // Without a database there is nothing to change.
    opening.onerror = () => resolve();
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(table);
    };
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(table, 'readwrite');
      change(transaction.objectStore(table));
      transaction.oncomplete = transaction.onabort = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
