import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'libsql';

import { prepareSchema } from './schema.ts';

/** `lms.sqlite`, opened once and shared by the stores. */
export class LmsDatabase {
  readonly #database: Database.Database;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#database = new Database(join(folder, 'lms.sqlite'));
    prepareSchema(this.#database);
  }

  close(): void {
    this.#database.close();
  }

  /** All or nothing. */
  together<T>(work: () => T): T {
    return this.#database.transaction(work)();
  }

  run(sql: string, ...values: unknown[]): void {
    this.#database.prepare(sql).run(...values);
  }

  get(sql: string, ...values: unknown[]): unknown {
    return this.#database.prepare(sql).get(...values);
  }

  all(sql: string, ...values: unknown[]): unknown[] {
    return this.#database.prepare(sql).all(...values);
  }
}
