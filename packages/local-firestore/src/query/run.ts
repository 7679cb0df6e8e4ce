import type { Collection } from '../store/collection.ts';
import type { Database } from '../store/database.ts';
import type { StoredDocument } from '../store/document.ts';
import { joinPath, lastSegment, parentPath } from '../store/name.ts';
import type { Micros } from '../values/timestamp.ts';
import type { Plan } from './plan.ts';

export interface QueryResult {
  documents: StoredDocument[];
  /** The number of documents that the offset skipped. */
  skipped: number;
}

/** The documents that a query gives, now or as of a time. */
export function runQuery(database: Database, plan: Plan, at?: Micros): QueryResult {
  const found = firstDocuments(database, plan, at);
  return { documents: found.slice(plan.offset), skipped: Math.min(plan.offset, found.length) };
}

/** The first documents in the query's order, up to its limit, with those that the offset will drop. */
function firstDocuments(database: Database, plan: Plan, at?: Micros): StoredDocument[] {
  const wanted = plan.limit === undefined ? Number.POSITIVE_INFINITY : plan.offset + plan.limit;
  if (plan.limit === 0) return [];
  const [first, ...others] = sources(database, plan);
  if (first === undefined) return [];
  if (others.length === 0 && plan.byNameOnly) return take(documentsOf([first], at), plan, wanted);
  const sorted = others.length === 0 && at === undefined ? first.sorted(plan.sorting) : undefined;
  return sorted === undefined ? select(documentsOf([first, ...others], at), plan, wanted) : take(sorted, plan, wanted);
}

function* documentsOf(collections: Collection[], at: Micros | undefined): Generator<StoredDocument> {
  for (const collection of collections)
    for (const entry of collection.ordered()) {
      const document = at === undefined ? entry.current : entry.read(at);
      if (document !== undefined) yield document;
    }
}

/** The first that match, of documents that are in order. */
function take(documents: Iterable<StoredDocument>, plan: Plan, wanted: number): StoredDocument[] {
  const found: StoredDocument[] = [];
  for (const document of documents) if (plan.matches(document) && found.push(document) === wanted) break;
  return found;
}

/** The first that match, of documents in any order. */
function select(documents: Iterable<StoredDocument>, plan: Plan, wanted: number): StoredDocument[] {
  const { compare } = plan.sorting;
  let found: StoredDocument[] = [];
  let worst: StoredDocument | undefined;
  for (const document of documents) {
    if (!plan.matches(document) || (worst !== undefined && compare(document, worst) > 0)) continue;
    if (found.push(document) < 2 * wanted + sortedAtOnceMin) continue;
    // Only the best ones so far can be among the first of all; the rest is dropped.
    found = found.sort(compare).slice(0, wanted);
    worst = found.at(-1);
  }
  found.sort(compare);
  return found.length > wanted ? found.slice(0, wanted) : found;
}

const sortedAtOnceMin = 50;

function sources(database: Database, plan: Plan): Collection[] {
  if (plan.allDescendants) return database.collectionsUnder(plan.parent, plan.collectionId);
  const collection = database.collection(joinPath(plan.parent, plan.collectionId ?? ''));
  return collection === undefined ? [] : [collection];
}

/** Whether a document lies where the query looks, whatever its fields. */
export function isInScope(plan: Plan, path: string): boolean {
  const collection = parentPath(path);
  if (!plan.allDescendants) return collection === joinPath(plan.parent, plan.collectionId ?? '');
  const isBelow = plan.parent === '' || collection.startsWith(`${plan.parent}/`);
  return isBelow && (plan.collectionId === undefined || lastSegment(collection) === plan.collectionId);
}
