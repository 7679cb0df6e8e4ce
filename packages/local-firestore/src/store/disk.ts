import { chmodSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { Erasure } from '@ibl/local-service/erasure.ts';
import { Unkept } from '@ibl/local-service/unkept.ts';
import { Fault } from '../fault.ts';
import type { Micros } from '../values/timestamp.ts';
import { toTimestamp } from '../values/timestamp.ts';
import type { Fields } from '../values/value.ts';
import { decode, encode } from '../wire/schema.ts';
import type { Database } from './database.ts';
import type { Change, StoredDocument } from './document.ts';
import { splitName } from './name.ts';

const formatVersion = 1;

const schema = `
  CREATE TABLE IF NOT EXISTS documents (
    name TEXT PRIMARY KEY, created INTEGER NOT NULL, updated INTEGER NOT NULL, body BLOB NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS clock (id INTEGER PRIMARY KEY CHECK (id = 1), last INTEGER NOT NULL);
`;

/**
 * The newest version of every document in one SQLite file. With a write-ahead log each commit is handed to the operating
 * system before it is answered: it survives `kill -9` of the server (not the loss of power; that would cost an fsync each).
 */
export class Disk {
  readonly #file: DatabaseSync;
  readonly #put: StatementSync;
  readonly #remove: StatementSync;
  readonly #tick: StatementSync;
  readonly #unkept: Unkept;
  readonly #erasure: Erasure;

  constructor(path: string) {
    this.#unkept = new Unkept(path);
    this.#file = new DatabaseSync(path);
    // Readable by the owner only; SQLite gives the log the same mode.
    chmodSync(path, 0o600);
    // Exclusive: a second server on the same file must fail, not overwrite.
    this.#file.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    this.#erasure = new Erasure(this.#file, (error) => void this.#unkept.failed(error));
    const version = Number(this.#file.prepare('PRAGMA user_version').get()?.user_version);
    if (version !== 0 && version !== formatVersion) throw new Error(`unknown format version ${version}`);
    this.#file.exec(`BEGIN IMMEDIATE; ${schema} PRAGMA user_version = ${formatVersion}; COMMIT;`);
    this.#put = this.#file.prepare('INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?)');
    this.#remove = this.#file.prepare('DELETE FROM documents WHERE name = ?');
    this.#tick = this.#file.prepare('INSERT OR REPLACE INTO clock VALUES (1, ?)');
  }

  /** Writes all changes of one commit, or none. @throws Fault when the disk is full. */
  save(database: Database, changes: readonly Change[], time: Micros): void {
    try {
      this.#file.exec('BEGIN IMMEDIATE');
      for (const { path, after } of changes)
        if (after === undefined) this.#remove.run(database.documentName(path));
        else this.#put.run(after.name, after.createTime, after.updateTime, encodeBody(after));
      this.#tick.run(time);
      this.#file.exec('COMMIT');
    } catch (error) {
      if (this.#file.isTransaction) this.#file.exec('ROLLBACK');
      throw new Fault('UNAVAILABLE', this.#unkept.failed(error));
    }
    this.#unkept.worked();
    this.#erasure.written();
  }

  *load(): Generator<StoredDocument> {
    const rows = this.#file.prepare('SELECT name, created, updated, body FROM documents').iterate();
    for (const row of rows) {
      const name = String(row.name);
      const { fields = {} } = decode<{ fields?: Fields }>('Document', row.body as Uint8Array);
      const times = { createTime: Number(row.created), updateTime: Number(row.updated) };
      yield { name, path: splitName(name).path, fields, ...times };
    }
  }

  lastCommit(): Micros {
    return Number(this.#file.prepare('SELECT last FROM clock').get()?.last ?? 0);
  }

  close(): void {
    this.#erasure.close();
    this.#file.close();
  }
}

const encodeBody = ({ fields, createTime }: StoredDocument): Uint8Array =>
  encode('Document', { fields, createTime: toTimestamp(createTime) });
