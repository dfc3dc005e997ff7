import type { Cmi5Session } from './cmi5-store.ts';
import { at, isObject, isSame, keepsTo, parseJson, textAt } from '../json.ts';
import type { Json } from '../json.ts';
import { categoriesOf, extension, isDefined, moveOnCategory, verbName, verbOf, verbs } from './vocabulary.ts';

/** What a new statement is judged by. */
export interface RuleBook {
  readonly session: Cmi5Session;
  readonly actor: Json;
  readonly registration: string;
  readonly activityId: string;
  /** What is stored of this session, and of the whole registration. */
  readonly inSession: readonly Json[];
  readonly inRegistration: readonly Json[];
}

type Refuse = (isBroken: boolean, clause: string, sentence: string) => void;

/**
 * Why a statement of an AU is not stored, as sentences with the clause of cmi5; none if it may be. The clauses are those
 * that tell the LMS to reject ("d" in the numbered requirements).
 */
export function refusalsOf(statement: Json, book: RuleBook): string[] {
  const broken: string[] = [];
  const refuse: Refuse = (isBroken, clause, sentence) => {
    if (isBroken) broken.push(`cmi5 ${clause}: ${sentence}`);
  };
  refuseUnlessStatement(statement, book, refuse);
  refuseUnlessInContext(statement, book, refuse);
  refuseUnlessInOrder(statement, book, refuse);
  refuseUnlessScored(statement, refuse);
  if (isDefined(statement)) refuseUnlessDefined(statement, book, refuse);
  return broken;
}

/** xAPI 1.0.3, part two, 2.2: what every statement has, and what cmi5 wants besides. */
function refuseUnlessStatement(statement: Json, { actor }: RuleBook, refuse: Refuse): void {
  const { id, timestamp, object } = statement;
  refuse(!isUuid(id), '9.1.0.0-1', 'the statement has no id that is a UUID.');
  refuse(!isSame(statement['actor'], actor), '8.1.3.0-3', 'the actor is not the one of the launch.');
  refuse(!isIri(verbOf(statement)), '4.1.0.0-1', 'the verb has no IRI.');
  refuse(!isObject(object) || !isIri(textAt(object, 'id')), '4.1.0.0-1', 'the object is no activity with an IRI.');
  refuse(typeof timestamp !== 'string' || Number.isNaN(Date.parse(timestamp)), '9.7.0.0-1', 'there is no timestamp.');
  refuse(!/(Z|[+-]00(:?00)?)$/.test(String(timestamp)), '9.7.0.0-2', 'the timestamp is not in UTC.');
  refuse(verbOf(statement) === `http://adlnet.gov/expapi/verbs/voided`, '6.3.0.0-1', 'an AU may not void statements.');
}

function refuseUnlessInContext(statement: Json, { session, registration }: RuleBook, refuse: Refuse): void {
  const { context } = statement;
  refuse(at(context, 'registration') !== registration, '8.1.4.0-3', 'the registration is not the one of the launch.');
  refuse(
    at(context, 'extensions', extension('sessionid')) !== session.id,
    '9.6.3.1-4',
    'the context has not the session id of the launch.',
  );
  const template = at(parseJson(session.launchData), 'contextTemplate');
  refuse(!keepsTo(context, template), '10.2.1.0-6', 'the context does not keep to the contextTemplate.');
}

function refuseUnlessInOrder(statement: Json, book: RuleBook, refuse: Refuse): void {
  const { session, inSession, inRegistration } = book;
  const said = (among: readonly Json[], ...ids: readonly string[]): boolean =>
    among.some((one) => isDefined(one) && ids.includes(verbOf(one)));
  const id = isDefined(statement) ? verbOf(statement) : '';
  const isBegun = said(inSession, verbs.initialized);
  refuse(!isBegun && id !== verbs.initialized, '9.3.0.0-4', 'the first statement of a session says initialized.');
  refuse(!session.hasPreferences, '11.0.0.0-3', 'cmi5LearnerPreferences was not read before.');
  refuse(said(inSession, verbs.terminated), '9.3.0.0-5', 'nothing follows after terminated.');
  refuse(session.ended === 'abandoned', '9.3.6.0-2', 'the session was abandoned.');
  const own: readonly string[] = [verbs.initialized, verbs.completed, verbs.passed, verbs.failed, verbs.terminated];
  const isRepeated = own.includes(id) && said(inSession, id);
  refuse(isRepeated, '9.3.0.0-2', `${verbName(statement)} was said in this session already.`);
  const isVerdict = id === verbs.passed || id === verbs.failed;
  const isJudged = isVerdict && !isRepeated && said(inSession, verbs.passed, verbs.failed);
  refuse(isJudged, '9.3.0.0-3', 'this session has its passed or failed already.');
  const isCompletedTwice = id === verbs.completed && said(inRegistration, id);
  refuse(isCompletedTwice, '9.3.0.0-6', 'completed was said in this registration already.');
  const isPassed = said(inRegistration, verbs.passed);
  refuse(id === verbs.passed && isPassed, '9.3.0.0-7', 'passed was said in this registration already.');
  refuse(id === verbs.failed && isPassed, '9.3.0.0-8', 'failed does not follow after passed.');
}

function refuseUnlessScored(statement: Json, refuse: Refuse): void {
  const result = statement['result'];
  const score = at(result, 'score');
  const hasRaw = at(score, 'raw') !== undefined;
  refuse(hasRaw && at(score, 'min') === undefined, '9.5.1.0-3', 'score.raw comes without score.min.');
  refuse(hasRaw && at(score, 'max') === undefined, '9.5.1.0-3', 'score.raw comes without score.max.');
  const scaled = at(score, 'scaled');
  const isScaled = scaled === undefined || (typeof scaled === 'number' && scaled >= -1 && scaled <= 1);
  refuse(!isScaled, '4.1.0.0-1', 'score.scaled is no number from -1 to 1.');
  const isOutcome = ['success', 'completion'].some((name) => at(result, name) !== undefined);
  const hasMoveOn = categoriesOf(statement).includes(moveOnCategory);
  refuse(isDefined(statement) && isOutcome && !hasMoveOn, '9.6.2.2-1', 'the category moveon is missing.');
  refuse(hasMoveOn && !(isDefined(statement) && isOutcome), '9.6.2.2-2', 'the category moveon has no place here.');
}

/** What cmi5 says of its own statements. */
function refuseUnlessDefined(statement: Json, { activityId, session }: RuleBook, refuse: Refuse): void {
  const id = verbOf(statement);
  const result = statement['result'];
  const own: readonly string[] = [verbs.initialized, verbs.completed, verbs.passed, verbs.failed, verbs.terminated];
  refuse(!own.includes(id), '9.3.0.0-1', `${verbName(statement)} is no verb that an AU may use with cmi5's category.`);
  refuse(
    textAt(statement, 'object', 'id') !== activityId,
    '8.1.5.0-6',
    'the object is not the activity of the launch.',
  );
  const isVerdict = id === verbs.passed || id === verbs.failed;
  refuse(at(result, 'score') !== undefined && !isVerdict, '9.5.1.0-2', 'only passed and failed have a score.');
  const success = at(result, 'success');
  refuse(id === verbs.passed && success !== true, '9.5.2.0-1', 'passed has success: true.');
  refuse(id === verbs.failed && success !== false, '9.5.2.0-2', 'failed has success: false.');
  refuse(!isVerdict && success !== undefined, '9.5.2.0-3', 'only passed and failed have success.');
  const completion = at(result, 'completion');
  refuse(id === verbs.completed && completion !== true, '9.5.3.0-1', 'completed has completion: true.');
  refuse(id !== verbs.completed && completion !== undefined, '9.5.3.0-2', 'only completed has completion.');
  const needsDuration = id !== verbs.initialized && !/^P(?=.)/.test(textAt(result, 'duration'));
  refuse(own.includes(id) && needsDuration, '9.5.4.1', `${verbName(statement)} has a duration.`);
  refuseUnlessMastered(statement, session, refuse);
  const isSatisfying = isVerdict || id === verbs.completed;
  const clause = session.mode === 'browse' ? '10.2.2.0-2' : '10.2.2.0-3';
  refuse(isSatisfying && session.mode !== 'normal', clause, `there is no ${verbName(statement)} in this launch mode.`);
}

function refuseUnlessMastered(statement: Json, session: Cmi5Session, refuse: Refuse): void {
  const id = verbOf(statement);
  const score = at(statement, 'result', 'score');
  const mastery = at(parseJson(session.launchData), 'masteryScore');
  if (score === undefined || typeof mastery !== 'number' || (id !== verbs.passed && id !== verbs.failed)) return;
  const scaled = at(score, 'scaled');
  const isMastered = typeof scaled === 'number' ? scaled >= mastery : undefined;
  refuse(id === verbs.passed && isMastered === false, '9.3.4.0-2', 'passed has a score below the mastery score.');
  refuse(id === verbs.failed && isMastered === true, '9.3.5.0-2', 'failed has a score that reaches the mastery score.');
  const told = at(statement, 'context', 'extensions', extension('masteryscore'));
  refuse(told !== mastery, '9.6.3.2-2', 'the context has not the mastery score of the launch.');
}

/** xAPI 1.0.3, part two, 2.4.1: any UUID of RFC 4122. */
const isUuid = (id: unknown): boolean =>
  typeof id === 'string' && /^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i.test(id);

/** cmi5 3.0.0.0-1: fully qualified. */
const isIri = (text: string): boolean => /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(text);
