import type { Micros } from '../values/timestamp.ts';
import type { Fields } from '../values/value.ts';

/** One version of a document: never changed once made. */
export interface StoredDocument {
  /** The full resource name. */
  readonly name: string;
  /** The name below `documents/`. */
  readonly path: string;
  readonly fields: Fields;
  readonly createTime: Micros;
  readonly updateTime: Micros;
}

/** What a commit does to one document; `after` is undefined for a delete. */
export interface Change {
  readonly path: string;
  readonly before: StoredDocument | undefined;
  readonly after: StoredDocument | undefined;
}
