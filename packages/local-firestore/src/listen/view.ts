import { invalid } from '../fault.ts';
import { type Plan, planQuery } from '../query/plan.ts';
import { isInScope, runQuery } from '../query/run.ts';
import type { StructuredQuery } from '../query/structured-query.ts';
import type { Database } from '../store/database.ts';
import type { Change, StoredDocument } from '../store/document.ts';
import { documentPath, parentName } from '../store/name.ts';
import type { FieldPath } from '../values/field-path.ts';
import type { Micros, Timestamp } from '../values/timestamp.ts';

/** `google.firestore.v1.Target` */
export interface Target {
  query?: { parent?: string; structuredQuery?: StructuredQuery };
  documents?: { documents?: string[] };
  resumeToken?: Buffer;
  readTime?: Timestamp;
  targetId?: number;
  once?: boolean;
}

/** What a target shows: its documents by path. */
export type Shown = ReadonlyMap<string, StoredDocument>;

/** Finds a target's documents and keeps up with commits. */
export interface View {
  /** Documents requested by name, which are reported even if they do not exist. */
  readonly named: readonly string[];
  /** The fields that are sent; undefined: all. */
  readonly mask: FieldPath[] | undefined;
  read(at?: Micros): Shown;
  /** What is shown after a commit; the same map if the commit does not touch it. */
  advance(shown: Shown, changes: readonly Change[]): Shown;
}

export function viewOf(database: Database, target: Target): View {
  if (target.documents !== undefined) return documentsView(database, target.documents.documents ?? []);
  if (target.query?.structuredQuery === undefined) throw invalid('A target must be a query or a list of documents.');
  const parent = parentName(target.query.parent);
  if (parent.database !== database.name) throw invalid(`The target is not in the database "${database.name}".`);
  return queryView(database, planQuery(parent, target.query.structuredQuery));
}

function documentsView(database: Database, names: string[]): View {
  const paths = [...new Set(names)].map((name) => documentPath(database.name, name));
  return {
    named: paths,
    mask: undefined,
    read: (at) => toShown(paths.flatMap((path) => database.get(path, at) ?? [])),
    advance: (shown, changes) =>
      patch(
        shown,
        changes.filter(({ path }) => paths.includes(path)),
      ),
  };
}

function queryView(database: Database, plan: Plan): View {
  const read = (at?: Micros) => toShown(runQuery(database, plan, at).documents);
  const matches = (document: StoredDocument | undefined) => document !== undefined && plan.matches(document);
  return {
    named: [],
    mask: plan.mask,
    read,
    advance: (shown, changes) => {
      const relevant = changes
        .filter(({ path, after }) => isInScope(plan, path) && (shown.has(path) || matches(after)))
        .map((change) => (matches(change.after) ? change : { ...change, after: undefined }));
      if (relevant.length === 0) return shown;
      // With a limit or an offset one change moves other documents in or out.
      return plan.limit === undefined && plan.offset === 0 ? patch(shown, relevant) : read();
    },
  };
}

const toShown = (documents: StoredDocument[]): Shown => new Map(documents.map((document) => [document.path, document]));

function patch(shown: Shown, changes: readonly Change[]): Shown {
  if (changes.length === 0) return shown;
  const patched = new Map(shown);
  for (const { path, after } of changes)
    if (after === undefined) patched.delete(path);
    else patched.set(path, after);
  return patched;
}
