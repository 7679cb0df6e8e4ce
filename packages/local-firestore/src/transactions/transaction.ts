import { randomBytes } from 'node:crypto';
import type { Database } from '../store/database.ts';
import type { Micros } from '../values/timestamp.ts';

/** A read that the commit looks at again: still true, or the transaction aborts. */
export type Check = () => boolean;

export class Transaction {
  /** Hexadecimal, so that its base64 has no character that a URL would change. */
  readonly id: string = randomBytes(16).toString('hex');
  readonly database: Database;
  /** Set for a read-only transaction: everything is read as of this time. */
  readonly readTime: Micros | undefined;
  /** When the first attempt began: in a deadlock the younger transaction yields. */
  readonly startedMs: number;
  readonly beganMs: number = Date.now();
  readonly checks: Check[] = [];
  /** Why it can no longer commit. */
  aborted: string | undefined;
  activeMs: number = Date.now();
  /** Requests that are being answered at this moment. */
  running = 0;

  constructor(database: Database, readTime: Micros | undefined, startedMs: number = Date.now()) {
    this.database = database;
    this.readTime = readTime;
    this.startedMs = startedMs;
  }
}
