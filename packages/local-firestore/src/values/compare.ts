import { comparePath, compareText } from './text.ts';
import type { Timestamp } from './timestamp.ts';
import { elements, type GeoPoint, isVector, type Value, vectorElements } from './value.ts';

/**
 * The order of Firestore's types: null, booleans, numbers, timestamps, strings, bytes, references, points, arrays,
 * vectors, maps (https://firebase.google.com/docs/firestore/manage-data/data-types#value_type_ordering).
 */
export function typeRank(value: Value): number {
  if (value.stringValue !== undefined) return 4;
  if (value.integerValue !== undefined || value.doubleValue !== undefined) return 2;
  if (value.booleanValue !== undefined) return 1;
  if (value.nullValue !== undefined) return 0;
  if (value.timestampValue !== undefined) return 3;
  if (value.bytesValue !== undefined) return 5;
  if (value.referenceValue !== undefined) return 6;
  if (value.geoPointValue !== undefined) return 7;
  if (value.arrayValue !== undefined) return 8;
  return isVector(value) ? 9 : 10;
}

/** The full order over all values. Zero means equal as a query sees it: 3 and 3.0, 0.0 and -0.0, NaN and NaN. */
export function compareValues(a: Value, b: Value): number {
  const rank = typeRank(a);
  const difference = rank - typeRank(b);
  return difference !== 0 ? difference : (comparators[rank] ?? compareMaps)(a, b);
}

export const equalValues = (a: Value, b: Value): boolean => compareValues(a, b) === 0;

const comparators: ReadonlyArray<(a: Value, b: Value) => number> = [
  () => 0,
  (a, b) => Number(a.booleanValue) - Number(b.booleanValue),
  compareNumbers,
  (a, b) => compareTimestamps(a.timestampValue ?? {}, b.timestampValue ?? {}),
  (a, b) => compareText(a.stringValue ?? '', b.stringValue ?? ''),
  (a, b) => Buffer.compare(a.bytesValue ?? empty, b.bytesValue ?? empty),
  (a, b) => comparePath(a.referenceValue ?? '', b.referenceValue ?? ''),
  (a, b) => comparePoints(a.geoPointValue ?? {}, b.geoPointValue ?? {}),
  (a, b) => compareLists(elements(a), elements(b)),
  compareVectors,
  compareMaps,
];

const empty = Buffer.alloc(0);

export function compareNumbers(a: Value, b: Value): number {
  const x = a.doubleValue ?? Number(a.integerValue);
  const y = b.doubleValue ?? Number(b.integerValue);
  if (x < y) return -1;
  if (x > y) return 1;
  if (x === y) return Number.isSafeInteger(x) ? 0 : compareExactly(a, b);
  return Number(Number.isNaN(y)) - Number(Number.isNaN(x));
}

/** Equal as doubles, but a 64-bit integer among them may have been rounded. */
function compareExactly(a: Value, b: Value): number {
  if (a.integerValue === undefined && b.integerValue === undefined) return 0;
  const left = toBigInt(a);
  const right = toBigInt(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

const toBigInt = (value: Value): bigint => BigInt(value.integerValue ?? value.doubleValue ?? 0);

function compareTimestamps(a: Timestamp, b: Timestamp): number {
  return Number(a.seconds ?? 0) - Number(b.seconds ?? 0) || (a.nanos ?? 0) - (b.nanos ?? 0);
}

const comparePoints = (a: GeoPoint, b: GeoPoint): number =>
  (a.latitude ?? 0) - (b.latitude ?? 0) || (a.longitude ?? 0) - (b.longitude ?? 0);

function compareLists(a: Value[], b: Value[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i];
    if (right === undefined) return 1;
    const difference = compareValues(left, right);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Vectors are ordered by dimension first, then element by element. */
function compareVectors(a: Value, b: Value): number {
  const left = vectorElements(a);
  const right = vectorElements(b);
  return left.length - right.length || compareLists(left, right);
}

/** Maps are ordered as lists of key and value, the keys sorted. */
function compareMaps(a: Value, b: Value): number {
  const left = sortedEntries(a);
  const right = sortedEntries(b);
  for (const [i, [key, value]] of left.entries()) {
    const other = right[i];
    if (other === undefined) return 1;
    const difference = compareText(key, other[0]) || compareValues(value, other[1]);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

const sortedEntries = (value: Value): [string, Value][] =>
  Object.entries(value.mapValue?.fields ?? {}).sort(([a], [b]) => compareText(a, b));
