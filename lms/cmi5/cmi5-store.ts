import { randomUUID } from 'node:crypto';

import type { LmsDatabase } from '../database.ts';
import type { LaunchMode, LearnerId } from '../launch-mode.ts';
import type { Json } from '../json.ts';

/** One launch of an AU. */
export interface Cmi5Session {
  readonly id: string;
  readonly package: string;
  readonly learner: LearnerId;
  /** Its number among the launches of the package by this learner. */
  readonly launch: number;
  readonly mode: LaunchMode;
  /** The document `LMS.LaunchData`, as JSON text. */
  readonly launchData: string;
  readonly fetchCode: string;
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly begunAt: number;
  readonly isFetched: boolean;
  readonly hasPreferences: boolean;
  readonly ended: '' | 'terminated' | 'abandoned';
  /** Milliseconds since 1970; 0 while it is open. */
  readonly endedAt: number;
}

/** A document of State or Agent Profile. */
export interface StoredDocument {
  readonly id: string;
  /** Media type. */
  readonly type: string;
  readonly content: string;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
}

export type DocumentKind = 'state' | 'profile';

/** Whose records are meant. */
export interface Enrolment {
  readonly package: string;
  readonly learner: LearnerId;
}

interface SessionRow {
  readonly id: string;
  readonly package: string;
  readonly learner: LearnerId;
  readonly launch: number;
  readonly mode: LaunchMode;
  readonly launch_data: string;
  readonly fetch_code: string;
  readonly token: string;
  readonly begun_at: number;
  readonly is_fetched: number;
  readonly has_preferences: number;
  readonly ended: Cmi5Session['ended'];
  readonly ended_at: number;
}

/** Registrations, sessions, statements and documents. */
export class Cmi5Store {
  readonly #database: LmsDatabase;

  constructor(database: LmsDatabase) {
    this.#database = database;
  }

  /** cmi5 8.1.4.0-1: the enrolment's id; undefined before the first launch. */
  registrationOf({ package: key, learner }: Enrolment): string | undefined {
    const row = this.#database.get('SELECT id FROM registrations WHERE package = ? AND learner = ?', key, learner);
    return (row as { id: string } | undefined)?.id;
  }

  register({ package: key, learner }: Enrolment): string {
    const id = randomUUID();
    this.#database.run('INSERT INTO registrations VALUES (?, ?, ?)', key, learner, id);
    return id;
  }

  open(session: Omit<Cmi5Session, 'isFetched' | 'hasPreferences' | 'ended' | 'endedAt'>): void {
    const { id, package: key, learner, launch, mode, launchData, fetchCode, token, begunAt } = session;
    this.#database.run(
      `INSERT INTO sessions (id, package, learner, launch, mode, launch_data, fetch_code, token, begun_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      key,
      learner,
      launch,
      mode,
      launchData,
      fetchCode,
      token,
      begunAt,
    );
  }

  sessionsOf({ package: key, learner }: Enrolment): Cmi5Session[] {
    const sql = 'SELECT * FROM sessions WHERE package = ? AND learner = ? ORDER BY launch';
    return (this.#database.all(sql, key, learner) as SessionRow[]).map(sessionIn);
  }

  sessionByCode(packageKey: string, fetchCode: string): Cmi5Session | undefined {
    return this.#session('SELECT * FROM sessions WHERE package = ? AND fetch_code = ?', packageKey, fetchCode);
  }

  sessionByToken(packageKey: string, token: string): Cmi5Session | undefined {
    return this.#session('SELECT * FROM sessions WHERE package = ? AND token = ?', packageKey, token);
  }

  markFetched({ id }: Cmi5Session): void {
    this.#database.run('UPDATE sessions SET is_fetched = 1 WHERE id = ?', id);
  }

  markPreferences({ id }: Cmi5Session): void {
    this.#database.run('UPDATE sessions SET has_preferences = 1 WHERE id = ?', id);
  }

  end({ id }: Cmi5Session, ended: 'terminated' | 'abandoned', at: number): void {
    this.#database.run('UPDATE sessions SET ended = ?, ended_at = ? WHERE id = ?', ended, at, id);
  }

  /** All statements of an enrolment, in the order in which they were stored. */
  statementsOf({ package: key, learner }: Enrolment): Json[] {
    const sql = 'SELECT statement FROM statements WHERE package = ? AND learner = ? ORDER BY position';
    return this.#database.all(sql, key, learner).map(statementIn);
  }

  statementsIn({ id }: Cmi5Session): Json[] {
    return this.#database
      .all('SELECT statement FROM statements WHERE session = ? ORDER BY position', id)
      .map(statementIn);
  }

  /** A statement of whomever, by its id. */
  statement(id: string): { readonly statement: Json; readonly package: string; readonly learner: string } | undefined {
    const row = this.#database.get('SELECT * FROM statements WHERE id = ?', id.toLowerCase());
    if (row === undefined) return undefined;
    const { package: key, learner } = row as { package: string; learner: string };
    return { statement: statementIn(row), package: key, learner };
  }

  addStatement(session: Pick<Cmi5Session, 'id' | 'package' | 'learner'>, id: string, statement: Json): void {
    this.#database.run(
      'INSERT INTO statements (id, package, learner, session, statement) VALUES (?, ?, ?, ?, ?)',
      id.toLowerCase(),
      session.package,
      session.learner,
      session.id,
      JSON.stringify(statement),
    );
  }

  /** All or nothing. */
  together<T>(work: () => T): T {
    return this.#database.together(work);
  }

  documentsOf({ package: key, learner }: Enrolment, kind: DocumentKind): StoredDocument[] {
    const sql = 'SELECT * FROM documents WHERE package = ? AND learner = ? AND kind = ? ORDER BY id';
    return this.#database.all(sql, key, learner, kind).map(documentIn);
  }

  document(enrolment: Enrolment, kind: DocumentKind, id: string): StoredDocument | undefined {
    return this.documentsOf(enrolment, kind).find((one) => one.id === id);
  }

  putDocument({ package: key, learner }: Enrolment, kind: DocumentKind, document: StoredDocument): void {
    const { id, type, content, updatedAt } = document;
    const sql = 'INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?, ?)';
    this.#database.run(sql, key, learner, kind, id, type, content, updatedAt);
  }

  removeDocument({ package: key, learner }: Enrolment, kind: DocumentKind, id: string): void {
    const sql = 'DELETE FROM documents WHERE package = ? AND learner = ? AND kind = ? AND id = ?';
    this.#database.run(sql, key, learner, kind, id);
  }

  /** Forgets an enrolment with all that belongs to it. */
  reset(packageKey: string, learner: LearnerId): void {
    for (const table of ['registrations', 'sessions', 'statements', 'documents'])
      this.#database.run(`DELETE FROM ${table} WHERE package = ? AND learner = ?`, packageKey, learner);
  }

  #session(sql: string, ...values: unknown[]): Cmi5Session | undefined {
    const row = this.#database.get(sql, ...values) as SessionRow | undefined;
    return row === undefined ? undefined : sessionIn(row);
  }
}

function sessionIn(row: SessionRow): Cmi5Session {
  return {
    id: row.id,
    package: row.package,
    learner: row.learner,
    launch: row.launch,
    mode: row.mode,
    launchData: row.launch_data,
    fetchCode: row.fetch_code,
    token: row.token,
    begunAt: row.begun_at,
    isFetched: row.is_fetched === 1,
    hasPreferences: row.has_preferences === 1,
    ended: row.ended,
    endedAt: row.ended_at,
  };
}

const statementIn = (row: unknown): Json => JSON.parse((row as { statement: string }).statement) as Json;

function documentIn(row: unknown): StoredDocument {
  const { id, type, content, updated_at } = row as StoredDocument & { readonly updated_at: number };
  return { id, type, content, updatedAt: updated_at };
}
