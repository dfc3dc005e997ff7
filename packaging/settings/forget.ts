import { lookKey } from '../look-line.ts';
import { inSecondCopy } from '../browser/second-copy.ts';

/** Everything that any unit of ours keeps in a browser has a name that begins so. */
const ours = 'corridor';
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
  if (!isShared) storage.removeItem(salt);
  void change((store) => {
    if (!isShared) {
      store.clear();
      return;
    }
    store.delete(IDBKeyRange.bound(privateNotes, `${privateNotes}\uffff`));
    store.delete(lookKey);
  });
}

/** Takes away everything that units of ours keep in this browser, whoever's it is. */
export async function forgetEverything(storage: Storage): Promise<void> {
  for (const name of Object.keys(storage).filter((one) => one.startsWith(ours))) storage.removeItem(name);
  await inSecondCopy((store) => store.clear());
}
