import type { Unit } from '../../core/programme.ts';
import type { Tracker } from '../../core/tracker.ts';
import type { Words } from '../../locales/words.ts';
import type { PrivateNotes } from '../parts/private-notes.ts';

/** Parts of the player that are loaded when somebody asks for them. */
export type PageName = 'doctor' | 'settings' | 'study';

/** The element of the player, as far as such a part needs it. */
export interface PageHost extends HTMLElement {
  /** Gets the unit in another language; fails if it cannot be had now. */
  readonly load: (language: string) => Promise<{ readonly unit: Unit; readonly words: Words }>;
  /** Comes true when the page shows what it is to show. */
  readonly updateComplete: Promise<boolean>;
}

/** The device, as far as the learner has a say about it. */
export interface Device {
  isShared(): boolean;
  share(shared: boolean): void;
  /** What the learner writes for themself on this page. */
  readonly notes: PrivateNotes;
}

/** What such a part gets to work with. */
export interface PageContext {
  readonly tracker: Tracker;
  readonly unit: Unit;
  readonly words: Words;
  readonly device: Device;
  /** The element it may put something into. There, a link to `#` and a lesson's id opens the lesson. */
  readonly root: PageHost;
  /** Shows another such part. */
  readonly show: (name: PageName) => void;
  /** Leaves the page quickly. */
  readonly leave: (event: Event) => void;
}

/** Shows such a part. */
export type OpenPage = (context: PageContext) => void;
