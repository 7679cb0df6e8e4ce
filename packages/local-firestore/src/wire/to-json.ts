import protobuf from 'protobufjs';
import { messageType } from './schema.ts';

/** Spells a plain object of a message type as proto3 JSON. */
export function toJson(type: string, message: object): unknown {
  return writeMessage(messageType(type), message);
}

type Plain = Record<string, unknown>;

const special: Record<string, (message: Plain) => unknown> = {
  '.google.protobuf.Timestamp': writeTimestamp,
  '.google.protobuf.Int32Value': ({ value }) => value,
  '.google.protobuf.Int64Value': ({ value }) => String(value),
  '.google.protobuf.DoubleValue': ({ value }) => writeDouble(Number(value)),
};

function writeMessage(type: protobuf.Type, message: object): unknown {
  const writer = special[type.fullName];
  if (writer !== undefined) return writer(message as Plain);
  const json: Plain = {};
  for (const [name, value] of Object.entries(message)) {
    const field = type.fields[name];
    if (field !== undefined && value !== undefined) json[name] = writeField(field.resolve(), value);
  }
  return json;
}

function writeField(field: protobuf.Field, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((element) => writeValue(field, element));
  if (!(field instanceof protobuf.MapField)) return writeValue(field, value);
  return Object.fromEntries(Object.entries(value as Plain).map(([key, item]) => [key, writeValue(field, item)]));
}

function writeValue({ type, resolvedType }: protobuf.Field, value: unknown): unknown {
  if (resolvedType instanceof protobuf.Type) return writeMessage(resolvedType, value as object);
  // The only enum in any answer over REST.
  if (resolvedType?.fullName === '.google.protobuf.NullValue') return null;
  if (type === 'bytes') return Buffer.from(value as Uint8Array).toString('base64');
  if (type === 'int64') return String(value);
  return type === 'double' ? writeDouble(value as number) : value;
}

/** JSON has no NaN and no infinity, and `JSON.stringify` loses the sign of zero: proto3 lets all of them be strings. */
const writeDouble = (value: number): unknown =>
  Number.isFinite(value) && !Object.is(value, -0) ? value : numberText(value);

const numberText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** RFC 3339 with as many digits as needed, in threes. */
function writeTimestamp({ seconds = 0, nanos = 0 }: Plain): string {
  const text = new Date(Number(seconds) * 1000).toISOString().slice(0, 19);
  const digits = String(nanos)
    .padStart(9, '0')
    .replace(/(?:000){1,3}$/, '');
  return digits === '' ? `${text}Z` : `${text}.${digits}Z`;
}
