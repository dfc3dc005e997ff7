import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { samplePackage } from './sample-package.ts';
import { Store } from './store.ts';
import type { Ticket } from './store.ts';

let folder: string;
let store: Store;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lms-store-'));
  store = new Store(folder);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const ticketFor = (learner: 'a' | 'b' = 'a'): Ticket =>
  store.issueTicket({ package: 'u03', learner, mode: 'normal', desk: 'http://127.0.0.1:8420' });
const call = { at: 5, call: 'LMSSetValue', arguments: ['cmi.core.score.raw', 85], result: 'true', error: '0' } as const;

describe('the store', () => {
  it('has everything again after a restart', () => {
    const ticket = ticketFor();
    const launch = store.beginLaunch(ticket, 7);
    store.record(ticket, launch, { 'cmi.suspend_data': '‘; DROP TABLE elements; --' }, [{ ...call, number: 0 }]);
    store.putPackage({
      key: 'drop-x',
      standard: 'scorm12',
      title: 'X',
      fileName: 'x.zip',
      addedAt: 1,
      zip: samplePackage(),
    });
    store.close();

    store = new Store(folder);
    expect(store.stateOf('u03', 'a')).toEqual({ 'cmi.suspend_data': '‘; DROP TABLE elements; --' });
    expect(store.callsOf('u03', 'a')).toEqual([{ launch: 1, ...call }]);
    expect(store.launchesOf('u03', 'a')).toEqual([{ launch: 1, mode: 'normal', at: 7, attempt: 1 }]);
    expect(store.ticketOf(ticket.token)).toMatchObject(ticket);
    expect(new Uint8Array(store.zipOf('drop-x') ?? [])).toEqual(samplePackage());
  });

  it('keeps learners and packages apart', () => {
    store.record(ticketFor('a'), 1, { 'cmi.comments': 'A' }, []);
    store.record(ticketFor('b'), 1, { 'cmi.comments': 'B' }, []);
    expect(store.stateOf('u03', 'a')).toEqual({ 'cmi.comments': 'A' });
    expect(store.stateOf('u03', 'b')).toEqual({ 'cmi.comments': 'B' });
    expect(store.stateOf('u04', 'a')).toEqual({});
  });

  it('changes the elements it is given and keeps the others, in the order of their numbers', () => {
    const ticket = ticketFor();
    store.record(ticket, 1, { 'cmi.interactions.10.id': 'k', 'cmi.interactions.9.id': 'j', 'cmi.comments': 'old' }, []);
    store.record(ticket, 1, { 'cmi.comments': 'new' }, []);
    expect(Object.entries(store.stateOf('u03', 'a'))).toEqual([
      ['cmi.comments', 'new'],
      ['cmi.interactions.9.id', 'j'],
      ['cmi.interactions.10.id', 'k'],
    ]);
  });

  it('stores a call once, however often it is sent', () => {
    const ticket = ticketFor();
    store.record(ticket, 1, {}, [
      { ...call, number: 1 },
      { ...call, number: 0 },
    ]);
    store.record(ticket, 1, {}, [{ ...call, number: 1, result: 'forged' }]);
    expect(store.callsOf('u03', 'a').map(({ result }) => result)).toEqual(['true', 'true']);
  });

  it('counts launches from 1 for each attempt, and knows whose they are', () => {
    const [first, second, other] = [ticketFor(), ticketFor(), ticketFor('b')];
    expect([store.beginLaunch(first, 0), store.beginLaunch(second, 0), store.beginLaunch(other, 0)]).toEqual([1, 2, 1]);
    expect([store.isLaunchOf(first, 1), store.isLaunchOf(first, 2), store.isLaunchOf(other, 2)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('forgets one attempt and its tickets at a reset, and no other', () => {
    const [mine, other] = [ticketFor('a'), ticketFor('b')];
    for (const ticket of [mine, other])
      store.record(ticket, store.beginLaunch(ticket, 0), { 'cmi.comments': 'x' }, [{ ...call, number: 0 }]);
    store.reset('u03', 'a');
    expect([
      store.stateOf('u03', 'a'),
      store.callsOf('u03', 'a'),
      store.launchesOf('u03', 'a'),
      store.ticketOf(mine.token),
    ]).toEqual([{}, [], [], undefined]);
    expect([store.callsOf('u03', 'b').length, store.ticketOf(other.token)?.learner]).toEqual([1, 'b']);
  });

  it('gives out tokens that cannot be guessed', () => {
    const tokens = Array.from({ length: 20 }, () => ticketFor().token);
    expect(new Set(tokens).size).toBe(20);
    expect(tokens.every((token) => /^[\w-]{43}$/.test(token))).toBe(true);
  });

  it('puts a package in the place of the one with its key, and keeps the progress', () => {
    const zip = samplePackage();
    expect(
      store.putPackage({ key: 'drop-x', standard: 'scorm12', title: 'Old', fileName: 'x.zip', addedAt: 1, zip }),
    ).toBe('added');
    expect(
      store.putPackage({ key: 'drop-x', standard: 'scorm12', title: 'New', fileName: 'x.zip', addedAt: 2, zip }),
    ).toBe('replaced');
    expect(store.droppedPackages()).toEqual([
      { key: 'drop-x', standard: 'scorm12', title: 'New', fileName: 'x.zip', bytes: zip.length, addedAt: 2 },
    ]);
    store.removePackage('drop-x');
    expect(store.droppedPackages()).toEqual([]);
  });

  it('begins a new attempt only if it is told to, and keeps the old one', () => {
    const ticket = ticketFor();
    const first = store.beginLaunch(ticket, 1);
    store.record(ticket, first, { 'cmi.location': 'one' }, []);
    expect(store.attemptOf('u03', 'a')).toBe(1);
    const second = store.beginLaunch(ticket, 2, true);
    expect(store.stateOf('u03', 'a')).toEqual({});
    store.record(ticket, second, { 'cmi.location': 'two' }, []);
    // The last words of the first launch may come late.
    store.record(ticket, first, { 'cmi.exit': '' }, []);
    expect(store.stateOf('u03', 'a')).toEqual({ 'cmi.location': 'two' });
    expect(store.stateOf('u03', 'a', 1)).toEqual({ 'cmi.exit': '', 'cmi.location': 'one' });
    store.reset('u03', 'a');
    expect(store.attemptOf('u03', 'a')).toBe(1);
  });

  it('brings a database of its first version up to date, and loses nothing', () => {
    store.close();
    rmSync(join(folder, 'lms.sqlite'));
    const database = new Database(join(folder, 'lms.sqlite'));
    database.exec(`
      CREATE TABLE packages (key TEXT PRIMARY KEY, title TEXT NOT NULL, file_name TEXT NOT NULL,
        added_at INTEGER NOT NULL, zip BLOB NOT NULL) STRICT;
      CREATE TABLE elements (package TEXT NOT NULL, learner TEXT NOT NULL, element TEXT NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (package, learner, element)) STRICT;
      CREATE TABLE tickets (token TEXT PRIMARY KEY, package TEXT NOT NULL, learner TEXT NOT NULL, mode TEXT NOT NULL,
        desk TEXT NOT NULL) STRICT;
      CREATE TABLE launches (package TEXT NOT NULL, learner TEXT NOT NULL, number INTEGER NOT NULL, token TEXT NOT NULL,
        mode TEXT NOT NULL, begun_at INTEGER NOT NULL, PRIMARY KEY (package, learner, number)) STRICT;
      CREATE TABLE calls (package TEXT NOT NULL, learner TEXT NOT NULL, launch INTEGER NOT NULL, number INTEGER NOT NULL,
        at INTEGER NOT NULL, call TEXT NOT NULL, arguments TEXT NOT NULL, result TEXT NOT NULL, error TEXT NOT NULL,
        PRIMARY KEY (package, learner, launch, number)) STRICT;
      INSERT INTO packages VALUES ('drop-x', 'X', 'x.zip', 1, x'00');
      INSERT INTO elements VALUES ('u03', 'a', 'cmi.suspend_data', 'kept');
      INSERT INTO launches VALUES ('u03', 'a', 1, 'token', 'normal', 7);
      PRAGMA user_version = 1;
    `);
    database.close();
    store = new Store(folder);
    expect(store.stateOf('u03', 'a')).toEqual({ 'cmi.suspend_data': 'kept' });
    expect(store.launchesOf('u03', 'a')).toEqual([{ launch: 1, mode: 'normal', at: 7, attempt: 1 }]);
    expect(store.droppedPackages()).toMatchObject([{ key: 'drop-x', standard: 'scorm12', title: 'X' }]);
    const ticket = ticketFor();
    store.record(ticket, store.beginLaunch(ticket, 8), { 'cmi.suspend_data': 'new' }, [{ ...call, number: 0 }]);
    expect(store.stateOf('u03', 'a')).toEqual({ 'cmi.suspend_data': 'new' });
  });

  it('leaves a database of a newer LMS alone', () => {
    store.close();
    const database = new Database(join(folder, 'lms.sqlite'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => new Store(folder)).toThrow('lms.sqlite has schema 99; this LMS knows 2.');
    rmSync(join(folder, 'lms.sqlite'));
    store = new Store(folder);
  });
});
