import { invalid, unimplemented } from '../fault.ts';
import type { Sorting } from '../store/collection.ts';
import type { StoredDocument } from '../store/document.ts';
import { checkId, type Name } from '../store/name.ts';
import { compareValues } from '../values/compare.ts';
import { type FieldPath, parseFieldPath } from '../values/field-path.ts';
import { comparePath, compareText } from '../values/text.ts';
import type { Value } from '../values/value.ts';
import { type Field, nameField, toField } from './field.ts';
import { type Clause, compileFilter, conditionsOf, type Predicate } from './filter.ts';
import { checkComponents, checkFilter, equalitiesOf, isInequality } from './rules.ts';
import type { Cursor, StructuredQuery } from './structured-query.ts';

export interface Order {
  readonly field: Field;
  readonly descending: boolean;
}

/** A checked and completed query: its scope, filter, order and limits. */
export interface Plan {
  readonly parent: string;
  /** Undefined: collections of any id. */
  readonly collectionId: string | undefined;
  readonly allDescendants: boolean;
  /** Filter, existence of the fields it is ordered by, cursors: everything but offset and limit. */
  readonly matches: Predicate;
  readonly sorting: Sorting;
  /** Results come in the order of names, so a scan may stop at the limit. */
  readonly byNameOnly: boolean;
  readonly offset: number;
  readonly limit: number | undefined;
  /** Undefined: all fields. */
  readonly mask: FieldPath[] | undefined;
}

export function planQuery(parent: Name, query: StructuredQuery): Plan {
  if (query.findNearest !== undefined) throw unimplemented('Vector search (find_nearest)');
  const clause = query.where === undefined ? undefined : compileFilter(query.where);
  if (clause !== undefined) checkFilter(clause);
  const orders = completeOrders(query, clause);
  checkComponents(clause, query.orderBy?.length ?? 0, parent.path !== '');
  const { collectionId, allDescendants } = source(query);
  return {
    parent: parent.path,
    collectionId,
    allDescendants,
    matches: allOf(clause, orders, query),
    sorting: {
      key: orders.map(({ field, descending }) => `${field.text} ${descending}`).join(),
      includes: (document) => orders.every(({ field }) => field.read(document) !== undefined),
      compare: (a, b) => compareDocuments(a, b, orders),
    },
    byNameOnly: orders[0]?.field.isName === true && !orders[0].descending,
    offset: count('offset', query.offset) ?? 0,
    limit: query.limit === undefined ? undefined : count('limit', query.limit.value ?? 0),
    mask: toMask(query),
  };
}

/** Without a collection id all documents below the parent are meant. */
function source({ from = [] }: StructuredQuery): { collectionId: string | undefined; allDescendants: boolean } {
  const [{ collectionId = '', allDescendants = false } = {}, ...others] = from;
  if (others.length > 0) throw invalid('StructuredQuery.from cannot have more than one collection selector.');
  if (collectionId === '') return { collectionId: undefined, allDescendants: true };
  checkId(collectionId);
  return { collectionId, allDescendants };
}

function count(name: string, value: number | undefined): number | undefined {
  if (value !== undefined && value < 0) throw invalid(`${name} must be greater than or equal to zero, not ${value}.`);
  return value;
}

/** The orders asked for, then the fields with inequalities by name, then `__name__`: the later ones in the last direction asked for. */
function completeOrders(query: StructuredQuery, clause: Clause | undefined): Order[] {
  const orders: Order[] = (query.orderBy ?? []).map(({ field, direction }) => ({
    field: toField(field),
    descending: direction === 'DESCENDING',
  }));
  checkOrders(orders);
  if (clause !== undefined) checkOrdersAgainstFilter(clause, orders);
  const descending = orders.at(-1)?.descending ?? false;
  const missing = (clause === undefined ? [] : conditionsOf(clause))
    .filter((condition) => isInequality(condition) && !condition.field.isName)
    .map(({ field }) => field)
    .sort((a, b) => compareText(a.text, b.text));
  for (const field of [...missing, nameField])
    if (!orders.some((order) => order.field.text === field.text)) orders.push({ field, descending });
  if (orders.at(-1)?.field.isName !== true) throw invalid('order by clause cannot contain more fields after the key');
  return orders;
}

function checkOrders(orders: Order[]): void {
  const texts = orders.map(({ field }) => field.text);
  const repeated = texts.find((text, i) => texts.indexOf(text) < i);
  if (repeated !== undefined) throw invalid(`order by clause cannot contain duplicate fields ${repeated}`);
}

/**
 * One value at a time leaves nothing to order by; Google treats `in` the same way
 * (https://github.com/googleapis/python-firestore/issues/28).
 */
function checkOrdersAgainstFilter(clause: Clause, orders: Order[]): void {
  const fixed = new Set(equalitiesOf(clause).map(({ field }) => field.text));
  const idle = orders.find(({ field }) => !field.isName && fixed.has(field.text));
  if (idle !== undefined)
    throw invalid(`order by clause cannot contain a field with an equality filter ${idle.field.text}`);
}

function allOf(clause: Clause | undefined, orders: Order[], query: StructuredQuery): Predicate {
  const tests: Predicate[] = clause === undefined ? [] : [clause.matches];
  for (const { field } of orders) if (!field.isName) tests.push((document) => field.read(document) !== undefined);
  const spelledOut = query.orderBy?.length ?? 0;
  const start = query.startAt === undefined ? undefined : toCursor(query.startAt, orders, spelledOut);
  const end = query.endAt === undefined ? undefined : toCursor(query.endAt, orders, spelledOut);
  if (start !== undefined)
    tests.push((document) => (start.before ? start.compare(document) >= 0 : start.compare(document) > 0));
  if (end !== undefined)
    tests.push((document) => (end.before ? end.compare(document) < 0 : end.compare(document) <= 0));
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return (document) => tests.every((test) => test(document));
}

/** A cursor stands before or after a prefix of the orders that the query spells out. */
function toCursor({ values = [], before = false }: Cursor, orders: Order[], spelledOut: number) {
  if (values.length > spelledOut) throw invalid('Cursor has too many values.');
  const keys = orders.slice(0, values.length);
  if (keys.some(({ field }, i) => field.isName && values[i]?.referenceValue === undefined))
    throw invalid('Cursor __key__ value is not a document reference.');
  return { before, compare: (document: StoredDocument) => compareToCursor(document, values, keys) };
}

function compareToCursor(document: StoredDocument, values: Value[], orders: Order[]): number {
  for (const [i, { field, descending }] of orders.entries()) {
    const difference = compareValues(field.read(document) ?? {}, values[i] ?? {});
    if (difference !== 0) return descending ? -difference : difference;
  }
  return 0;
}

function compareDocuments(a: StoredDocument, b: StoredDocument, orders: Order[]): number {
  for (const { field, descending } of orders) {
    const difference = field.isName
      ? comparePath(a.path, b.path)
      : compareValues(field.read(a) ?? {}, field.read(b) ?? {});
    if (difference !== 0) return descending ? -difference : difference;
  }
  return 0;
}

function toMask({ select }: StructuredQuery): FieldPath[] | undefined {
  if (select === undefined || (select.fields ?? []).length === 0) return undefined;
  return (select.fields ?? []).flatMap(({ fieldPath = '' }) =>
    fieldPath === '__name__' ? [] : [parseFieldPath(fieldPath)],
  );
}
