import type { Activity, Unit } from './programme.ts';
import { activitiesOf } from './programme.ts';
import type { ActivityTypes } from './activity-type.ts';
import { BitReader, BitWriter, fromCharacter, toCharacter } from './bits.ts';
import { emptyState, mostAttempts, opening, results } from './learner-state.ts';
import type { ActivityRecord, LearnerState, Place } from './learner-state.ts';
import { reach } from './progress.ts';
import { unitAt } from './updates.ts';
import { versionNumber } from './versions.ts';

/**
 * Learner state as the text an LMS keeps: printable ASCII, one line, versioned.
 *
 *     text   = version frame(head) frame(detail)*
 *     frame  = length payload check
 *     head   = counters, place, lessons visited, of every activity whether it is done and its best score; then, since
 *              the second release, the unit's version, what was reached, and which responses are outdated
 *     detail = one activity's latest response, newest first
 *
 * Every frame says its length and proves itself, so of a text that was cut or garbled all whole frames are read, and
 * what is lost first is the oldest response, never completion or score.
 */
const version = 'A';
/** The layout's number, which `ids.lock.json` keeps. */
export const layout = 1;
/** SCORM 1.2: cmi.suspend_data is a CMIString4096, the least that any standard grants. */
export const safeLength = 4096;

/** Packs a state; responses that do not fit the limit, in characters, are left out, the oldest first. */
export function packState(state: LearnerState, unit: Unit, types: ActivityTypes, limit = safeLength): string {
  let text = version + frame(packHead(state, unit));
  for (const detail of packDetails(state, unit, types)) {
    if (text.length + detail.length > limit) break;
    text += detail;
  }
  return text;
}

/** Unpacks as much as can be read. Never throws: what an LMS hands back may be cut, garbled or another unit's. */
export function unpackState(text: string, unit: Unit, types: ActivityTypes): LearnerState {
  if (!text.startsWith(version)) return emptyState;
  const frames = readFrames(text, version.length);
  const head = frames.shift();
  const { state: first, outdated } =
    head === undefined ? { state: emptyState, outdated: new Set<string>() } : unpackHead(new BitReader(head), unit);
  let state = first;
  const activities = new Map(activitiesOf(unit).map((activity) => [activity.id, activity]));
  for (const detail of frames) {
    if (detail !== undefined) state = unpackDetail(state, new BitReader(detail), unit, activities, types);
  }
  return markOutdated(state, outdated);
}

/** Whether a text begins as ours do: another author's package may have written before us. */
export const isOurs = (text: string): boolean => text.startsWith(version);

/** Whether a text ends where its last frame does: an LMS that cuts hardly ever hits that spot. */
export function isWhole(text: string): boolean {
  let position = version.length;
  while (position < text.length) position = frameAt(text, position)?.next ?? Infinity;
  return text.startsWith(version) && position === text.length;
}

/** Characters the packed state can take at most, all activities answered as long as can be. */
export function longestLength(unit: Unit, types: ActivityTypes): number {
  const most = 0x7fffffff;
  const records = activitiesOf(unit).map((activity): [string, ActivityRecord] => [
    activity.id,
    {
      response: types[activity.type]?.longest(activity.question),
      done: true,
      best: 100,
      attempts: mostAttempts,
      // A learner who acts every second for a week stays below this.
      counter: 0xfffff,
    },
  ]);
  const state: LearnerState = {
    clock: most,
    commits: most,
    seconds: most,
    place: { page: results, language: 'zzz', counter: most },
    visited: new Set(unit.slots.lessons),
    records: new Map(records),
    reached: { completed: true, passed: true, score: 100 },
    keptBy: { version: most, lessons: 0, activities: 0 },
  };
  return packState(state, unit, types, Infinity).length;
}

function packHead(state: LearnerState, unit: Unit): string {
  const bits = new BitWriter();
  for (const value of [state.commits, state.clock, state.seconds, state.place.counter]) bits.writeNumber(value);
  bits.writeNumber(packPage(state.place.page, unit));
  for (let index = 0; index < 3; index++) bits.write(letterOf(state.place.language, index), 5);
  bits.writeNumber(unit.slots.lessons.length);
  for (const id of unit.slots.lessons) bits.write(state.visited.has(id) ? 1 : 0, 1);
  bits.writeNumber(unit.slots.activities.length);
  for (const id of unit.slots.activities) {
    const record = state.records.get(id);
    // One bit says whether it is done; if so, seven more are its best score.
    if (record?.done === true) bits.write(128 + record.best, 8);
    else bits.write(0, 1);
  }
  bits.writeNumber(Math.max(state.keptBy.version, versionNumber(unit.version)));
  bits.write(state.reached.completed ? 1 : 0, 1);
  bits.write(state.reached.passed ? 1 : 0, 1);
  bits.write(state.reached.score, 7);
  for (const id of unit.slots.activities) bits.write(state.records.get(id)?.isOutdated === true ? 1 : 0, 1);
  return bits.toString();
}

/** What the head says, and the activities whose question has changed since they were answered. */
interface Head {
  readonly state: LearnerState;
  readonly outdated: ReadonlySet<string>;
}

function unpackHead(bits: BitReader, unit: Unit): Head {
  const commits = bits.readNumber();
  const clock = bits.readNumber();
  const seconds = bits.readNumber();
  const counter = bits.readNumber();
  const page = unpackPage(bits.readNumber(), unit);
  const language = [0, 1, 2].map(() => letters.charAt(bits.read(5)).trim());
  const place: Place = { page, language: language.join(''), counter };

  const visited = new Set<string>();
  const lessons = readSlots(bits, unit.slots.lessons, (id) => {
    if (bits.read(1) === 1 && id !== '') visited.add(id);
  });
  const records = new Map<string, ActivityRecord>();
  const activities = readSlots(bits, unit.slots.activities, (id) => {
    if (bits.read(1) === 0) return;
    const best = Math.min(bits.read(7), 100);
    if (id !== '') records.set(id, { done: true, best, attempts: 1, counter: 0 });
  });
  const version = bits.readNumber();
  const completed = bits.read(1) === 1;
  const passed = bits.read(1) === 1;
  const reached = { completed, passed, score: Math.min(bits.read(7), 100) };
  const isChanged = (id: string): boolean =>
    unit.changes.some((change) => change.activity === id && versionNumber(change.version) > version);
  const outdated = unit.slots.activities.filter(
    (id, slot) => (slot < activities && bits.read(1) === 1) || isChanged(id),
  );
  const keptBy = { version, lessons, activities };
  const state = { clock, commits, seconds, place, visited, records, reached, keptBy };
  return {
    // The first release did not say what was reached: it is what is done of all that it had.
    state: version > 0 ? state : { ...state, reached: reach(unitAt(unit, lessons, activities), state).reached },
    outdated: new Set(outdated),
  };
}

/**
 * Reads one entry a slot, as many as were written, and gives their number; a slot this build does not know has an empty
 * id.
 */
function readSlots(bits: BitReader, slots: readonly string[], read: (id: string) => void): number {
  const count = Math.min(bits.readNumber(), 10_000);
  for (let slot = 0; slot < count; slot++) read(slots[slot] ?? '');
  return count;
}

/** The state with a mark at every record whose question has changed. */
function markOutdated(state: LearnerState, outdated: ReadonlySet<string>): LearnerState {
  const records = [...state.records].map(([id, record]): [string, ActivityRecord] => [
    id,
    outdated.has(id) ? { ...record, isOutdated: true } : record,
  ]);
  return { ...state, records: new Map(records) };
}

/** Frames of all responses, newest first; equal counters in slot order. */
function packDetails(state: LearnerState, unit: Unit, types: ActivityTypes): string[] {
  return activitiesOf(unit)
    .flatMap((activity) => {
      const slot = unit.slots.activities.indexOf(activity.id);
      const record = state.records.get(activity.id);
      const type = types[activity.type];
      if (record?.response === undefined || type === undefined || slot < 0) return [];
      const bits = new BitWriter();
      bits.writeNumber(slot);
      bits.writeNumber(record.counter);
      bits.write(record.attempts, 4);
      type.pack(record.response, activity.slots, bits);
      return [{ slot, counter: record.counter, text: frame(bits.toString()) }];
    })
    .sort((a, b) => b.counter - a.counter || a.slot - b.slot)
    .map(({ text }) => text);
}

function unpackDetail(
  state: LearnerState,
  bits: BitReader,
  unit: Unit,
  activities: ReadonlyMap<string, Activity>,
  types: ActivityTypes,
): LearnerState {
  const activity = activities.get(unit.slots.activities[bits.readNumber()] ?? '');
  const type = activity === undefined ? undefined : types[activity.type];
  if (activity === undefined || type === undefined) return state;
  const counter = bits.readNumber();
  const attempts = bits.read(4);
  const response = type.accept(activity.question, type.unpack(activity.slots, bits));
  if (response === undefined) return state;
  const { done, best } = state.records.get(activity.id) ?? { done: false, best: 0 };
  const record: ActivityRecord = { response, done, best, attempts, counter };
  return { ...state, records: new Map(state.records).set(activity.id, record) };
}

const letters = ' abcdefghijklmnopqrstuvwxyz';
const letterOf = (code: string, index: number): number => Math.max(0, letters.indexOf(code.charAt(index) || ' '));

function packPage(page: string, unit: Unit): number {
  if (page === results) return 1;
  const slot = unit.slots.lessons.indexOf(page);
  return slot < 0 ? 0 : slot + 2;
}

function unpackPage(number: number, unit: Unit): string {
  if (number === 1) return results;
  return unit.slots.lessons[number - 2] ?? opening;
}

/** A payload with its length before it and its check, two characters, after it. */
function frame(payload: string): string {
  const length = new BitWriter();
  length.writeNumber(payload.length);
  return length.toString() + payload + checkOf(payload);
}

/** The payloads of all frames that are whole; undefined stands for one that is garbled. */
function readFrames(text: string, start: number): (string | undefined)[] {
  const frames: (string | undefined)[] = [];
  for (let found = frameAt(text, start); found !== undefined; found = frameAt(text, found.next))
    frames.push(found.payload);
  return frames;
}

/** The frame that begins at a position, and where the next one does; undefined if the text ends before it does. */
function frameAt(text: string, position: number): { payload: string | undefined; next: number } | undefined {
  const digits = /^[g-z0-9_-]*./.exec(text.slice(position))?.[0] ?? '';
  const end = position + digits.length + new BitReader(digits).readNumber();
  if (digits === '' || end + 2 > text.length) return undefined;
  const payload = text.slice(position + digits.length, end);
  return { payload: checkOf(payload) === text.slice(end, end + 2) ? payload : undefined, next: end + 2 };
}

function checkOf(payload: string): string {
  let sum = 1;
  for (const character of payload) sum = (sum * 67 + fromCharacter(character) + 2) % 4093;
  return toCharacter(sum >>> 6) + toCharacter(sum);
}
