import type { Collection } from '../store/collection.ts';
import type { Database } from '../store/database.ts';
import type { StoredDocument } from '../store/document.ts';
import { joinPath, lastSegment, parentPath } from '../store/name.ts';
import type { Micros } from '../values/timestamp.ts';
import type { Plan } from './plan.ts';

export interface QueryResult {
  documents: StoredDocument[];
  /** How many the offset passed over. */
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
  const collections = sources(database, plan);
  const scanIsOrdered = plan.byNameOnly && collections.length === 1;
  let found: StoredDocument[] = [];
  let worst: StoredDocument | undefined;
  for (const collection of collections)
    for (const entry of collection.ordered()) {
      const document = at === undefined ? entry.current : entry.read(at);
      if (document === undefined || !plan.matches(document)) continue;
      if (worst !== undefined && plan.compare(document, worst) > 0) continue;
      found.push(document);
      if (scanIsOrdered && found.length === wanted) return found;
      if (found.length < 2 * wanted + sortedAtOnceMin) continue;
      // Only the first ones so far can be among the first of all: whatever comes after them is passed over.
      found = found.sort(plan.compare).slice(0, wanted);
      worst = found.at(-1);
    }
  if (!scanIsOrdered) found.sort(plan.compare);
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
