/**
 * Persistent storage of the local Google: rows of JSON text by kind and key. Writes are collected
 * and stored in one transaction by `commit`, which the server calls before it answers: every
 * answered write survives `kill -9`.
 */
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Erasure } from '@ibl/local-service/erasure.ts';
import { Unkept } from '@ibl/local-service/unkept.ts';
import { GoogleError } from '../http/error.ts';

export interface Rows {
  /** False without a data folder, so that callers can skip preparing large writes. */
  readonly kept: boolean;
  all(kind: string): { key: string; text: string }[];
  put(kind: string, key: string, text: string): void;
  remove(kind: string, key: string): void;
  commit(): void;
  /** For work without a waiting caller: a failure is logged, and the write is retried with the next. */
  commitUnasked(): void;
  close(): void;
}

/** Without a data folder nothing is kept: the objects in memory are the truth. */
export const noRows = (): Rows => ({
  kept: false,
  all: () => [],
  put: () => undefined,
  remove: () => undefined,
  commit: () => undefined,
  commitUnasked: () => undefined,
  close: () => undefined,
});

const SCHEMA = `
  PRAGMA page_size = 8192;
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS row (kind TEXT NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL, UNIQUE (kind, key));
`;

/** One level at a time: Node's own `recursive` never comes back from a place such as /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function openDatabase(folder: string): DatabaseSync {
  try {
    makeFolder(folder);
    const file = join(folder, 'google.sqlite');
    const database = new DatabaseSync(file);
    // Keys and data, readable by the owner only; SQLite gives the log the same mode.
    chmodSync(file, 0o600);
    database.exec(SCHEMA);
    return database;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const said = `Cannot keep data in ${folder}: ${message === 'database is locked' ? 'it is in use' : message}`;
    throw Object.assign(new Error(said), { code: (error as { code?: string }).code });
  }
}

/** The folder is made when it is not there. Throws one sentence that names it when it cannot be written. */
export function openRows(folder: string): Rows {
  const database = openDatabase(resolve(folder));
  const select = database.prepare('SELECT key, text FROM row WHERE kind = ? ORDER BY key');
  const upsert = database.prepare(
    'INSERT INTO row (kind, key, text) VALUES (?, ?, ?) ON CONFLICT (kind, key) DO UPDATE SET text = excluded.text',
  );
  const erase = database.prepare('DELETE FROM row WHERE kind = ? AND key = ?');
  const unkept = new Unkept(resolve(folder));
  const erasure = new Erasure(database, (error) => void unkept.failed(error));
  const waiting = new Map<string, { kind: string; key: string; text: string | undefined }>();
  const gather = (kind: string, key: string, text: string | undefined): void => {
    waiting.set(`${kind}\n${key}`, { kind, key, text });
  };
  /** @throws GoogleError when the disk is full; what waits is written with the next that succeeds. */
  const commit = (): void => {
    // After close there are no answers, so nothing more is promised.
    if (waiting.size === 0 || !database.isOpen) return;
    try {
      write();
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw new GoogleError(503, 'UNAVAILABLE', unkept.failed(error));
    }
    unkept.worked();
    erasure.written();
    waiting.clear();
  };
  const write = (): void => {
    database.exec('BEGIN');
    for (const { kind, key, text } of waiting.values()) {
      if (text === undefined) erase.run(kind, key);
      else upsert.run(kind, key, text);
    }
    database.exec('COMMIT');
  };
  const commitUnasked = (): void => {
    try {
      commit();
    } catch (error) {
      if (!(error instanceof GoogleError)) throw error;
    }
  };
  return {
    kept: true,
    all: (kind) => select.all(kind).map((row) => ({ key: String(row.key), text: String(row.text) })),
    put: gather,
    remove: (kind, key) => gather(kind, key, undefined),
    commit,
    commitUnasked,
    close: () => {
      commitUnasked();
      erasure.close();
      if (database.isOpen) database.close();
    },
  };
}
