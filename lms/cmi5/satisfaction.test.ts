import { describe, expect, it } from 'vitest';

import type { CourseNode, MoveOn } from './course-structure.ts';
import type { Json } from '../json.ts';
import { isMet, isSatisfied, nodesOf } from './satisfaction.ts';
import { cmi5Category, verbs } from './vocabulary.ts';

const said = (verb: 'completed' | 'passed' | 'failed', category = cmi5Category): Json => ({
  verb: { id: verbs[verb] },
  context: { contextActivities: { category: [{ id: category }] } },
});

describe('moveOn', () => {
  it.each<{ moveOn: MoveOn; done: ('completed' | 'passed' | 'failed')[]; met: boolean }>([
    { moveOn: 'Passed', done: ['completed'], met: false },
    { moveOn: 'Passed', done: ['passed'], met: true },
    { moveOn: 'Completed', done: ['passed'], met: false },
    { moveOn: 'Completed', done: ['completed', 'failed'], met: true },
    { moveOn: 'CompletedAndPassed', done: ['completed'], met: false },
    { moveOn: 'CompletedAndPassed', done: ['completed', 'passed'], met: true },
    { moveOn: 'CompletedOrPassed', done: ['failed'], met: false },
    { moveOn: 'CompletedOrPassed', done: ['passed'], met: true },
    { moveOn: 'NotApplicable', done: [], met: true },
  ])('$moveOn with $done is reached: $met', ({ moveOn, done, met }) => {
    expect(
      isMet(
        moveOn,
        done.map((verb) => said(verb)),
      ),
    ).toBe(met);
  });

  it('counts what is "cmi5 defined" only (cmi5 7.1.3)', () => {
    expect(isMet('Completed', [said('completed', 'https://example.org/other')])).toBe(false);
  });
});

describe('a course', () => {
  const course: CourseNode = {
    id: 'course',
    aus: [{ id: 'free', moveOn: 'NotApplicable' }],
    blocks: [
      { id: 'one', aus: [{ id: 'launched', moveOn: 'Completed' }], blocks: [] },
      { id: 'two', aus: [{ id: 'other', moveOn: 'Passed' }], blocks: [] },
    ],
  };

  it('is satisfied block by block, and whole only when all of it is', () => {
    const satisfied = nodesOf(course).filter((node) => isSatisfied(node, 'launched', [said('completed')]));
    expect(satisfied.map(({ id }) => id)).toEqual(['one']);
    const [free] = nodesOf({ ...course, blocks: [] });
    expect(free !== undefined && isSatisfied(free, 'launched', [])).toBe(true);
  });
});
