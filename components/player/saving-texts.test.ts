import { expect, it } from 'vitest';
import type { Saving } from '../../core/saver.ts';
import { english } from '../../locales/english.ts';
import { heardOf } from './saving-texts.ts';
import type { Told } from './saving-texts.ts';

/** What is heard, one state after the other. */
function heard(...states: Saving[]): (Told | undefined)[] {
  let before: Told | undefined;
  return states.map((state) => (before = heardOf(state, before)));
}

it('says nothing of work that is saved as it should be', () => {
  expect(heard('idle', 'sending', 'course', 'sending', 'course')).toEqual(Array(5).fill(undefined));
  expect(heard('idle', 'device', 'device')).toEqual(Array(3).fill(undefined));
});

it('says that work waits, keeps still while it is sent, and says once that it has come', () => {
  const states: Saving[] = [
    'sending',
    'waiting',
    'sending',
    'waiting',
    'sending',
    'course',
    'course',
    'sending',
    'course',
  ];
  const said = [undefined, ...Array<Told>(4).fill('waiting'), ...Array<Told>(4).fill('course')];
  expect(heard(...states)).toEqual(said);
});

it.each(['failed', 'refused', 'signed-out'] as const)('says that it is %s, and that it is well again', (saving) => {
  expect(heard('sending', saving, 'sending', 'course')).toEqual([undefined, saving, saving, 'course']);
});

it.each(['signInHelp', 'refusedHelp', 'openAgain'] as const)(
  'begins with what happened to the work, and then says why and what to do: %s',
  (notice) => {
    const [first] = english[notice].split('. ');
    expect(first).toMatch(/^What this device has kept will be sent /);
  },
);
