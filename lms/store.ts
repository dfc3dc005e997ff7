import { randomBytes } from 'node:crypto';

import type { ApiCall, NumberedCall } from './api-call.ts';
import { Cmi5Store } from './cmi5/cmi5-store.ts';
import { LmsDatabase } from './database.ts';
import type { LaunchMode, LearnerId } from './launch-mode.ts';
import { MAX_CALLS } from './limits.ts';
import type { Standard } from './standard.ts';
import type { State } from './state.ts';

/** A permission to play one attempt, as the desk gave it out. */
export interface Ticket {
  readonly token: string;
  readonly package: string;
  readonly learner: LearnerId;
  readonly mode: LaunchMode;
  /** Origin of the desk page that launched, for the way back. */
  readonly desk: string;
}

export interface LaunchRecord {
  readonly launch: number;
  readonly mode: LaunchMode;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Which attempt it belongs to, from 1. */
  readonly attempt: number;
}

export interface DroppedPackage {
  readonly key: string;
  readonly standard: Standard;
  readonly title: string;
  readonly fileName: string;
  readonly bytes: number;
  /** Milliseconds since 1970; tells one upload from the next. */
  readonly addedAt: number;
}

interface CallRow extends Omit<ApiCall, 'arguments'> {
  readonly launch: number;
  /** JSON. */
  readonly arguments: string;
}

/** The only door to `lms.sqlite`; what cmi5 needs besides is behind `cmi5`. */
export class Store {
  readonly cmi5: Cmi5Store;
  readonly #database: LmsDatabase;

  constructor(folder: string) {
    this.#database = new LmsDatabase(folder);
    this.cmi5 = new Cmi5Store(this.#database);
  }

  close(): void {
    this.#database.close();
  }

  /** Which attempt a learner is in, or was in last, from 1. */
  attemptOf(packageKey: string, learner: LearnerId): number {
    const sql = 'SELECT max(attempt) AS last FROM launches WHERE package = ? AND learner = ?';
    return (this.#database.get(sql, packageKey, learner) as { last: number | null }).last ?? 1;
  }

  /** What is stored of an attempt, the latest one if none is named, in the order of the element names; 10 comes after 9. */
  stateOf(packageKey: string, learner: LearnerId, attempt = this.attemptOf(packageKey, learner)): State {
    const sql = 'SELECT element, value FROM elements WHERE package = ? AND learner = ? AND attempt = ?';
    const rows = this.#database.all(sql, packageKey, learner, attempt) as { element: string; value: string }[];
    const { compare } = new Intl.Collator('en', { numeric: true });
    rows.sort((one, other) => compare(one.element, other.element));
    return Object.fromEntries(rows.map((row) => [row.element, row.value]));
  }

  /** Stores changed elements and new calls together, or neither. Calls that are already there are left alone. */
  record(ticket: Ticket, launch: number, elements: State, calls: readonly NumberedCall[]): void {
    const { package: key, learner } = ticket;
    this.#database.together(() => {
      const sql = 'SELECT attempt FROM launches WHERE package = ? AND learner = ? AND number = ?';
      const { attempt } = (this.#database.get(sql, key, learner, launch) ?? { attempt: 1 }) as { attempt: number };
      for (const [element, value] of Object.entries(elements)) {
        this.#database.run(
          `INSERT INTO elements VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (package, learner, attempt, element) DO UPDATE SET value = excluded.value`,
          key,
          learner,
          attempt,
          element,
          value,
        );
      }
      for (const call of calls) this.#addCall(key, learner, launch, call);
      if (calls.length > 0) this.#forgetOldCalls(key, learner);
    });
  }

  /** Adds a call that the LMS itself has seen, after all others of its launch. */
  noteCall(packageKey: string, learner: LearnerId, launch: number, call: ApiCall): void {
    this.#database.together(() => {
      const sql = 'SELECT max(number) AS last FROM calls WHERE package = ? AND learner = ? AND launch = ?';
      const { last } = this.#database.get(sql, packageKey, learner, launch) as { last: number | null };
      this.#addCall(packageKey, learner, launch, { ...call, number: (last ?? -1) + 1 });
      this.#forgetOldCalls(packageKey, learner);
    });
  }

  callsOf(packageKey: string, learner: LearnerId): (ApiCall & { readonly launch: number })[] {
    const sql = `SELECT launch, at, call, arguments, result, error FROM calls
                 WHERE package = ? AND learner = ? ORDER BY launch, number`;
    const rows = this.#database.all(sql, packageKey, learner) as CallRow[];
    return rows.map((row) => ({
      launch: row.launch,
      at: row.at,
      call: row.call,
      arguments: JSON.parse(row.arguments) as ApiCall['arguments'],
      result: row.result,
      error: row.error,
    }));
  }

  /** The calls of all launches that were begun with a ticket. */
  callsOfTicket(ticket: Ticket): ApiCall[] {
    const calls = this.callsOf(ticket.package, ticket.learner);
    return calls.filter(({ launch }) => this.isLaunchOf(ticket, launch));
  }

  launchesOf(packageKey: string, learner: LearnerId): LaunchRecord[] {
    const sql =
      'SELECT number, mode, begun_at, attempt FROM launches WHERE package = ? AND learner = ? ORDER BY number';
    const rows = this.#database.all(sql, packageKey, learner) as {
      number: number;
      mode: LaunchMode;
      begun_at: number;
      attempt: number;
    }[];
    return rows.map((row) => ({ launch: row.number, mode: row.mode, at: row.begun_at, attempt: row.attempt }));
  }

  /** Gives out a ticket whose token cannot be guessed (256 random bits). */
  issueTicket(given: Omit<Ticket, 'token'>): Ticket {
    const ticket = { ...given, token: randomBytes(32).toString('base64url') };
    const { token, package: key, learner, mode, desk } = ticket;
    this.#database.run('INSERT INTO tickets VALUES (?, ?, ?, ?, ?)', token, key, learner, mode, desk);
    return ticket;
  }

  ticketOf(token: string): Ticket | undefined {
    const sql = 'SELECT token, package, learner, mode, desk FROM tickets WHERE token = ?';
    return this.#database.get(sql, token) as Ticket | undefined;
  }

  /** Counts one more launch, of the latest attempt or of a new one, and gives its number, from 1. */
  beginLaunch(ticket: Ticket, at: number, isNewAttempt = false): number {
    return this.#database.together(() => {
      const { package: key, learner } = ticket;
      const sql = 'SELECT max(number) AS last FROM launches WHERE package = ? AND learner = ?';
      const { last } = this.#database.get(sql, key, learner) as { last: number | null };
      const number = (last ?? 0) + 1;
      const attempt = this.attemptOf(key, learner) + (isNewAttempt ? 1 : 0);
      this.#database.run(
        'INSERT INTO launches VALUES (?, ?, ?, ?, ?, ?, ?)',
        key,
        learner,
        number,
        ticket.token,
        ticket.mode,
        at,
        attempt,
      );
      return number;
    });
  }

  /** True when the launch was begun with this ticket. */
  isLaunchOf(ticket: Ticket, launch: number): boolean {
    const sql = 'SELECT 1 AS found FROM launches WHERE package = ? AND learner = ? AND number = ? AND token = ?';
    return this.#database.get(sql, ticket.package, ticket.learner, launch, ticket.token) !== undefined;
  }

  /** Forgets all attempts; stages that still play it can store nothing any more. */
  reset(packageKey: string, learner: LearnerId): void {
    this.#database.together(() => {
      for (const table of ['elements', 'tickets', 'launches', 'calls'])
        this.#database.run(`DELETE FROM ${table} WHERE package = ? AND learner = ?`, packageKey, learner);
      this.cmi5.reset(packageKey, learner);
    });
  }

  droppedPackages(): DroppedPackage[] {
    const sql = `SELECT key, standard, title, file_name AS fileName, length(zip) AS bytes, added_at AS addedAt
                 FROM packages ORDER BY title, key`;
    return (this.#database.all(sql) as DroppedPackage[]).map((row) => ({ ...row }));
  }

  /** Adds a package, or puts it in the place of the one with the same key. Progress is left alone. */
  putPackage(given: Omit<DroppedPackage, 'bytes'> & { readonly zip: Uint8Array }): 'added' | 'replaced' {
    const { key, standard, title, fileName, addedAt, zip } = given;
    const isThere = this.#database.get('SELECT 1 AS found FROM packages WHERE key = ?', key) !== undefined;
    const sql = `INSERT OR REPLACE INTO packages (key, title, file_name, added_at, zip, standard)
                 VALUES (?, ?, ?, ?, ?, ?)`;
    this.#database.run(sql, key, title, fileName, addedAt, zip, standard);
    return isThere ? 'replaced' : 'added';
  }

  zipOf(packageKey: string): Uint8Array | undefined {
    const row = this.#database.get('SELECT zip FROM packages WHERE key = ?', packageKey) as
      { zip: Uint8Array } | undefined;
    return row?.zip;
  }

  removePackage(packageKey: string): void {
    this.#database.run('DELETE FROM packages WHERE key = ?', packageKey);
  }

  #addCall(packageKey: string, learner: LearnerId, launch: number, call: NumberedCall): void {
    this.#database.run(
      'INSERT INTO calls VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
      packageKey,
      learner,
      launch,
      call.number,
      call.at,
      call.call,
      JSON.stringify(call.arguments),
      call.result,
      call.error,
    );
  }

  #forgetOldCalls(packageKey: string, learner: LearnerId): void {
    this.#database.run(
      `DELETE FROM calls WHERE rowid IN (SELECT rowid FROM calls WHERE package = ? AND learner = ?
       ORDER BY launch DESC, number DESC LIMIT -1 OFFSET ?)`,
      packageKey,
      learner,
      MAX_CALLS,
    );
  }
}
