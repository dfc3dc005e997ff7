/** JSON, as it comes over the network. */
export type Json = Readonly<Record<string, unknown>>;

/** One launch of the AU, as its LMS sees it. */
export interface Cmi5Session {
  readonly token: string;
  readonly sessionId: string;
  readonly actor: Json;
  readonly activityId: string;
  readonly launchMode: 'Normal' | 'Browse' | 'Review';
  readonly masteryScore: number | undefined;
  readonly contextTemplate: Json;
  readonly registration: Cmi5Registration;
  isFetched: boolean;
  hasPreferences: boolean;
  isAbandoned: boolean;
  /** Statements of this session, in the order they were stored. */
  statements: readonly Json[];
}

/** A learner's enrolment: what holds over all sessions. */
export interface Cmi5Registration {
  readonly id: string;
  statements: readonly Json[];
}

const cmi5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const moveOn = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const extension = (name: string): string => `https://w3id.org/xapi/cmi5/context/extensions/${name}`;
const verbs = 'http://adlnet.gov/expapi/verbs/';

/** What is at the end of a path, if anything. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (owner, key) =>
      typeof owner === 'object' && owner !== null
        ? Object.entries(owner).find(([name]) => name === String(key))?.[1]
        : undefined,
    value,
  );
}

const listAt = (value: unknown, ...path: readonly string[]): unknown[] => {
  const list = at(value, ...path);
  return Array.isArray(list) ? list : [];
};

export const verbOf = (statement: Json): string => String(at(statement, 'verb', 'id')).replace(verbs, '');
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const categoriesOf = (statement: Json): unknown[] =>
  listAt(statement, 'context', 'contextActivities', 'category').map((each) => at(each, 'id'));
/** cmi5 7.1.3: what has the cmi5 category counts; all else is only allowed. */
export const isDefined = (statement: Json): boolean => categoriesOf(statement).includes(cmi5);

/** The requirements that a statement breaks if it is stored after those that are there. */
export function brokenBy(statement: Json, session: Cmi5Session): string[] {
  const broken: string[] = [];
  const must = (holds: boolean, ...clauses: readonly string[]): void => {
    if (!holds) broken.push(...clauses.map((clause) => `cmi5 ${clause}: ${verbOf(statement)}`));
  };
  mustBeStatement(statement, session, must);
  mustBeInOrder(statement, session, must);
  if (isDefined(statement)) mustBeDefined(statement, session, must);
  else mustBeAllowed(statement, must);
  return broken;
}

/** xAPI 1.0.3, part two, 4.6: ISO 8601, in whatever units; a store need not keep more than two decimals. */
const isDuration = (value: unknown): boolean =>
  /^P(?=T?\d)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/.test(String(value));

type Must = (holds: boolean, ...clauses: readonly string[]) => void;

function mustBeStatement(statement: Json, session: Cmi5Session, must: Must): void {
  const { id, timestamp, context } = statement;
  must(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(String(id)), '9.1.0.0-1');
  must(same(statement['actor'], session.actor), '8.1.3.0-3');
  must(/^https?:\/\/\S+$/.test(String(at(statement, 'verb', 'id'))), '3.0.0.0-1');
  must(/^[a-z]+:\S+$/.test(String(at(statement, 'object', 'id'))), '3.0.0.0-1', '9.4.0.0-1');
  must(typeof timestamp === 'string' && !Number.isNaN(Date.parse(timestamp)), '9.7.0.0-1');
  must(/(Z|[+-]00:00)$/.test(String(timestamp)), '9.7.0.0-2');
  must(at(context, 'registration') === session.registration.id, '8.1.4.0-3', '9.6.1.0-1');
  must(at(context, 'extensions', extension('sessionid')) === session.sessionId, '9.6.3.1-4');
  must(includes(context, session.contextTemplate), '9.6.2.0-1', '10.2.1.0-6', '10.2.1.0-7');
  const score = at(statement, 'result', 'score');
  must(at(score, 'raw') === undefined || at(score, 'min') !== undefined, '9.5.1.0-3 (d1)');
  must(at(score, 'raw') === undefined || at(score, 'max') !== undefined, '9.5.1.0-3 (d2)');
  const hasOutcome =
    isDefined(statement) && ['success', 'completion'].some((key) => at(statement, 'result', key) !== undefined);
  must(!hasOutcome || categoriesOf(statement).includes(moveOn), '9.6.2.2-1');
  must(hasOutcome || !categoriesOf(statement).includes(moveOn), '9.6.2.2-2');
}

function mustBeInOrder(statement: Json, session: Cmi5Session, must: Must): void {
  const verb = isDefined(statement) ? verbOf(statement) : '';
  const before = session.statements;
  const has = (among: readonly Json[], ...names: readonly string[]): boolean =>
    among.some((each) => isDefined(each) && names.includes(verbOf(each)));
  must(before.length > 0 || verb === 'initialized', '7.1.1.0-1', '9.3.0.0-4', '9.3.2.0-2');
  must(before.length > 0 || session.hasPreferences, '11.0.0.0-3');
  must(!has(before, 'terminated'), '7.1.2.0-1', '9.3.0.0-5', '9.3.8.0-2');
  must(!session.isAbandoned, '9.3.6.0-2');
  must(verb === '' || !has(before, verb), '9.3.0.0-2', ...(verb === 'initialized' ? ['9.3.2.0-3'] : []));
  must(!['passed', 'failed'].includes(verb) || !has(before, 'passed', 'failed'), '9.3.0.0-3');
  const ever = session.registration.statements;
  must(verb !== 'completed' || !has(ever, 'completed'), '9.3.0.0-6', '9.3.3.0-2');
  must(verb !== 'passed' || !has(ever, 'passed'), '9.3.0.0-7', '9.3.4.0-3');
  must(verb !== 'failed' || !has(ever, 'passed'), '9.3.0.0-8');
  // cmi5 9.3: order is by timestamp.
  const last = before[before.length - 1];
  must(last === undefined || String(last['timestamp']) <= String(statement['timestamp']), '9.7.0.0-1');
}

function mustBeDefined(statement: Json, session: Cmi5Session, must: Must): void {
  const verb = verbOf(statement);
  const result = statement['result'];
  const scaled = at(result, 'score', 'scaled');
  must(['initialized', 'completed', 'passed', 'failed', 'terminated'].includes(verb), '9.3.0.0-1');
  must(at(statement, 'actor', 'objectType') === 'Agent', '9.2.0.0-2');
  must(at(statement, 'object', 'id') === session.activityId, '8.1.5.0-6', '9.4.0.0-2');
  const isJudged = verb === 'passed' || verb === 'failed';
  must(at(result, 'score') === undefined || isJudged, '9.5.1.0-2');
  must(at(result, 'success') === { passed: true, failed: false }[verb], '9.5.2.0-1', '9.5.2.0-2', '9.5.2.0-3');
  must(at(result, 'completion') === { completed: true }[verb], '9.5.3.0-1', '9.5.3.0-2');
  must(
    verb === 'initialized' || isDuration(at(result, 'duration')),
    { terminated: '9.5.4.1-1', completed: '9.5.4.1-2', passed: '9.5.4.1-3' }[verb] ?? '9.5.4.1-4',
  );
  const { masteryScore, launchMode } = session;
  if (isJudged && typeof scaled === 'number') {
    must(scaled >= 0 && scaled <= 1, '9.5.1.0-1');
    if (masteryScore !== undefined) {
      must(verb !== 'passed' || scaled >= masteryScore, '9.3.4.0-2', '9.5.1.0-1');
      must(verb !== 'failed' || scaled < masteryScore, '9.3.5.0-2', '9.5.1.0-1');
      must(at(statement, 'context', 'extensions', extension('masteryscore')) === masteryScore, '9.6.3.2-2');
    }
  }
  must(launchMode !== 'Browse' || !['completed', 'passed', 'failed'].includes(verb), '10.2.2.0-2', '10.2.2.0-9');
  must(launchMode !== 'Review' || !['completed', 'passed', 'failed'].includes(verb), '10.2.2.0-3', '10.2.2.0-11');
}

/** xAPI 1.0.3, part two, 2.4.4.1: what a definition of an interaction has to have. */
function mustBeAllowed(statement: Json, must: Must): void {
  const definition = at(statement, 'object', 'definition');
  const type = at(definition, 'interactionType');
  const kinds = ['choice', 'sequencing', 'matching', 'fill-in', 'numeric', 'true-false'];
  must(kinds.includes(String(type)), '4.1.0.0-1');
  const ids = (name: string): unknown[] => listAt(definition, name).map((each) => at(each, 'id'));
  for (const name of ['choices', 'source', 'target']) {
    must(new Set(ids(name)).size === ids(name).length, '4.1.0.0-1');
    must(ids(name).length === 0 || (type === 'matching') === (name !== 'choices'), '4.1.0.0-1');
  }
  const response = at(statement, 'result', 'response');
  must(typeof response === 'string', '4.1.0.0-1');
  if (type !== 'choice' && type !== 'sequencing') return;
  for (const pattern of [response, ...listAt(definition, 'correctResponsesPattern')]) {
    const known = String(pattern).split('[,]');
    must(
      known.every((id) => ids('choices').includes(id)),
      '4.1.0.0-1',
    );
  }
}

/** Whether all that a template says is said, and said the same. Of lists, only that nothing is missing. */
function includes(value: unknown, template: unknown): boolean {
  if (Array.isArray(template)) {
    const list = Array.isArray(value) ? value : [];
    return template.every((wanted) => list.some((each) => same(each, wanted)));
  }
  if (typeof template !== 'object' || template === null) return value === template;
  return Object.entries(template).every(([key, wanted]) => includes(at(value, key), wanted));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
