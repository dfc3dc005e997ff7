import type { ContentIssue } from '../../core/content-issue.ts';
import { activitiesOf } from '../../core/programme.ts';
import type { Activity } from '../../core/programme.ts';
import type { ActivityTypes } from '../../core/activity-type.ts';
import { readFiles } from '../../reader/programme.ts';
import type { TypePage } from './type-page.ts';

/** A unit for an example to stand in. */
export const exampleUnit = `id: u00
title: An example
why: It shows one activity.
minutes: 5
version: 1.0.0
passMark: 70
outcomes:
  - { id: find-article, text: Find the article that fits a case, serves: G1 }
`;

const front = '---\ntitle: An example\nminutes: 5\n---\n\n';

/** Line of its lesson that the example begins at. */
export const exampleLine = front.split('\n').length;

/** The example of a type as the reader reads it in a lesson of its own, and what the reader says of it. */
export function readExample(
  { block }: Pick<TypePage, 'block'>,
  types: ActivityTypes,
): { readonly activity: Activity | undefined; readonly issues: readonly ContentIssue[] } {
  const files = {
    'content/u00-example/unit.yaml': exampleUnit,
    'content/u00-example/en/01-example.md': `${front}${block}\n`,
    'content/glossary.yaml': '[]\n',
  };
  const { contents, issues } = readFiles(new Map(Object.entries(files)), types);
  const source = contents[0]?.units[0]?.source;
  return {
    activity: source && activitiesOf(source)[0],
    issues: issues.filter(({ where }) => where.file.endsWith('01-example.md')),
  };
}
