import { type DocumentReference, type Firestore, GeoPoint, Timestamp } from 'firebase-admin/firestore';

/**
 * A document's fields as JSON, without loss. A value that JSON lacks is an object with one key that
 * begins with `$`; a map with such a key is wrapped in `$map`.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

type Fields = Readonly<Record<string, unknown>>;

const wordOf = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const objectToJson = (value: object): Json => {
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof Timestamp) return { $timestamp: [value.seconds, value.nanoseconds] };
  if (value instanceof GeoPoint) return { $geopoint: [value.latitude, value.longitude] };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  if ('firestore' in value && 'path' in value) return { $reference: String(value.path) };
  if (isPlain(value)) return fieldsToJson(value as Fields);
  throw new Error(`Cannot write ${value.constructor.name} as JSON: not supported`);
};

export const toJson = (value: unknown): Json => {
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0) ? value : { $number: wordOf(value) };
  }
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'object') return objectToJson(value);
  throw new Error(`Cannot write a ${typeof value} as JSON: not supported`);
};

/** Sorts fields by name, as Firestore does, so that equal documents give equal lines. */
const fieldsToJson = (fields: Fields): Json => {
  const keys = Object.keys(fields).sort();
  const plain = Object.fromEntries(keys.map((key) => [key, toJson(fields[key])]));
  return keys.some((key) => key.startsWith('$')) ? { $map: plain } : plain;
};

const pairOf = (json: Json | undefined): [number, number] => {
  const [one, other] = Array.isArray(json) ? (json as readonly Json[]) : [];
  if (typeof one !== 'number' || typeof other !== 'number') throw new Error('two numbers are expected');
  return [one, other];
};

const textOf = (json: Json | undefined): string => {
  if (typeof json !== 'string') throw new Error('a text is expected');
  return json;
};

const readers: Readonly<Record<string, (json: Json | undefined, firestore: Firestore) => unknown>> = {
  $timestamp: (json) => new Timestamp(...pairOf(json)),
  $geopoint: (json) => new GeoPoint(...pairOf(json)),
  $bytes: (json) => Buffer.from(textOf(json), 'base64'),
  $reference: (json, firestore): DocumentReference => firestore.doc(textOf(json)),
  $number: (json) => Number(textOf(json)),
  $map: (json, firestore) => mapOf(json as { readonly [key: string]: Json }, firestore),
};

const mapOf = (json: { readonly [key: string]: Json }, firestore: Firestore): Record<string, unknown> =>
  Object.fromEntries(Object.entries(json).map(([key, value]) => [key, fromJson(value, firestore)]));

/** @throws an Error that names what was expected. */
export const fromJson = (json: Json, firestore: Firestore): unknown => {
  if (json === null || typeof json !== 'object') return json;
  if (Array.isArray(json)) return (json as readonly Json[]).map((each) => fromJson(each, firestore));
  const map = json as { readonly [key: string]: Json };
  const keys = Object.keys(map);
  const [first = ''] = keys;
  if (!keys.some((key) => key.startsWith('$'))) return mapOf(map, firestore);
  const read = readers[first];
  if (keys.length !== 1 || !read) throw new Error(`'${first}' is not known`);
  return read(map[first], firestore);
};
