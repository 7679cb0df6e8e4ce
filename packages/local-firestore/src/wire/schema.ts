import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import protobuf from 'protobufjs';

/** Firestore's protocol as the installed client library ships it: no copy of ours can go stale. */
const root = protobuf.Root.fromJSON(JSON.parse(readFileSync(protocolFile(), 'utf8')));

function protocolFile(): string {
  const own = createRequire(import.meta.url);
  const inFirestore = (from: NodeJS.Require): string =>
    join(dirname(from.resolve('@google-cloud/firestore/package.json')), 'build/protos/v1.json');
  try {
    return inFirestore(own);
  } catch {
    // Not hoisted: the copy that firebase-admin brings.
    return inFirestore(createRequire(own.resolve('firebase-admin/app')));
  }
}

export const service: protobuf.Service = root
  .lookupService('google.firestore.v1.Firestore')
  .resolveAll() as protobuf.Service;

export function rpc(name: string): protobuf.Method {
  const method = service.methods[name];
  if (method === undefined) throw new Error(`The installed client library does not know the method ${name}`);
  return method;
}

const types = new Map<string, protobuf.Type>();

/** A message type by its name within `google.firestore.v1`, or by its full name. */
export function messageType(name: string): protobuf.Type {
  const known = types.get(name);
  if (known !== undefined) return known;
  const type = root.lookupType(name.includes('.') ? name : `google.firestore.v1.${name}`);
  types.set(name, type);
  return type;
}

/** Plain objects come in: 64-bit integers as decimal strings, enums by name, what is absent left out. */
const conversion: protobuf.IConversionOptions = { longs: String, enums: String };

export function decode<T>(name: string, bytes: Uint8Array): T {
  const type = messageType(name);
  return type.toObject(type.decode(bytes), conversion) as T;
}

/** Plain objects go out as they are: their enums must be numbers, which saves a copy of every message. */
export const encode = (name: string, message: object): Uint8Array => messageType(name).encode(message).finish();

export function enumValue(name: string, key: string): number {
  const value = root.lookupEnum(`google.firestore.v1.${name}`).values[key];
  if (value === undefined) throw new Error(`The installed client library does not know ${key} of ${name}`);
  return value;
}
