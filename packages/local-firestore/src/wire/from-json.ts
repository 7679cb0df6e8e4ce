import protobuf from 'protobufjs';
import { invalid } from '../fault.ts';
import type { Timestamp } from '../values/timestamp.ts';
import { messageType } from './schema.ts';

/** Reads JSON as proto3 spells it into the plain objects that `decode` gives, with Google's words for what is wrong. */
export function fromJson<T>(type: string, json: unknown): T {
  return readMessage(messageType(type), json, '') as T;
}

type Reader = (json: unknown, at: string) => unknown;

/** The messages that JSON spells in a way of their own. */
const special: Record<string, Reader> = {
  '.google.protobuf.Timestamp': readTimestamp,
  '.google.protobuf.Int32Value': (json, at) => ({ value: readInt32(json, at) }),
  '.google.protobuf.Int64Value': (json, at) => ({ value: readInt64(json, at) }),
  '.google.protobuf.DoubleValue': (json, at) => ({ value: readDouble(json, at) }),
};

function readMessage(type: protobuf.Type, json: unknown, at: string): unknown {
  const reader = special[type.fullName];
  if (reader !== undefined) return reader(json, at);
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw malformed(at, `Expected an object of type ${type.name}.`);
  const message: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(json)) {
    const name = key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    const field = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
    if (field === undefined) throw malformed(at, `Unknown name "${key}"`, 'Cannot find field.');
    const isNullValue = field.resolve().resolvedType?.fullName === '.google.protobuf.NullValue';
    if (value === null && !isNullValue) continue;
    if (field.partOf?.oneof.some((other) => other !== name && other in message))
      throw malformed(at, `Invalid value: the oneof field "${field.partOf.name}" is already set. Cannot set "${key}".`);
    message[name] = readField(field, value, at === '' ? snake(name) : `${at}.${snake(name)}`);
  }
  return message;
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function malformed(at: string, what: string, why?: string) {
  return invalid(
    `Invalid JSON payload received. ${what}${at === '' ? '' : ` at '${at}'`}${why === undefined ? '' : `: ${why}`}`,
  );
}

function readField(field: protobuf.Field, json: unknown, at: string): unknown {
  if (field instanceof protobuf.MapField) {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) throw malformed(at, 'Expected an object');
    return Object.fromEntries(
      Object.entries(json).map(([key, value]) => [key, readValue(field, value, `${at}['${key}']`)]),
    );
  }
  if (!field.repeated) return readValue(field, json, at);
  if (!Array.isArray(json)) throw malformed(at, 'Expected an array');
  return json.map((element, i) => readValue(field, element, `${at}[${i}]`));
}

function readValue({ type, resolvedType }: protobuf.Field, json: unknown, at: string): unknown {
  if (resolvedType instanceof protobuf.Enum) return readEnum(resolvedType, json, at);
  if (resolvedType !== null) return readMessage(resolvedType, json, at);
  const reader = scalars[type];
  if (reader === undefined) throw new Error(`No JSON reading for the type ${type} at ${at}`);
  return reader(json, at);
}

const scalars: Record<string, Reader> = {
  string: (json, at) => {
    if (typeof json !== 'string') throw malformed(at, `Invalid value (TYPE_STRING), ${JSON.stringify(json)}`);
    return json;
  },
  bool: (json, at) => {
    if (json === true || json === 'true') return true;
    if (json === false || json === 'false') return false;
    throw malformed(at, `Invalid value (TYPE_BOOL), ${JSON.stringify(json)}`);
  },
  bytes: (json, at) => {
    if (typeof json !== 'string' || !/^[A-Za-z0-9+/_-]*={0,2}$/.test(json))
      throw malformed(at, 'Invalid value (TYPE_BYTES): expected base64');
    return Buffer.from(json, 'base64');
  },
  double: readDouble,
  int32: readInt32,
  int64: readInt64,
};

function readDouble(json: unknown, at: string): number {
  const number = typeof json === 'string' && json.trim() !== '' ? Number(json) : json;
  if (typeof number !== 'number' || (Number.isNaN(number) && json !== 'NaN'))
    throw malformed(at, `Invalid value (TYPE_DOUBLE), ${JSON.stringify(json)}`);
  return number;
}

function readInt32(json: unknown, at: string): number {
  const number = Number(readInt64(json, at));
  if (number !== (number | 0)) throw malformed(at, `Invalid value (TYPE_INT32), ${JSON.stringify(json)}`);
  return number;
}

function readInt64(json: unknown, at: string): string {
  const text = typeof json === 'number' && Number.isSafeInteger(json) ? String(json) : json;
  if (typeof text !== 'string' || !/^-?\d{1,19}$/.test(text) || BigInt.asIntN(64, BigInt(text)) !== BigInt(text))
    throw malformed(at, `Invalid value (TYPE_INT64), ${JSON.stringify(json)}`);
  return String(BigInt(text));
}

function readEnum(type: protobuf.Enum, json: unknown, at: string): string {
  if (type.fullName === '.google.protobuf.NullValue') return 'NULL_VALUE';
  const name = typeof json === 'number' ? type.valuesById[json] : json;
  if (typeof name !== 'string' || !Object.hasOwn(type.values, name))
    throw malformed(at, `Invalid value (${type.fullName.slice(1)}), ${JSON.stringify(json)}`);
  return name;
}

const rfc3339 = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/;

function readTimestamp(json: unknown, at: string): Timestamp {
  const match = typeof json === 'string' ? rfc3339.exec(json) : null;
  const ms = match === null ? Number.NaN : Date.parse(`${match[1]}${match[3]}`);
  if (match === null || Number.isNaN(ms))
    throw malformed(at, `Invalid value (type.googleapis.com/google.protobuf.Timestamp), ${JSON.stringify(json)}`);
  return { seconds: Math.floor(ms / 1000), nanos: Number((match[2] ?? '').padEnd(9, '0')) };
}
