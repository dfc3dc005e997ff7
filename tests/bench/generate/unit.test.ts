import { describe, expect, it } from 'vitest';
import { activitiesOf } from '../../../core/programme.ts';
import { readFiles } from '../../../reader/programme.ts';
import { readTypes } from '../../../reader/read.ts';
import { generateUnit, sixtyActivities, tenPages } from './unit.ts';
import type { UnitPlan } from './unit.ts';

/** As the reader gets it. */
const read = (plan: UnitPlan): ReturnType<typeof readFiles> =>
  readFiles(
    new Map([
      ...[...generateUnit(plan)].map(([path, text]) => [`content/${path}`, Buffer.from(text)] as const),
      ['content/glossary.yaml', Buffer.from('[]\n')] as const,
    ]),
    readTypes,
  );

describe('a generated unit', () => {
  it('is the same for the same plan, and another for another number', () => {
    expect(generateUnit(tenPages)).toEqual(generateUnit(tenPages));
    const texts = (plan: UnitPlan): string => [...generateUnit(plan).values()].join('\n');
    expect(texts({ ...tenPages, number: 2 })).not.toBe(texts(tenPages));
  });

  it.each([
    { plan: tenPages, pages: 10, activities: 6 },
    { plan: sixtyActivities, pages: 12, activities: 60 },
  ])('reads clean, with $pages pages and $activities activities', ({ plan, pages, activities }) => {
    const { programme, issues } = read(plan);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [unit] = programme!.units[0]!.languages;
    expect(unit.lessons).toHaveLength(pages);
    expect(activitiesOf(unit)).toHaveLength(activities);
  });
});
