import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { types } from '../tests/fixtures/units.ts';
import type { LearnerState } from './learner-state.ts';
import type { Unit } from './programme.ts';
import { progressOf } from './progress.ts';
import type { Progress } from './progress.ts';
import { unpackState } from './suspend-data.ts';

/** A state as a release has left it in an LMS. These files never change: a new layout gets new ones. */
interface Released {
  readonly packed: string;
  readonly state: Pick<LearnerState, 'clock' | 'commits' | 'seconds' | 'place'> & {
    readonly visited: readonly string[];
    readonly records: LearnerState['records'];
  };
  readonly progress: Progress;
  readonly unit: Unit;
}

const folder = path.join(import.meta.dirname, '../tests/fixtures/released-states');

describe('a state of an earlier release', () => {
  it.each(readdirSync(folder))('%s is read as it was written', (name) => {
    const { packed, state, progress, ...rest } = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Released;
    // The first units knew of no changes.
    const unit: Unit = { ...rest.unit, changes: (rest.unit as Partial<Unit>).changes ?? [] };
    const read = unpackState(packed, unit, types);
    expect({ ...state, visited: [...read.visited], records: Object.fromEntries(read.records) }).toEqual(state);
    expect(read).toMatchObject({
      clock: state.clock,
      commits: state.commits,
      seconds: state.seconds,
      place: state.place,
    });
    expect(progressOf(unit, read)).toEqual(progress);
  });
});
