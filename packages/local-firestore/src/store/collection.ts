import { comparePath } from '../values/text.ts';
import type { Micros } from '../values/timestamp.ts';
import type { StoredDocument } from './document.ts';

interface Version {
  readonly time: Micros;
  /** Undefined where the document was deleted. */
  readonly document: StoredDocument | undefined;
}

/** The versions of one document, oldest first: the newest, and those that a read in the past may still ask for. */
export class Entry {
  readonly path: string;
  /** The document as it is now. */
  current: StoredDocument | undefined;
  #versions: Version[] = [];

  constructor(path: string) {
    this.path = path;
  }

  /** The document now, or as it was at a time. */
  read(at?: Micros): StoredDocument | undefined {
    if (at === undefined) return this.current;
    return this.#versions.findLast((version) => version.time <= at)?.document;
  }

  add(time: Micros, document: StoredDocument | undefined): void {
    this.current = document;
    this.#versions.push({ time, document });
  }

  /** Forgets what no read at or after the horizon can see. Answers whether anything is left. */
  trim(horizon: Micros): boolean {
    const first = this.#versions.findLastIndex((version) => version.time <= horizon);
    if (first > 0) this.#versions = this.#versions.slice(first);
    return this.#versions.length > 1 || this.#versions[0]?.document !== undefined;
  }
}

/** An order of documents, and which of them have a place in it. */
export interface Sorting {
  readonly key: string;
  readonly includes: (document: StoredDocument) => boolean;
  readonly compare: (a: StoredDocument, b: StoredDocument) => number;
}

/** The documents directly under one collection path, kept in the order of their names. */
export class Collection {
  readonly path: string;
  readonly #entries = new Map<string, Entry>();
  #ordered: Entry[] = [];
  #added: Entry[] = [];
  #removed = false;
  /** The documents in other orders, as long as none changes; undefined where an order was asked for only once. */
  readonly #sorted = new Map<string, StoredDocument[] | undefined>();

  constructor(path: string) {
    this.path = path;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(path: string): Entry | undefined {
    return this.#entries.get(path);
  }

  put(path: string, time: Micros, document: StoredDocument | undefined): void {
    (this.#entries.get(path) ?? this.#add(path)).add(time, document);
    this.#sorted.clear();
  }

  #add(path: string): Entry {
    const entry = new Entry(path);
    this.#entries.set(path, entry);
    this.#added.push(entry);
    return entry;
  }

  remove(path: string): void {
    this.#entries.delete(path);
    this.#removed = true;
  }

  /** The documents in an order, if it pays: from the second time on that the order is asked for between two changes. */
  sorted({ key, includes, compare }: Sorting): readonly StoredDocument[] | undefined {
    const known = this.#sorted.get(key);
    if (known !== undefined || !this.#sorted.has(key)) {
      this.#sorted.set(key, known);
      return known;
    }
    const documents = this.ordered().flatMap(({ current }) =>
      current !== undefined && includes(current) ? current : [],
    );
    this.#sorted.set(key, documents.sort(compare));
    return documents;
  }

  hasDocument(at?: Micros): boolean {
    for (const entry of this.#entries.values()) if (entry.read(at) !== undefined) return true;
    return false;
  }

  /** Sorted only when asked for, and then only what came in since: loading and bulk writing stay cheap. */
  ordered(): readonly Entry[] {
    if (this.#added.length > 0) {
      this.#ordered = merge(this.#ordered, this.#added.sort(byPath));
      this.#added = [];
    }
    if (this.#removed) {
      this.#ordered = this.#ordered.filter((entry) => this.#entries.get(entry.path) === entry);
      this.#removed = false;
    }
    return this.#ordered;
  }
}

const byPath = (a: { path: string }, b: { path: string }): number => comparePath(a.path, b.path);

function merge(left: Entry[], right: Entry[]): Entry[] {
  const merged: Entry[] = [];
  let i = 0;
  for (const entry of right) {
    for (let next = left[i]; next !== undefined && byPath(next, entry) < 0; next = left[++i]) merged.push(next);
    merged.push(entry);
  }
  return i < left.length ? merged.concat(left.slice(i)) : merged;
}
