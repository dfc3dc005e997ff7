import { guarded } from '../../core/guarded.ts';
import type { DeviceMirror, Kept } from '../../core/device-mirror.ts';
import { randomFrom } from '../../core/lists.ts';
import { ourNames } from './lasting-storage.ts';
import type { LastingStorage } from './lasting-storage.ts';

/** The whole LMS site shares this storage, so names say whose they are. */
const prefix = 'corridor-kept:';
const saltKey = 'corridor-salt';
/** How all that is kept is named, and the salt that its names hang on, for who takes it away. */
export const keptNames = { prefix, salt: saltKey } as const;
/** After the number of the last commit that the LMS took, before the text. */
const mark = '~';
/** The clock is noted ahead, in steps of 64: to change a history takes longer than to keep the work (measured: 4 to 2). */
const ahead = 63;

/** Names of all that is kept on this device, of whatever unit and learner. */
export const keptKeys = (storage: Storage): string[] => Object.keys(storage).filter((key) => key.startsWith(prefix));

/**
 * The mirror of one learner's unit in the browser's storage. Its name is hashed with a salt of this browser, so that
 * nobody can read from it who the learner is or which unit it was.
 *
 * @param learner - Called only when there is something to read or to keep.
 */
export function deviceMirror(unitId: string, learner: () => string, storage: LastingStorage): DeviceMirror {
  // An LMS may empty the storage under the page; and a slow database may bring back an older salt, with what it hides.
  let salt: string | undefined;
  const named = (text: string): string =>
    hash(`${(salt = storage.getItem(saltKey) ?? salt ?? newSalt(storage))} ${unitId}${text}`);
  const ofUnit = (): string => `${prefix}${named('')}:`;
  let who: string | undefined;
  // An LMS that opens no session does not say who it is. But the page that was here before may have known, and this entry
  // of the tab's history goes with no other.
  const [before = '', clock] = String(history.state).split(mark);
  const ofLearner = (): string => {
    who ??= learner();
    const name = who === '' ? before : ofUnit() + named(` ${who}`);
    // Nobody's, or named with a salt that is gone: it would not be found again.
    if (!name.startsWith(ofUnit())) throw new Error(name);
    return name;
  };
  // An LMS may keep hundreds of things there.
  const holdsAny = (): boolean => ourNames(localStorage).some((name) => name.startsWith(ofUnit()));
  return {
    clock: Number(clock) || 0,
    read: () => guarded(() => parse(holdsAny() ? storage.getItem(ofLearner()) : null)),
    write: (text, told, acts) =>
      guarded(() => {
        const name = ofLearner();
        storage.setItem(name, `${String(told)}${mark}${text}`);
        // The learner may have had everything deleted: without its salt the copy would not be found again.
        if (salt !== undefined && storage.getItem(saltKey) === null) storage.setItem(saltKey, salt);
        const entry = name + mark + String(acts | ahead);
        if (entry !== history.state) history.replaceState(entry, '');
        return true;
      }) ?? false,
    clear: () => {
      guarded(() => {
        if (holdsAny()) storage.removeItem(ofLearner());
      });
    },
  };
}

function parse(kept: string | null): Kept | undefined {
  const [told, text] = (kept ?? '').split(mark);
  return text === undefined ? undefined : { text, told: Number(told) };
}

function newSalt(storage: LastingStorage): string {
  // It stands beside what it salts, so it need not be hard to guess, only another one in each browser.
  const salt = String(Math.random());
  storage.setItem(saltKey, salt);
  return salt;
}

/** A short name that does not give its text away. */
const hash = (text: string): string => String(randomFrom(text)());
