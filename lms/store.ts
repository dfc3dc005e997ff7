import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'libsql';

import type { ApiCall, NumberedCall } from './api-call.ts';
import type { LaunchMode, LearnerId } from './launch-mode.ts';
import { MAX_CALLS } from './limits.ts';
import { prepareSchema } from './schema.ts';
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
}

export interface DroppedPackage {
  readonly key: string;
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

/** The only door to `lms.sqlite`. */
export class Store {
  readonly #database: Database.Database;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#database = new Database(join(folder, 'lms.sqlite'));
    prepareSchema(this.#database);
  }

  close(): void {
    this.#database.close();
  }

  /** What is stored of an attempt, in the order of the element names; numbers count, so 10 comes after 9. */
  stateOf(packageKey: string, learner: LearnerId): State {
    const sql = 'SELECT element, value FROM elements WHERE package = ? AND learner = ?';
    const rows = this.#all(sql, packageKey, learner) as { element: string; value: string }[];
    const { compare } = new Intl.Collator('en', { numeric: true });
    rows.sort((one, other) => compare(one.element, other.element));
    return Object.fromEntries(rows.map((row) => [row.element, row.value]));
  }

  /** Stores changed elements and new calls together, or neither. Calls that are already there are left alone. */
  record(ticket: Ticket, launch: number, elements: State, calls: readonly NumberedCall[]): void {
    const { package: key, learner } = ticket;
    this.#together(() => {
      const setElement = this.#database.prepare(
        'INSERT INTO elements VALUES (?, ?, ?, ?) ON CONFLICT (package, learner, element) DO UPDATE SET value = excluded.value',
      );
      for (const [element, value] of Object.entries(elements)) setElement.run(key, learner, element, value);
      const addCall = this.#database.prepare(
        'INSERT INTO calls VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
      );
      for (const call of calls) {
        addCall.run(
          key,
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
      if (calls.length > 0) this.#forgetOldCalls(key, learner);
    });
  }

  callsOf(packageKey: string, learner: LearnerId): (ApiCall & { readonly launch: number })[] {
    const sql = `SELECT launch, at, call, arguments, result, error FROM calls
                 WHERE package = ? AND learner = ? ORDER BY launch, number`;
    const rows = this.#all(sql, packageKey, learner) as CallRow[];
    return rows.map((row) => ({
      launch: row.launch,
      at: row.at,
      call: row.call,
      arguments: JSON.parse(row.arguments) as ApiCall['arguments'],
      result: row.result,
      error: row.error,
    }));
  }

  launchesOf(packageKey: string, learner: LearnerId): LaunchRecord[] {
    const sql = 'SELECT number, mode, begun_at FROM launches WHERE package = ? AND learner = ? ORDER BY number';
    const rows = this.#all(sql, packageKey, learner) as { number: number; mode: LaunchMode; begun_at: number }[];
    return rows.map((row) => ({ launch: row.number, mode: row.mode, at: row.begun_at }));
  }

  /** Gives out a ticket whose token cannot be guessed (256 random bits). */
  issueTicket(given: Omit<Ticket, 'token'>): Ticket {
    const ticket = { ...given, token: randomBytes(32).toString('base64url') };
    const { token, package: key, learner, mode, desk } = ticket;
    this.#run('INSERT INTO tickets VALUES (?, ?, ?, ?, ?)', token, key, learner, mode, desk);
    return ticket;
  }

  ticketOf(token: string): Ticket | undefined {
    const sql = 'SELECT token, package, learner, mode, desk FROM tickets WHERE token = ?';
    return this.#get(sql, token) as Ticket | undefined;
  }

  /** Counts one more launch of the ticket's attempt and gives its number, from 1. */
  beginLaunch(ticket: Ticket, at: number): number {
    return this.#together(() => {
      const { package: key, learner } = ticket;
      const sql = 'SELECT max(number) AS last FROM launches WHERE package = ? AND learner = ?';
      const { last } = this.#get(sql, key, learner) as { last: number | null };
      const number = (last ?? 0) + 1;
      this.#run('INSERT INTO launches VALUES (?, ?, ?, ?, ?, ?)', key, learner, number, ticket.token, ticket.mode, at);
      return number;
    });
  }

  /** True when the launch was begun with this ticket. */
  isLaunchOf(ticket: Ticket, launch: number): boolean {
    const sql = 'SELECT 1 AS found FROM launches WHERE package = ? AND learner = ? AND number = ? AND token = ?';
    return this.#get(sql, ticket.package, ticket.learner, launch, ticket.token) !== undefined;
  }

  /** Forgets an attempt; stages that still play it can store nothing any more. */
  reset(packageKey: string, learner: LearnerId): void {
    this.#together(() => {
      this.#run('DELETE FROM elements WHERE package = ? AND learner = ?', packageKey, learner);
      this.#run('DELETE FROM tickets WHERE package = ? AND learner = ?', packageKey, learner);
      this.#run('DELETE FROM launches WHERE package = ? AND learner = ?', packageKey, learner);
      this.#run('DELETE FROM calls WHERE package = ? AND learner = ?', packageKey, learner);
    });
  }

  droppedPackages(): DroppedPackage[] {
    const sql = 'SELECT key, title, file_name, length(zip) AS bytes, added_at FROM packages ORDER BY title, key';
    const rows = this.#all(sql) as { key: string; title: string; file_name: string; bytes: number; added_at: number }[];
    return rows.map((row) => ({
      key: row.key,
      title: row.title,
      fileName: row.file_name,
      bytes: row.bytes,
      addedAt: row.added_at,
    }));
  }

  /** Adds a package, or puts it in the place of the one with the same key. Progress is left alone. */
  putPackage(given: {
    key: string;
    title: string;
    fileName: string;
    addedAt: number;
    zip: Uint8Array;
  }): 'added' | 'replaced' {
    const { key, title, fileName, addedAt, zip } = given;
    const isThere = this.#get('SELECT 1 AS found FROM packages WHERE key = ?', key) !== undefined;
    this.#run('INSERT OR REPLACE INTO packages VALUES (?, ?, ?, ?, ?)', key, title, fileName, addedAt, zip);
    return isThere ? 'replaced' : 'added';
  }

  zipOf(packageKey: string): Uint8Array | undefined {
    const row = this.#get('SELECT zip FROM packages WHERE key = ?', packageKey) as { zip: Uint8Array } | undefined;
    return row?.zip;
  }

  removePackage(packageKey: string): void {
    this.#run('DELETE FROM packages WHERE key = ?', packageKey);
  }

  #forgetOldCalls(packageKey: string, learner: LearnerId): void {
    this.#run(
      `DELETE FROM calls WHERE rowid IN (SELECT rowid FROM calls WHERE package = ? AND learner = ?
       ORDER BY launch DESC, number DESC LIMIT -1 OFFSET ?)`,
      packageKey,
      learner,
      MAX_CALLS,
    );
  }

  #together<T>(work: () => T): T {
    return this.#database.transaction(work)();
  }

  #run(sql: string, ...values: unknown[]): void {
    this.#database.prepare(sql).run(...values);
  }

  #get(sql: string, ...values: unknown[]): unknown {
    return this.#database.prepare(sql).get(...values);
  }

  #all(sql: string, ...values: unknown[]): unknown[] {
    return this.#database.prepare(sql).all(...values);
  }
}
