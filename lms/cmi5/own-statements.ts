import { randomUUID } from 'node:crypto';

import { activityIdOf, actorOf, nodeIdOf } from './enrolment.ts';
import type { Cmi5Manifest } from './course-structure.ts';
import type { Cmi5Session, Cmi5Store } from './cmi5-store.ts';
import { textAt } from '../json.ts';
import type { Json } from '../json.ts';
import { isSatisfied, nodesOf } from './satisfaction.ts';
import { cmi5Category, extension, verbName, verbOf, verbs } from './vocabulary.ts';

/** Whose statement it is, and of which session. */
export type Subject = Pick<Cmi5Session, 'id' | 'package' | 'learner'>;

interface Said {
  readonly verb: string;
  readonly object: Json;
  /** cmi5 9.6.2.3-2: the publisher's id of what it is about. */
  readonly publisherId: string;
  readonly extensions?: Json;
  readonly result?: Json;
}

/** Writes the statements that the LMS itself makes (cmi5 9.3.1, 9.3.6, 9.3.9), and puts them on record. */
export class OwnStatements {
  readonly #store: Cmi5Store;
  readonly #manifest: Cmi5Manifest;
  readonly #registration: string;

  constructor(store: Cmi5Store, manifest: Cmi5Manifest, registration: string) {
    this.#store = store;
    this.#manifest = manifest;
    this.#registration = registration;
  }

  /** cmi5 9.3.1.0-1: before the AU is launched. */
  launched(subject: Subject, launchData: Json, launchUrl: string, now: number): void {
    const { masteryScore, launchMode, moveOn, launchParameters } = launchData;
    this.#put(subject, now, {
      verb: verbs.launched,
      object: this.#au(),
      publisherId: this.#manifest.item,
      extensions: {
        // cmi5 9.6.3.2-1, 9.6.3.3-1, 9.6.3.4-1, 9.6.3.6-1, 9.6.3.7-1
        ...(masteryScore !== undefined && { [extension('masteryscore')]: masteryScore }),
        [extension('launchmode')]: launchMode,
        [extension('launchurl')]: launchUrl,
        [extension('moveon')]: moveOn,
        ...(launchParameters !== undefined && { [extension('launchparameters')]: launchParameters }),
      },
    });
  }

  /** cmi5 9.3.6.0-1, 9.3.0.0-10: a session that was not ended by its AU, once. */
  abandoned(session: Cmi5Session, now: number): void {
    const last = this.#store.statementsIn(session).at(-1);
    // cmi5 9.5.4.2-2: from "launched" to the last statement.
    const until = last === undefined ? session.begunAt : Date.parse(textAt(last, 'timestamp'));
    const seconds = Math.max(0, Math.round((until - session.begunAt) / 1000));
    this.#put(session, now, {
      verb: verbs.abandoned,
      object: this.#au(),
      publisherId: this.#manifest.item,
      result: { duration: `PT${String(seconds)}S` },
    });
    this.#store.end(session, 'abandoned', now);
  }

  /** cmi5 9.3.9: for the course and each block, as soon as all in it is satisfied, once per registration. */
  satisfied(subject: Subject, now: number): void {
    const statements = this.#store.statementsOf(subject);
    const isTold = (id: string): boolean =>
      statements.some((one) => verbOf(one) === verbs.satisfied && textAt(one, 'object', 'id') === id);
    nodesOf(this.#manifest.course).forEach((node, index) => {
      const id = nodeIdOf(this.#registration, index);
      if (isTold(id) || !isSatisfied(node, this.#manifest.item, statements)) return;
      this.#put(subject, now, { verb: verbs.satisfied, object: objectOf(id, index), publisherId: node.id });
    });
  }

  #au(): Json {
    return { objectType: 'Activity', id: activityIdOf(this.#registration) };
  }

  #put(subject: Subject, now: number, { verb, object, publisherId, extensions = {}, result }: Said): void {
    const id = randomUUID();
    const timestamp = new Date(now).toISOString();
    this.#store.addStatement(subject, id, {
      id,
      actor: actorOf(subject.learner),
      verb: { id: verb, display: { en: verbName({ verb: { id: verb } }) } },
      object,
      ...(result !== undefined && { result }),
      context: {
        registration: this.#registration,
        contextActivities: { category: [{ id: cmi5Category }], grouping: [{ id: publisherId }] },
        // cmi5 9.6.3.1-3
        extensions: { [extension('sessionid')]: subject.id, ...extensions },
      },
      timestamp,
      stored: timestamp,
      version: '1.0.3',
    });
  }
}

/** cmi5 9.3.9.0-2, -6. */
function objectOf(id: string, index: number): Json {
  const type = `https://w3id.org/xapi/cmi5/activitytype/${index === 0 ? 'course' : 'block'}`;
  return { objectType: 'Activity', id, definition: { type } };
}
