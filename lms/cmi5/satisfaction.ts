import type { CourseNode, MoveOn } from './course-structure.ts';
import type { Json } from '../json.ts';
import { isDefined, verbOf, verbs } from './vocabulary.ts';

/** Whether a learner has met a criterion, by what is on record (cmi5 9.3.3.0-3, 9.3.4.0-4, 10.2.5). */
export function isMet(moveOn: MoveOn, statements: readonly Json[]): boolean {
  const said = (verb: string): boolean => statements.some((one) => isDefined(one) && verbOf(one) === verb);
  switch (moveOn) {
    case 'Passed':
      return said(verbs.passed);
    case 'Completed':
      return said(verbs.completed);
    case 'CompletedAndPassed':
      return said(verbs.completed) && said(verbs.passed);
    case 'CompletedOrPassed':
      return said(verbs.completed) || said(verbs.passed);
    case 'NotApplicable':
      return true;
    default:
      return moveOn satisfies never;
  }
}

/** The course and its blocks, outermost first, in the order of the course structure. */
export function nodesOf(course: CourseNode): CourseNode[] {
  return [course, ...course.blocks.flatMap(nodesOf)];
}

/**
 * Whether all that a course or a block holds is satisfied (cmi5 9.3.9.0-1, -5). Only one AU is ever launched here, so
 * every other one counts only if nothing is asked of it.
 */
export function isSatisfied(node: CourseNode, launched: string, statements: readonly Json[]): boolean {
  return (
    node.aus.every(({ id, moveOn }) => isMet(moveOn, id === launched ? statements : [])) &&
    node.blocks.every((block) => isSatisfied(block, launched, statements))
  );
}
