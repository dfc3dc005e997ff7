import type { DeviceMirror } from '../../core/device-mirror.ts';
import { randomFrom } from '../../core/lists.ts';

/** The whole LMS site shares this storage, so names say whose they are. */
const prefix = 'corridor-kept:';
const saltKey = 'corridor-salt';

/**
 * The mirror of one learner's unit in the browser's storage. Its name is hashed with a salt of this browser, so that
 * nobody can read from it who the learner is or which unit it was.
 *
 * @param learner - Called only when there is something to read or to keep.
 * @param storage - Called at each use: even to name `localStorage` throws where it is forbidden.
 */
export function deviceMirror(unitId: string, learner: () => string, storage: () => Storage): DeviceMirror {
  const guarded = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      return use(storage());
    } catch {
      return undefined;
    }
  };
  const ofUnit = (store: Storage): string => `${prefix}${hash(`${saltIn(store)} ${unitId}`)}:`;
  let known: string | undefined;
  const ofLearner = (store: Storage): string =>
    (known ??= ofUnit(store) + hash(`${saltIn(store)} ${unitId} ${learner()}`));
  const holdsAny = (store: Storage): boolean => Object.keys(store).some((key) => key.startsWith(ofUnit(store)));
  return {
    read: () => guarded((store) => (holdsAny(store) ? store.getItem(ofLearner(store)) : null)) ?? undefined,
    write: (text) =>
      guarded((store) => {
        store.setItem(ofLearner(store), text);
        return true;
      }) ?? false,
    clear: () => {
      guarded((store) => {
        if (holdsAny(store)) store.removeItem(ofLearner(store));
      });
    },
    listen: (hear) => {
      addEventListener('storage', ({ key, newValue }) => {
        if (newValue !== null && key !== null && guarded((store) => key === ofLearner(store)) === true) hear(newValue);
      });
    },
  };
}

function saltIn(storage: Storage): string {
  const known = storage.getItem(saltKey);
  if (known !== null) return known;
  const salt = Array.from(crypto.getRandomValues(new Uint32Array(4)), (number) => number.toString(36)).join('');
  storage.setItem(saltKey, salt);
  return salt;
}

/** A short name that does not give its text away. */
function hash(text: string): string {
  const random = randomFrom(text);
  return Array.from({ length: 3 }, () => Math.floor(random() * 2 ** 31).toString(36)).join('');
}
