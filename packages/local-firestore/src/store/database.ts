import type { Micros } from '../values/timestamp.ts';
import { Collection } from './collection.ts';
import type { Change, StoredDocument } from './document.ts';
import { lastSegment, parentPath } from './name.ts';

/** How long a replaced version can still be read: `readTime` within the last minute, with room for the way. */
export const historyMicros: Micros = 90e6;

const forgottenAtOnce = 1_000;

export type CommitListener = (changes: readonly Change[], time: Micros) => void;

/** All documents of one database, in memory, in their versions. */
export class Database {
  /** `projects/{project}/databases/{database}` */
  readonly name: string;
  readonly listeners = new Set<CommitListener>();
  /** The times that running read-only transactions read at: their versions are kept. */
  readonly pinned = new Map<object, Micros>();
  readonly #collections = new Map<string, Collection>();
  readonly #replaced: { path: string; time: Micros }[] = [];

  constructor(name: string) {
    this.name = name;
  }

  documentName(path: string): string {
    return path === '' ? `${this.name}/documents` : `${this.name}/documents/${path}`;
  }

  get(path: string, at?: Micros): StoredDocument | undefined {
    return this.#collections.get(parentPath(path))?.get(path)?.read(at);
  }

  collection(path: string): Collection | undefined {
    return this.#collections.get(path);
  }

  /** The collections below a document (or the root, ''), at any depth, optionally of one id. */
  collectionsUnder(parent: string, id?: string): Collection[] {
    const prefix = parent === '' ? '' : `${parent}/`;
    return [...this.#collections.values()].filter(
      ({ path }) => path.startsWith(prefix) && (id === undefined || lastSegment(path) === id),
    );
  }

  /** The ids that follow a path, wherever a document exists below: of collections under a document, of documents under a collection. */
  idsUnder(path: string, at?: Micros): Set<string> {
    const start = path === '' ? 0 : path.length + 1;
    const ids = new Set<string>();
    for (const collection of this.collectionsUnder(path)) {
      const id = collection.path.slice(start).split('/', 1)[0] ?? '';
      if (!ids.has(id) && collection.hasDocument(at)) ids.add(id);
    }
    return ids;
  }

  /** Makes committed changes visible, all at once, and notifies the listeners. */
  install(changes: readonly Change[], time: Micros): void {
    for (const change of changes) this.load(change.path, change.after, time, change.before !== undefined);
    this.#forget(time);
    if (changes.length > 0) for (const listener of [...this.listeners]) listener(changes, time);
  }

  load(path: string, document: StoredDocument | undefined, time: Micros, replaces = false): void {
    const parent = parentPath(path);
    const collection = this.#collections.get(parent) ?? this.#addCollection(parent);
    collection.put(path, time, document);
    if (replaces || document === undefined) this.#replaced.push({ path, time });
  }

  #addCollection(path: string): Collection {
    const collection = new Collection(path);
    this.#collections.set(path, collection);
    return collection;
  }

  /** Drops versions older than any read may ask for, in batches. */
  #forget(now: Micros): void {
    const horizon = Math.min(now - historyMicros, ...this.pinned.values());
    const isDue = () => (this.#replaced[forgottenAtOnce - 1]?.time ?? now) <= horizon;
    while (isDue()) for (const { path } of this.#replaced.splice(0, forgottenAtOnce)) this.#trim(path, horizon);
  }

  #trim(path: string, horizon: Micros): void {
    const parent = parentPath(path);
    const collection = this.#collections.get(parent);
    if (collection?.get(path)?.trim(horizon) !== false) return;
    collection.remove(path);
    if (collection.size === 0) this.#collections.delete(parent);
  }

  /** All documents as they are now. */
  *documents(): Generator<StoredDocument> {
    for (const collection of this.#collections.values())
      for (const entry of collection.ordered()) {
        const document = entry.read();
        if (document !== undefined) yield document;
      }
  }
}
