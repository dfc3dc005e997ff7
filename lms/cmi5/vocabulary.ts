import { listAt, textAt } from '../json.ts';
import type { Json } from '../json.ts';

const ADL = 'http://adlnet.gov/expapi/verbs/';
const CMI5 = 'https://w3id.org/xapi/adl/verbs/';

/** cmi5 9.3: its verbs. */
export const verbs = {
  launched: `${ADL}launched`,
  initialized: `${ADL}initialized`,
  completed: `${ADL}completed`,
  passed: `${ADL}passed`,
  failed: `${ADL}failed`,
  terminated: `${ADL}terminated`,
  abandoned: `${CMI5}abandoned`,
  satisfied: `${CMI5}satisfied`,
} as const;

/** cmi5 9.6.2.1, 9.6.2.2: the categories. */
export const cmi5Category = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
export const moveOnCategory = 'https://w3id.org/xapi/cmi5/context/categories/moveon';

/** cmi5 9.6.3: an extension of the context. */
export const extension = (name: string): string => `https://w3id.org/xapi/cmi5/context/extensions/${name}`;

export const verbOf = (statement: Json): string => textAt(statement, 'verb', 'id');

export const categoriesOf = (statement: Json): readonly string[] =>
  listAt(statement, 'context', 'contextActivities', 'category').map((each) => textAt(each, 'id'));

/** cmi5 7.1.3, 9.6.2.1-1: what has cmi5's category is "cmi5 defined" and counts; all else is only allowed. */
export const isDefined = (statement: Json): boolean => categoriesOf(statement).includes(cmi5Category);

/** The last part of a verb's id: how people call it. */
export const verbName = (statement: Json): string => verbOf(statement).replace(/^.*\//, '');
