import type { DatabaseSync } from 'node:sqlite';

/** The log is emptied so long after a commit. It waits for the disk, so not after each. */
const emptiedAfterMs = 1000;

/**
 * What was overwritten or removed is gone from the disk too, within seconds: SQLite by itself leaves it on free pages, and in
 * its write-ahead log until that is written over. The database must be in WAL mode.
 */
export class Erasure {
  readonly #database: DatabaseSync;
  #timer: NodeJS.Timeout | undefined;

  readonly #failed: (error: unknown) => void;

  /** @param failed a full disk: the log is emptied after the next write. */
  constructor(database: DatabaseSync, failed: (error: unknown) => void) {
    this.#database = database;
    this.#failed = failed;
    database.exec('PRAGMA secure_delete = ON');
  }

  /** After each commit. */
  written(): void {
    this.#timer ??= setTimeout(() => this.#emptyLog(), emptiedAfterMs).unref();
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #emptyLog(): void {
    this.#timer = undefined;
    try {
      if (this.#database.isOpen) this.#database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    } catch (error) {
      this.#failed(error);
    }
  }
}
