import type Database from 'libsql';

/** Every table of `lms.sqlite`. A change of shape gets a new version and a step from the old one. */
const VERSION = 2;

const TABLES = `
  -- Packages that a trainer added; built packages stay where they were built.
  CREATE TABLE packages (
    key       TEXT PRIMARY KEY,
    title     TEXT NOT NULL,
    file_name TEXT NOT NULL,
    added_at  INTEGER NOT NULL,
    zip       BLOB NOT NULL,
    standard  TEXT NOT NULL DEFAULT 'scorm12'
  ) STRICT;

  -- One row for each stored SCORM element of an attempt. The attempts of a learner in a package are counted from 1.
  CREATE TABLE elements (
    package TEXT NOT NULL,
    learner TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    element TEXT NOT NULL,
    value   TEXT NOT NULL,
    PRIMARY KEY (package, learner, attempt, element)
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
    attempt  INTEGER NOT NULL DEFAULT 1,
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

const CMI5_TABLES = `
  -- A learner's enrolment in a package (cmi5 8.1.4).
  CREATE TABLE registrations (
    package TEXT NOT NULL,
    learner TEXT NOT NULL,
    id      TEXT NOT NULL UNIQUE,
    PRIMARY KEY (package, learner)
  ) STRICT;

  -- A launch of an AU. Its end is empty, "terminated" or "abandoned".
  CREATE TABLE sessions (
    id              TEXT PRIMARY KEY,
    package         TEXT NOT NULL,
    learner         TEXT NOT NULL,
    launch          INTEGER NOT NULL,
    mode            TEXT NOT NULL,
    launch_data     TEXT NOT NULL,
    fetch_code      TEXT NOT NULL UNIQUE,
    token           TEXT NOT NULL UNIQUE,
    begun_at        INTEGER NOT NULL,
    is_fetched      INTEGER NOT NULL DEFAULT 0,
    has_preferences INTEGER NOT NULL DEFAULT 0,
    ended           TEXT NOT NULL DEFAULT '',
    ended_at        INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  -- Statements in the order in which they were stored; whose they are follows from their session.
  CREATE TABLE statements (
    position  INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    package   TEXT NOT NULL,
    learner   TEXT NOT NULL,
    session   TEXT NOT NULL,
    statement TEXT NOT NULL
  ) STRICT;

  -- Documents of State and Agent Profile, by "state" or "profile" and their own id.
  CREATE TABLE documents (
    package    TEXT NOT NULL,
    learner    TEXT NOT NULL,
    kind       TEXT NOT NULL,
    id         TEXT NOT NULL,
    type       TEXT NOT NULL,
    content    TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (package, learner, kind, id)
  ) STRICT;
`;

/** From version 1: one attempt each, and no cmi5 yet. */
const STEP_FROM_1 = `
  ALTER TABLE packages ADD COLUMN standard TEXT NOT NULL DEFAULT 'scorm12';
  ALTER TABLE launches ADD COLUMN attempt INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE elements RENAME TO elements_1;
  CREATE TABLE elements (
    package TEXT NOT NULL,
    learner TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    element TEXT NOT NULL,
    value   TEXT NOT NULL,
    PRIMARY KEY (package, learner, attempt, element)
  ) STRICT;
  INSERT INTO elements SELECT package, learner, 1, element, value FROM elements_1;
  DROP TABLE elements_1;
`;

/** Creates the tables in a new database file, or brings an older one up to date. Throws when the file was made by a newer version of the LMS. */
export function prepareSchema(database: Database.Database): void {
  database.exec('PRAGMA journal_mode = WAL');
  const row = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (row.user_version === VERSION) return;
  if (row.user_version > VERSION)
    throw new Error(`lms.sqlite has schema ${String(row.user_version)}; this LMS knows ${String(VERSION)}.`);
  const own = row.user_version === 1 ? STEP_FROM_1 : TABLES;
  database.exec(`BEGIN; ${own} ${CMI5_TABLES} PRAGMA user_version = ${String(VERSION)}; COMMIT;`);
}
