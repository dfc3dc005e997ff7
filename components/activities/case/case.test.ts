import { describe, expect, it } from 'vitest';
import { fire } from '../../../tests/fixtures/activities/case.ts';
import { openStages } from './case-question.ts';
import { caseStudy } from './case.ts';

describe('a case', () => {
  it.each([
    { ids: ['wait', 'stairs', 'call', 'count'], score: 1, because: 'an impression is neither right nor wrong' },
    { ids: ['leave', 'lift', 'call', 'count'], score: 0.5, because: 'one of two judged stages is right' },
    { ids: ['leave', 'stairs', 'call'], score: 0.75, because: 'half of what is right at the last one was chosen' },
    { ids: ['leave', 'lift', 'return'], score: 0, because: 'nothing is right' },
  ])('gives $score when $because', ({ ids, score }) => {
    expect(caseStudy.isAnswered(fire, ids)).toBe(true);
    expect(caseStudy.score(fire, ids)).toBe(score);
  });

  it('opens a stage when the one before it is answered', () => {
    const open = (ids: string[]): string[] => openStages(fire, ids).map(({ stage }) => stage.id);
    expect(open([])).toEqual(['smell']);
    expect(open(['wait'])).toEqual(['smell', 'alarm']);
    expect(open(['lift'])).toEqual(['smell']);
    expect(open(['wait', 'lift', 'call'])).toEqual(['smell', 'alarm', 'outside']);
  });

  it('is whole when its last stage is answered', () => {
    expect(caseStudy.isAnswered(fire, [])).toBe(false);
    expect(caseStudy.isAnswered(fire, ['wait', 'lift'])).toBe(false);
    expect(caseStudy.isAnswered(fire, ['wait', 'lift', 'return'])).toBe(true);
  });

  it('takes one answer where one is right, and none beyond the stage that is open', () => {
    expect(caseStudy.accept(fire, ['wait', 'leave', 'count', 'stairs'])).toEqual(['leave', 'stairs', 'count']);
    expect(caseStudy.accept(fire, ['wait', 'count'])).toEqual(['wait']);
  });
});
