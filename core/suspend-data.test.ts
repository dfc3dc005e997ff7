import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachableState } from '../tests/fixtures/states.ts';
import { activity, exits, smallUnit, types } from '../tests/fixtures/units.ts';
import { countCommit, emptyState, respond, spend, visit } from './learner-state.ts';
import type { LearnerState } from './learner-state.ts';
import type { Unit } from './programme.ts';
import { progressOf, reach } from './progress.ts';
import { longestLength, packState, unpackState } from './suspend-data.ts';

const unit = smallUnit();
const state = reachableState(unit);
const through = (given: LearnerState): LearnerState => unpackState(packState(given, unit, types), unit, types);

describe('suspend data', () => {
  it('gives back any state as it was', () => {
    fc.assert(
      fc.property(state, (given) => {
        expect(through(given)).toEqual(given);
      }),
      { numRuns: 2000 },
    );
  });

  it('is printable ASCII on one line', () => {
    fc.assert(
      fc.property(state, (given) => {
        expect(packState(given, unit, types)).toMatch(/^[A-Za-z0-9_-]+$/);
      }),
    );
  });

  it('is what the architecture shows as an example', () => {
    const half = { answered: true, percent: 50 } as const;
    let given = respond(visit(emptyState, 'first'), 'exits', ['stairs'], half);
    const pairs = [
      ['passport', 'art-21'],
      ['buses', 'art-30'],
    ];
    given = spend(visit(respond(given, 'articles', pairs, half), 'second'), 95);
    for (let commit = 1; commit <= 3; commit++) given = countCommit(given);
    const text = packState(reach(unit, given), unit, types);
    const document = readFileSync('docs/architecture.md', 'utf8');
    const shown = /^(A [\w -]+?) +\(without the blanks\)$/m.exec(document)?.[1];
    expect(shown?.replaceAll(' ', '')).toBe(text);
    expect(document).toContain(`carries ${String(text.length)} characters`);
    expect(document).toContain(`needs ${String(longestLength(unit, types))} characters`);
  });

  it('differs from commit to commit, so that no LMS takes it for sent already', () => {
    expect(packState(countCommit(emptyState), unit, types)).not.toBe(packState(emptyState, unit, types));
  });

  it('survives being cut anywhere: what is read is part of what was', () => {
    fc.assert(
      fc.property(state, fc.nat(200), (given, length) => {
        const cut = unpackState(packState(given, unit, types).slice(0, length), unit, types);
        for (const [id, record] of cut.records) {
          const before = given.records.get(id);
          expect(record.best).toBeLessThanOrEqual(before?.best ?? -1);
          if (record.response !== undefined) expect(record.response).toEqual(before?.response);
        }
      }),
    );
  });

  it('survives any text at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^A[A-Za-z0-9_-]{0,80}$/)), (text) => {
        expect(() => unpackState(text, unit, types)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  it('never lets a garbled character invent an answer', () => {
    const given = respond(visit(emptyState, 'first'), 'exits', ['stairs'], { answered: true, percent: 50 });
    const text = packState(given, unit, types);
    const read = Array.from(text, (_, index) =>
      unpackState(`${text.slice(0, index)}~${text.slice(index + 1)}`, unit, types).records.get('exits'),
    );
    for (const record of read) expect([undefined, 'stairs']).toContain((record?.response as string[] | undefined)?.[0]);
  });

  it('sheds the oldest answers first when the limit is short, never completion or score', () => {
    let given = emptyState;
    for (const id of ['first', 'second', 'third']) given = visit(given, id);
    given = respond(given, 'exits', ['stairs', 'ladder'], { answered: true, percent: 100 });
    given = respond(given, 'treaty', ['adopt', 'sign', 'ratify', 'report'], { answered: true, percent: 100 });
    const whole = packState(given, unit, types);
    const short = unpackState(packState(given, unit, types, whole.length - 1), unit, types);
    expect(short.records.get('treaty')?.response).toBeDefined();
    expect(short.records.get('exits')?.response).toBeUndefined();
    expect(progressOf(unit, short)).toEqual(progressOf(unit, given));
  });

  it('reads an older state after options and activities were added at the end', () => {
    const given = respond(emptyState, 'exits', ['ladder'], { answered: true, percent: 50 });
    const grown: Unit = {
      ...unit,
      slots: { ...unit.slots, activities: [...unit.slots.activities, 'brand-new'] },
      lessons: unit.lessons.map((lesson) => ({
        ...lesson,
        blocks: lesson.blocks.map((block) =>
          block.kind === 'activity' && block.activity.id === 'exits'
            ? { kind: 'activity', activity: { ...block.activity, slots: [...block.activity.slots, 'window'] } }
            : block,
        ),
      })),
    };
    expect(unpackState(packState(given, unit, types), grown, types).records).toEqual(given.records);
  });

  it('holds 200 lessons and 300 questions within what SCORM 1.2 grants', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      activity({ id: `q${String(index)}`, type: 'choice', question: exits }),
    );
    const lessons = Array.from({ length: 200 }, (_, index) => ({
      ...unit.lessons[0]!,
      id: `l${String(index)}`,
      blocks: index === 0 ? many.map((one) => ({ kind: 'activity' as const, activity: one })) : [],
    }));
    const large: Unit = {
      ...unit,
      lessons,
      slots: { lessons: lessons.map(({ id }) => id), activities: many.map(({ id }) => id) },
    };
    expect(longestLength(large, types)).toBeLessThanOrEqual(4096);
  });

  it('never grows beyond its longest length', () => {
    fc.assert(
      fc.property(state, (given) => {
        expect(packState(given, unit, types).length).toBeLessThanOrEqual(longestLength(unit, types));
      }),
    );
  });
});
