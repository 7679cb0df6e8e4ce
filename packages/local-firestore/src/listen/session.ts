import { invalid, toFault } from '../fault.ts';
import type { Services } from '../service/reading.ts';
import type { Database } from '../store/database.ts';
import type { Change } from '../store/document.ts';
import { type Micros, toMicros, toTimestamp } from '../values/timestamp.ts';
import { documentMessages, goneMessage, makeToken, readToken, removedFor, targetChange } from './messages.ts';
import { type Shown, type Target, type View, viewOf } from './view.ts';

export interface ListenRequest {
  database?: string;
  addTarget?: Target;
  removeTarget?: number;
}

interface Active {
  view: View;
  shown: Shown;
}

/**
 * Frequent enough that clients do not take a quiet stream for a broken one (they wait two minutes),
 * and that tokens stay fresh.
 */
export const heartbeatMs = 30_000;

/** One Listen stream: its targets and their documents. */
export class ListenSession {
  readonly #context: Services;
  readonly #send: (message: object) => void;
  readonly #targets = new Map<number, Active>();
  readonly #heartbeat: NodeJS.Timeout;
  #database: Database | undefined;

  constructor(context: Services, send: (message: object) => void) {
    this.#context = context;
    this.#send = send;
    this.#heartbeat = setInterval(() => this.#sendConsistent(this.#context.store.clock.read()), heartbeatMs);
    this.#heartbeat.unref();
  }

  /** Throws an error that must end the stream; an error in one target ends only that target. */
  receive({ database: name, addTarget, removeTarget }: ListenRequest): void {
    const database = this.#open(name);
    if (addTarget !== undefined) this.#add(database, addTarget);
    else if (removeTarget !== undefined) this.#remove(removeTarget);
    else throw invalid('A listen request must add or remove a target.');
  }

  close(): void {
    clearInterval(this.#heartbeat);
    this.#database?.listeners.delete(this.#onCommit);
    this.#targets.clear();
  }

  #open(name: string | undefined): Database {
    if (this.#database !== undefined) return this.#database;
    const database = this.#context.store.database(name);
    database.listeners.add(this.#onCommit);
    this.#database = database;
    return database;
  }

  #add(database: Database, target: Target): void {
    const id = target.targetId || this.#freeId();
    if (id < 0) throw invalid(`Invalid target id: ${id}.`);
    if (this.#targets.has(id)) throw invalid(`Target id already exists: ${id}.`);
    try {
      const view = viewOf(database, target);
      this.#send(targetChange('ADD', [id]));
      this.#start(database, id, view, target);
    } catch (thrown) {
      this.#send(removedFor(id, toFault(thrown)));
    }
  }

  #freeId(): number {
    return Math.max(0, ...this.#targets.keys()) + 1;
  }

  #start(database: Database, id: number, view: View, target: Target): void {
    const time = this.#context.store.clock.read();
    const known = this.#known(view, target);
    if (known === undefined) this.#send(targetChange('RESET', [id]));
    const before = known ?? new Map();
    const shown = view.read();
    for (const message of documentMessages(database, { id, mask: view.mask }, before, shown, time)) this.#send(message);
    for (const path of view.named)
      if (!shown.has(path) && !before.has(path)) this.#send(goneMessage(database, id, path, time));
    this.#send(targetChange('CURRENT', [id], this.#position(time)));
    if (target.once === true) this.#send(targetChange('REMOVE', [id]));
    else this.#targets.set(id, { view, shown });
    this.#sendConsistent(time);
  }

  /**
   * The documents that the client already has: none for a new target; undefined when this server
   * does not know that past.
   */
  #known(view: View, { resumeToken, readTime }: Target): Shown | undefined {
    const hasToken = resumeToken !== undefined && resumeToken.length > 0;
    if (!hasToken && readTime === undefined) return new Map();
    const time = hasToken ? readToken(this.#context.store.run, resumeToken) : toMicros(readTime ?? {});
    const { transactions } = this.#context;
    return time === undefined || !transactions.isReadable(time) ? undefined : view.read(time);
  }

  #remove(id: number): void {
    if (this.#targets.delete(id)) this.#send(targetChange('REMOVE', [id]));
  }

  readonly #onCommit = (changes: readonly Change[], time: Micros): void => {
    const database = this.#database;
    if (database === undefined) return;
    let changed = false;
    for (const [id, active] of this.#targets) {
      const shown = active.view.advance(active.shown, changes);
      if (shown === active.shown) continue;
      for (const message of documentMessages(database, { id, mask: active.view.mask }, active.shown, shown, time))
        this.#send(message);
      active.shown = shown;
      changed = true;
    }
    if (changed) this.#sendConsistent(time);
  };

  /** Reports that all targets are consistent as of one time, so that the client shows its documents. */
  #sendConsistent(time: Micros): void {
    this.#send(targetChange('NO_CHANGE', [], this.#position(time)));
  }

  #position(time: Micros): object {
    return { resumeToken: makeToken(this.#context.store.run, time), readTime: toTimestamp(time) };
  }
}
