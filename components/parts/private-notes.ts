import { guarded } from '../../core/guarded.ts';
import { deviceStorage } from './shared-device.ts';

/**
 * What the learner writes for themself. It lives in memory and, only if the learner asks, in this browser's storage.
 * Nothing else in Corridor reads it: it is no part of learner state.
 */
export interface PrivateNotes {
  read(key: string): string;
  /** Whether the text outlives the page. */
  isKept(key: string): boolean;
  write(key: string, text: string, keep: boolean): void;
  /** Forgets what is in memory; whoever shows it hears the event. */
  forget(): void;
}

/** Tells elements of the page that what was written is forgotten: nothing of it is to stay on the screen. */
export const forgottenEvent = 'corridor-forgotten';

const prefix = 'corridor-private:';
/** How all that is kept is named, for who takes it away. */
export const noteNames = { prefix } as const;

/** What notes need of a storage. */
export type NotesStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const memory = new Map<string, string>();
let storage: () => NotesStorage = deviceStorage;

/** Lets the page's notes be kept in a storage that outlives more than the browser's own. */
export function keepPageNotesIn(lasting: NotesStorage): void {
  storage = () => lasting;
}

const stored = (key: string): string | null => guarded(() => storage().getItem(prefix + key)) ?? null;

/** The page's own notes; where storage is missing or refuses (private windows, frames), in memory only. */
export const pageNotes: PrivateNotes = {
  // What is kept may have been written in another tab since.
  read: (key) => stored(key) ?? memory.get(key) ?? '',
  isKept: (key) => stored(key) !== null,
  write(key, text, keep) {
    memory.set(key, text);
    // Where storage refuses, the text stays in memory, and isKept() says so.
    guarded(() => {
      if (keep) storage().setItem(prefix + key, text);
      else storage().removeItem(prefix + key);
    });
  },
  forget() {
    memory.clear();
    dispatchEvent(new Event(forgottenEvent));
  },
};
