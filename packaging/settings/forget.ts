import { noteNames } from '../../components/parts/private-notes.ts';
import { keptKeys, keptNames } from '../browser/device-mirror.ts';
import { countKey, deletedKey, ourNames } from '../browser/lasting-storage.ts';
import { countAfter, inSecondCopy } from '../browser/second-copy.ts';
import { lookKey } from '../look-line.ts';
import { workNames } from '../standards/web/connection.ts';

/** What no name begins with. */
const nothing = '-';
/** By then, in milliseconds, a browser has told its disk what is gone: Chromium takes five seconds. */
const toDisk = 10_000;

/**
 * Takes away what this learner may have left on the device: private writing, how they like to read, and a unit's work
 * where there is no LMS.
 * What waits to be sent for other learners is theirs; the salt goes if nothing hangs on it any more.
 */
export function forgetMine(unitId: string, storage: Storage, change = inSecondCopy): Promise<void> {
  tellOthers(storage);
  const work = workNames.prefix + unitId;
  const salt = storage.getItem(keptNames.salt);
  const isWaited = keptKeys(storage).length > 0;
  const isMine = (name: string): boolean =>
    name.startsWith(noteNames.prefix) || [work, lookKey].includes(name) || (name === keptNames.salt && !isWaited);
  for (const name of Object.keys(storage).filter(isMine)) storage.removeItem(name);
  return leave(storage, isWaited ? keptNames.prefix : nothing, change, (store) => {
    store.delete(IDBKeyRange.bound(noteNames.prefix, `${noteNames.prefix}\uffff`));
    for (const name of [work, lookKey]) store.delete(name);
    // What waits hangs on it, and after a crash the second copy is where it is looked for.
    if (isWaited && salt !== null) store.put(salt, keptNames.salt);
    else store.delete(keptNames.salt);
  });
}

/** Takes away everything that units of ours keep in this browser, whoever's it is. */
export function forgetEverything(storage: Storage): Promise<void> {
  tellOthers(storage);
  for (const name of ourNames(storage)) if (name !== countKey) storage.removeItem(name);
  return leave(storage, nothing, inSecondCopy, (store) => {
    store.clear();
  });
}

/**
 * Other pages of this browser hear of it before anything is gone, so that none of them writes it back: a change of storage
 * is told to all of them. The name itself does not stay.
 */
function tellOthers(storage: Storage): void {
  storage.setItem(deletedKey, nothing);
  storage.removeItem(deletedKey);
}

/**
 * Says in the second copy that things are gone on purpose, and what is left: a browser that is killed within seconds finds
 * the first copy as it was. The number of changes goes on in both, or what is kept from now on would seem to be older. When
 * the disk knows, and nothing else is kept, the numbers go as well: they would tell that a unit was here.
 */
function leave(
  storage: Storage,
  left: string,
  change: typeof inSecondCopy,
  remove: (store: IDBObjectStore) => void,
): Promise<void> {
  const count = countAfter(storage);
  storage.setItem(countKey, count);
  setTimeout(() => {
    // Somebody may be at work again, or others' work waits: then the numbers are needed.
    if (ourNames(storage).join() !== countKey) return;
    storage.removeItem(countKey);
    void change((store) => {
      store.clear();
    });
  }, toDisk);
  return change((store) => {
    remove(store);
    store.put(count, countKey);
    store.put(`${count} ${left}`, deletedKey);
  });
}
