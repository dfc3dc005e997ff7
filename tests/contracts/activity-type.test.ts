import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityTypes } from '../../components/activities/registry.ts';
import type { ActivityType } from '../../core/activity-type.ts';
import { BitReader, BitWriter } from '../../core/bits.ts';
import { readExample } from '../../packaging/reference/example.ts';
import { typePage } from '../fixtures/examples.ts';
import { responseTo } from '../fixtures/states.ts';

/** What every activity type must keep. Its example stands beside it. */
describe.each(Object.values(activityTypes))('activity type contract: $name', (type: ActivityType) => {
  const { activity: example, issues } = readExample(typePage(type.name), activityTypes);
  const activity = example!;
  const { question, slots } = activity;

  const bitsOf = (response: unknown): string => {
    const bits = new BitWriter();
    type.pack(response, slots, bits);
    return bits.toString();
  };

  it('reads its example without a remark', () => {
    expect(issues).toEqual([]);
    expect(activity.type).toBe(type.name);
  });

  it('gives every option an id of its own, and all of them a slot', () => {
    const ids = type.optionIds(question);
    expect(new Set(ids).size).toBe(ids.length);
    expect(slots).toEqual(ids);
  });

  it('scores its solution 1, and takes it for an answer', () => {
    const solution = type.solution(question);
    expect(solution === undefined).toBe(!type.isMarked);
    if (solution === undefined) return;
    expect(type.accept(question, solution)).toEqual(solution);
    expect(type.isAnswered(question, solution)).toBe(true);
    expect(type.score(question, solution)).toBe(1);
  });

  it('takes nothing for no answer', () => {
    // Where learners give numbers, any number may be one.
    const number = typeof type.longest(question) === 'number' ? NaN : 7;
    for (const nothing of [undefined, null, '', {}, number, 'garbage', ['no-such-id'], [[]]]) {
      const accepted = type.accept(question, nothing);
      if (accepted !== undefined) expect(type.isAnswered(question, accepted)).toBe(false);
    }
  });

  it('scores any whole answer from 0 to 1, and packs it to come back as it was', () => {
    fc.assert(
      fc.property(responseTo(activity), (response) => {
        expect(type.accept(question, type.unpack(slots, new BitReader(bitsOf(response))))).toEqual(response);
        if (!type.isAnswered(question, response)) return;
        expect(type.score(question, response)).toBeGreaterThanOrEqual(0);
        expect(type.score(question, response)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never packs longer than its longest response', () => {
    const longest = bitsOf(type.longest(question)).length;
    fc.assert(
      fc.property(responseTo(activity), (response) => {
        expect(bitsOf(response).length).toBeLessThanOrEqual(longest);
      }),
    );
  });

  it('unpacks any bits without harm', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{0,12}$/), (text) => {
        expect(() => type.accept(question, type.unpack(slots, new BitReader(text)))).not.toThrow();
      }),
    );
  });

  it('tells an LMS only of its own options', () => {
    fc.assert(
      fc.property(responseTo(activity), (response) => {
        const pattern = type.toPattern(question, response);
        if (pattern === undefined) return;
        const ids = 'ids' in pattern ? pattern.ids : 'pairs' in pattern ? pattern.pairs.flat() : [];
        for (const id of ids) expect(slots).toContain(id);
      }),
    );
  });
});
