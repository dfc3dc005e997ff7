import { describe, expect, it } from 'vitest';
import { emptyState, visit } from '../../core/learner-state.ts';
import type { LmsCall } from '../../core/lms-connection.ts';
import { packState, unpackState } from '../../core/suspend-data.ts';
import { allEnglish } from '../../locales/all-english.ts';
import { Words } from '../../locales/words.ts';
import { smallUnit, types } from '../../tests/fixtures/units.ts';
import { liveFindings, maySave } from './live.ts';
import type { Standing } from './live.ts';

const unit = smallUnit();
const words = new Words('en', allEnglish);
const kept = packState(visit(emptyState, 'first'), unit, types);
const newer = packState(visit(emptyState, 'first'), smallUnit({ version: '9.0.0' }), types);
const saved: LmsCall = { call: 'LMSCommit("")', answer: 'true', at: 0, took: 20 };

const standing = (changes: Partial<Standing> = {}): Standing => {
  const { atLaunch = '' } = changes;
  return {
    hasLms: true,
    mode: 'normal',
    saving: 'course',
    isForgetful: false,
    isCounted: true,
    calls: [],
    room: 64_000,
    atLaunch,
    read: { unit, state: unpackState(atLaunch, unit, types) },
    ...changes,
  };
};

describe('what the trainer’s page finds', () => {
  it.each([
    { given: standing({ hasLms: false, saving: 'device' }), says: 'No LMS was found' },
    { given: standing({ saving: 'practice', mode: 'browse' }), says: 'in browse mode' },
    { given: standing({ saving: 'uncounted', isCounted: false }), says: 'without credit' },
    { given: standing({ saving: 'signed-out' }), says: 'no right to save' },
    { given: standing({ saving: 'signed-out', calls: [saved] }), says: 'the session has expired' },
    { given: standing({ saving: 'signed-out', atLaunch: kept }), says: 'the session has expired' },
    { given: standing({ saving: 'refused', calls: [saved] }), says: 'or the server is in trouble' },
    { given: standing({ isForgetful: true, saving: 'device' }), says: 'did not give it back' },
    { given: standing({ saving: 'waiting' }), says: 'cannot be reached' },
    { given: standing({ saving: 'failed' }), says: 'this browser does not keep it' },
    { given: standing({ room: 255 }), says: 'takes less than the 4,096' },
    { given: standing({ atLaunch: kept.slice(0, -2) }), says: 'in the middle of an answer' },
    { given: standing({ atLaunch: newer }), says: 'The package is older than the state' },
  ])('says: $says', ({ given, says }) => {
    const [finding, ...others] = liveFindings(given, words);
    expect(finding?.what).toContain(says);
    expect(finding?.action).toMatch(/\.$/);
    expect(others).toEqual([]);
  });

  it.each([standing(), standing({ atLaunch: kept }), standing({ room: undefined })])(
    'is nothing when all is well',
    (given) => {
      expect(liveFindings(given, words)).toEqual([]);
    },
  );

  it.each([
    { given: standing(), mayWrite: true, says: 'mayUnproven', because: 'some LMSs say yes to everything' },
    {
      given: standing({ atLaunch: kept }),
      mayWrite: true,
      says: 'mayProven',
      because: 'it gave back what it was given',
    },
    { given: standing({ isForgetful: true }), mayWrite: true, says: 'mayLost', because: 'it has lost work' },
    { given: standing({ saving: 'idle' }), mayWrite: undefined, says: 'nothingToSave', because: 'nothing was done' },
    { given: standing({ saving: 'practice' }), mayWrite: undefined, says: 'mayNotTried', because: 'nothing is saved' },
    { given: standing(), mayWrite: false, says: 'mayNot', because: 'the API refused' },
    { given: standing({ saving: 'signed-out' }), mayWrite: true, says: 'mayNot', because: 'the server refused' },
  ])('says $says of the right to save, because $because', ({ given, mayWrite, says }) => {
    expect(maySave(given, mayWrite)).toBe(says);
  });
});
