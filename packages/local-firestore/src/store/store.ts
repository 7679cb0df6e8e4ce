import { randomUUID } from 'node:crypto';
import type { Micros } from '../values/timestamp.ts';
import { Clock } from './clock.ts';
import { Database } from './database.ts';
import type { Disk } from './disk.ts';
import type { Change } from './document.ts';
import { checkDatabase } from './name.ts';

/** All databases of all projects. A database is created when it is first named. */
export class Store {
  /** Names this run of the server: tokens of another run say nothing about the past here. */
  readonly run: string = randomUUID();
  readonly clock = new Clock();
  /** The past before this time is not known: the server was started from a file then. */
  readonly historyStart: Micros = 0;
  readonly #databases = new Map<string, Database>();
  readonly #disk: Disk | undefined;

  constructor(disk?: Disk) {
    this.#disk = disk;
    if (disk === undefined) return;
    for (const document of disk.load()) {
      const name = document.name.slice(0, document.name.length - document.path.length - '/documents/'.length);
      this.database(name).load(document.path, document, document.updateTime);
    }
    this.clock.resume(disk.lastCommit());
    this.historyStart = this.clock.read();
  }

  database(name: string | undefined): Database {
    const known = this.#databases.get(name ?? '');
    if (known !== undefined) return known;
    const database = new Database(checkDatabase(name));
    this.#databases.set(database.name, database);
    return database;
  }

  save(database: Database, changes: readonly Change[], time: Micros): void {
    if (changes.length > 0) this.#disk?.save(database, changes, time);
    database.install(changes, time);
  }

  /** Deletes every document of a database in one commit, listeners included. */
  wipe(database: Database): void {
    const changes = [...database.documents()].map((before) => ({ path: before.path, before, after: undefined }));
    this.save(database, changes, this.clock.tick());
  }

  close(): void {
    this.#disk?.close();
  }
}
