import { filled, readable } from '../told.ts';
import type { Told } from '../told.ts';
import { words } from '../words.ts';
import type { Cmi5Store, Enrolment } from './cmi5-store.ts';
import type { MoveOn } from './course-structure.ts';
import { at, parseJson, textAt } from '../json.ts';
import type { Json } from '../json.ts';
import { LAUNCH_DATA } from './launch.ts';
import { isMet } from './satisfaction.ts';
import { isDefined, verbName, verbOf, verbs } from './vocabulary.ts';

/** What is on record of a registration, in words. */
export function tellCmi5(store: Cmi5Store, enrolment: Enrolment): Told {
  const { stored } = words;
  const statements = store.statementsOf(enrolment);
  const sessions = store.sessionsOf(enrolment);
  const documents = store.documentsOf(enrolment, 'state');
  const registration = store.registrationOf(enrolment);
  const moveOn = textAt(parseJson(sessions.at(-1)?.launchData ?? ''), 'moveOn') as MoveOn;
  const sentences = [
    `${progressOf(statements)}.`,
    stored.moveOn(moveOn, isMet(moveOn, statements)),
    ...(isCourseSatisfied(statements) ? [stored.satisfied] : []),
    stored.answers(statements.filter((one) => verbName(one) === 'answered').length),
    ...documents.filter(({ id }) => id !== LAUNCH_DATA).map(({ id, content }) => stored.document(id, content.length)),
  ];
  return {
    progress: progressOf(statements),
    summary: registration === undefined ? stored.nothing : sentences.join(' '),
    lists: filled([
      { title: stored.statementList, lines: statements.map(statementInWords) },
      {
        title: stored.sessionList,
        lines: sessions.map(({ launch, begunAt, ended }) =>
          stored.session(launch, clock(new Date(begunAt)), stored.ends[ended]),
        ),
      },
    ]),
    values: [
      ...(registration === undefined ? [] : [[stored.registration, registration] as const]),
      ...[...documents, ...store.documentsOf(enrolment, 'profile')].map(({ id, content }) => [id, content] as const),
    ],
  };
}

function progressOf(statements: readonly Json[]): string {
  const { status } = words;
  const last = (...ids: readonly string[]): Json | undefined =>
    statements.findLast((one) => isDefined(one) && ids.includes(verbOf(one)));
  if (statements.length === 0) return status.notStarted;
  if (last(verbs.initialized) === undefined) return status.opened;
  const completion = last(verbs.completed) === undefined ? status.unfinished : status.completed;
  const verdict = last(verbs.passed) ?? last(verbs.failed);
  if (verdict === undefined) return completion;
  const name = status.both(completion, verbOf(verdict) === verbs.passed ? status.passed : status.failed);
  const scaled = at(verdict, 'result', 'score', 'scaled');
  return typeof scaled === 'number' ? status.percent(name, Math.round(scaled * 100)) : name;
}

const isCourseSatisfied = (statements: readonly Json[]): boolean =>
  statements.some(
    (one) => verbOf(one) === verbs.satisfied && textAt(one, 'object', 'definition', 'type').endsWith('/course'),
  );

/** "10:02:07 answered: Who holds the passport? “a, b”, correct, 100 %" */
function statementInWords(statement: Json): string {
  const { stored } = words;
  const scaled = at(statement, 'result', 'score', 'scaled');
  const success = at(statement, 'result', 'success');
  const response = readable(textAt(statement, 'result', 'response'));
  const isAnswer = verbName(statement) === 'answered';
  const facts = [
    response === '' ? '' : stored.said(response),
    isAnswer && success !== undefined ? (success === true ? stored.right : stored.wrong) : '',
    typeof scaled === 'number' ? stored.percent(Math.round(scaled * 100)) : '',
  ].filter((fact) => fact !== '');
  const time = clock(new Date(Date.parse(textAt(statement, 'timestamp'))));
  return stored.statement(time, verbName(statement), nameOf(statement), facts);
}

/** What a statement is about, in any language; the unit itself has no name in it. */
function nameOf(statement: Json): string {
  const definition = at(statement, 'object', 'definition');
  const texts = ['description', 'name'].flatMap((property) => Object.values((at(definition, property) ?? {}) as Json));
  return texts.find((text): text is string => typeof text === 'string' && text !== '') ?? '';
}

const clock = (time: Date): string => time.toLocaleTimeString('en-GB');
