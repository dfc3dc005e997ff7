import { lookKey } from '../look-line.ts';
import { countKey, ourNames } from '../browser/lasting-storage.ts';
import { countAfter, inSecondCopy } from '../browser/second-copy.ts';

const privateNotes = 'corridor-private:';
const waiting = 'corridor-kept:';
const salt = 'corridor-salt';

/**
 * Takes away what this learner may have left on the device: private writing, how they like to read, and a unit's work
 * where there is no LMS.
 * What waits to be sent for other learners is theirs; the salt goes if nothing hangs on it any more.
 */
export function forgetMine(unitId: string, storage: Storage, change = inSecondCopy): void {
  const names = Object.keys(storage);
  const isMine = (name: string): boolean =>
    name.startsWith(privateNotes) || [`corridor:${unitId}`, lookKey].includes(name);
  for (const name of names.filter(isMine)) storage.removeItem(name);
  const isShared = names.some((name) => name.startsWith(waiting));
  const count = countAfter(storage);
  if (!isShared) for (const name of [salt, countKey]) storage.removeItem(name);
  void change((store) => {
    if (isShared) {
      store.delete(IDBKeyRange.bound(privateNotes, `${privateNotes}\uffff`));
      for (const name of [`corridor:${unitId}`, lookKey]) store.delete(name);
    } else {
      leaveNothing(store, count);
    }
  });
}

/** Takes away everything that units of ours keep in this browser, whoever's it is. */
export async function forgetEverything(storage: Storage): Promise<void> {
  const count = countAfter(storage);
  for (const name of ourNames(storage)) storage.removeItem(name);
  await inSecondCopy((store) => {
    leaveNothing(store, count);
  });
}

/**
 * Leaves nothing but a number, by which the next page knows that the rest is gone on purpose: a browser that is killed
 * within seconds finds the first copy as it was.
 */
function leaveNothing(store: IDBObjectStore, count: string): void {
  store.clear();
  store.put(count, countKey);
}
