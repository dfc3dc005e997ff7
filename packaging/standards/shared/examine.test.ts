import { describe, expect, it } from 'vitest';
import { visit, emptyState } from '../../../core/learner-state.ts';
import { packState, unpackState } from '../../../core/suspend-data.ts';
import { smallUnit, types } from '../../../tests/fixtures/units.ts';
import { scorm12RunTime } from '../scorm12/run-time.ts';
import { examine } from './examine.ts';

const unit = smallUnit();
const state = visit(emptyState, 'second');
const text = packState(state, unit, types);

/** An LMS that treats suspend data in its own way. */
class TestLms {
  kept = text;
  commits = 0;
  readonly #keep: (value: string) => string | undefined;

  constructor(keep: (value: string) => string | undefined) {
    this.#keep = keep;
  }

  readonly runTime = scorm12RunTime({
    LMSInitialize: () => 'true',
    LMSFinish: () => 'true',
    LMSGetValue: () => this.kept,
    LMSSetValue: (_element, value) => {
      const kept = this.#keep(value);
      if (kept === undefined) return 'false';
      this.kept = kept;
      return 'true';
    },
    LMSCommit: () => {
      this.commits++;
      return 'true';
    },
    LMSGetLastError: () => '0',
    LMSGetErrorString: () => '',
  });
}

describe('the examination of an API', () => {
  it.each([
    { keep: (value: string) => value, found: { mayWrite: true, room: 64_000 }, because: 'it takes all' },
    {
      keep: (value: string) => (value.length <= 4096 ? value : undefined),
      found: { mayWrite: true, room: 4096 },
      because: 'it refuses more than the standard grants',
    },
    {
      keep: (value: string) => value.slice(0, 4096),
      found: { mayWrite: true, room: 4096 },
      because: 'it cuts without a word',
    },
    {
      keep: (value: string) => value.slice(0, 255),
      found: { mayWrite: true, room: text.length },
      because: 'it has less than the standard wants',
    },
    { keep: () => undefined, found: { mayWrite: false, room: 0 }, because: 'it refuses everything' },
  ])('finds $found.room characters when $because, and does no harm', ({ keep, found }) => {
    const lms = new TestLms(keep);
    expect(examine(lms.runTime)).toEqual(found);
    expect({ kept: lms.kept, commits: lms.commits }).toEqual({ kept: text, commits: 0 });
  });

  it('tries nothing where nothing has been kept yet', () => {
    const lms = new TestLms((value) => value);
    lms.kept = '';
    expect(examine(lms.runTime)).toBeUndefined();
    expect(lms.kept).toBe('');
  });

  it('pads with what nobody takes for state, if the page should die in between', () => {
    expect(unpackState(text.padEnd(4097, '.'), unit, types)).toEqual(unpackState(text, unit, types));
  });
});
