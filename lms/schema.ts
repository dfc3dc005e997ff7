import type Database from 'libsql';

/** Every table of `lms.sqlite`. A change of shape gets a new version and a step from the old one. */
const VERSION = 1;

const TABLES = `
  -- Packages that a trainer added; built packages stay where they were built.
  CREATE TABLE packages (
    key       TEXT PRIMARY KEY,
    title     TEXT NOT NULL,
    file_name TEXT NOT NULL,
    added_at  INTEGER NOT NULL,
    zip       BLOB NOT NULL
  ) STRICT;

  -- One row for each stored SCORM element of an attempt. An attempt is a package and a learner.
  CREATE TABLE elements (
    package TEXT NOT NULL,
    learner TEXT NOT NULL,
    element TEXT NOT NULL,
    value   TEXT NOT NULL,
    PRIMARY KEY (package, learner, element)
  ) STRICT;

  -- An unguessable permission to read and store one attempt, given out when a trainer launches a package.
  CREATE TABLE tickets (
    token   TEXT PRIMARY KEY,
    package TEXT NOT NULL,
    learner TEXT NOT NULL,
    mode    TEXT NOT NULL,
    desk    TEXT NOT NULL
  ) STRICT;

  -- Each time a stage really began with a ticket; a reload begins again.
  CREATE TABLE launches (
    package  TEXT NOT NULL,
    learner  TEXT NOT NULL,
    number   INTEGER NOT NULL,
    token    TEXT NOT NULL,
    mode     TEXT NOT NULL,
    begun_at INTEGER NOT NULL,
    PRIMARY KEY (package, learner, number)
  ) STRICT;

  CREATE TABLE calls (
    package   TEXT NOT NULL,
    learner   TEXT NOT NULL,
    launch    INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    call      TEXT NOT NULL,
    arguments TEXT NOT NULL,
    result    TEXT NOT NULL,
    error     TEXT NOT NULL,
    PRIMARY KEY (package, learner, launch, number)
  ) STRICT;
`;

/** Creates the tables in a new database file. Throws when the file was made by a newer version of the LMS. */
export function prepareSchema(database: Database.Database): void {
  database.exec('PRAGMA journal_mode = WAL');
  const row = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (row.user_version === VERSION) return;
  if (row.user_version !== 0)
    throw new Error(`lms.sqlite has schema ${String(row.user_version)}; this LMS knows ${String(VERSION)}.`);
  database.exec(`BEGIN; ${TABLES} PRAGMA user_version = ${String(VERSION)}; COMMIT;`);
}
