import type { DeviceMirror, Kept } from '../../core/device-mirror.ts';
import { randomFrom } from '../../core/lists.ts';
import type { LastingStorage } from './lasting-storage.ts';

/** The whole LMS site shares this storage, so names say whose they are. */
const prefix = 'corridor-kept:';
const saltKey = 'corridor-salt';
/** After the number of the last commit that the LMS took, before the text. */
const mark = '~';

/** Names of all that is kept on this device, of whatever unit and learner. */
export const keptKeys = (storage: Storage): string[] => Object.keys(storage).filter((key) => key.startsWith(prefix));

/**
 * The mirror of one learner's unit in the browser's storage. Its name is hashed with a salt of this browser, so that
 * nobody can read from it who the learner is or which unit it was.
 *
 * @param learner - Called only when there is something to read or to keep.
 */
export function deviceMirror(unitId: string, learner: () => string, storage: LastingStorage): DeviceMirror {
  const guarded = <T>(use: () => T): T | undefined => {
    try {
      return use();
    } catch {
      return undefined;
    }
  };
  // Once for the page: an LMS may empty the storage under it.
  let salt: string | undefined;
  const named = (text: string): string => hash(`${(salt ??= saltIn(storage))} ${unitId}${text}`);
  const ofUnit = (): string => `${prefix}${named('')}:`;
  let known: string | undefined;
  const ofLearner = (): string => (known ??= ofUnit() + named(` ${learner()}`));
  const holdsAny = (): boolean => Object.keys(localStorage).some((name) => name.startsWith(ofUnit()));
  return {
    read: () => parse(guarded(() => (holdsAny() ? storage.getItem(ofLearner()) : null))),
    write: (text, told) =>
      guarded(() => {
        storage.setItem(ofLearner(), `${String(told)}${mark}${text}`);
        // The learner may have had everything deleted: without its salt the copy would not be found again.
        if (salt !== undefined && storage.getItem(saltKey) === null) storage.setItem(saltKey, salt);
        return true;
      }) ?? false,
    clear: () => {
      guarded(() => {
        if (holdsAny()) storage.removeItem(ofLearner());
      });
    },
    listen: (hear) => {
      addEventListener('storage', ({ key, newValue }) => {
        if (key === null || guarded(() => key === ofLearner()) !== true) return;
        const heard = parse(newValue);
        if (heard !== undefined) hear(heard.text);
      });
    },
  };
}

function parse(kept: string | null | undefined): Kept | undefined {
  const [told, text] = kept?.split(mark) ?? [];
  return text === undefined ? undefined : { text, told: Number(told) };
}

function saltIn(storage: LastingStorage): string {
  const known = storage.getItem(saltKey);
  if (known !== null) return known;
  const salt = String(crypto.getRandomValues(new Uint32Array(4)));
  storage.setItem(saltKey, salt);
  return salt;
}

/** A short name that does not give its text away. */
const hash = (text: string): string => String(randomFrom(text)());
