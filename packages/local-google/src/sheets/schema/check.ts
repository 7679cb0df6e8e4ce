import { GoogleError } from '../../http/error.ts';
import { enumTypeName, messageTypeName } from './enum-names.ts';
import { camel, snake } from './names.ts';
import { groupOf } from './one-of.ts';
import { SCHEMAS } from './schemas.generated.ts';

/**
 * Reads a request's JSON as protobuf reads it: names in camel or snake case, numbers that may be texts, nulls that count
 * as absent. Unknown names and wrong types are collected and refused together, in Google's words.
 */
export interface Violation {
  field: string;
  description: string;
}

interface Place {
  message: string;
  field: string;
  path: string;
}

const REFUSED = Symbol('refused');

const quoted = (value: unknown): string => JSON.stringify(value);

export const wrongType = (place: Place, type: string, value: unknown, found: Violation[]): typeof REFUSED => {
  const shown = typeof value === 'object' ? '' : `, ${quoted(value)}`;
  const description = `Invalid value at '${place.path}' (${type})${shown}`;
  found.push({ field: place.path, description });
  return REFUSED;
};

export const unknownName = (name: string, path: string, why: string, found: Violation[]): void => {
  const at = path ? ` at '${path}'` : '';
  const description = `Invalid JSON payload received. Unknown name "${name}"${at}: ${why}`;
  found.push({ ...(path ? { field: path } : {}), description } as Violation);
};

const alreadySet = (path: string, group: string, field: string, found: Violation[]): void => {
  const description = `Invalid value at '${path}' (oneof), oneof field '${group}' is already set. Cannot set '${field}'`;
  found.push({ field: path, description });
};

const INTEGERS: Readonly<Record<string, [number, number]>> = {
  int32: [-2_147_483_648, 2_147_483_647],
  int64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
};

const NUMBER_TYPES: Readonly<Record<string, string>> = {
  int32: 'TYPE_INT32',
  int64: 'TYPE_INT64',
  float: 'TYPE_FLOAT',
  double: 'TYPE_DOUBLE',
  number: 'TYPE_INT32',
};

const readNumber = (type: string, value: unknown, place: Place, found: Violation[]): unknown => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  const bounds = INTEGERS[type];
  const fits =
    typeof number === 'number' &&
    Number.isFinite(number) &&
    (!bounds || (Number.isInteger(number) && number >= bounds[0] && number <= bounds[1]));
  return fits ? number : wrongType(place, NUMBER_TYPES[type] ?? 'TYPE_DOUBLE', value, found);
};

export const readBoolean = (value: unknown, place: Place, found: Violation[]): unknown => {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  return wrongType(place, 'TYPE_BOOL', value, found);
};

const enums = new Map<string, readonly string[]>();

/** The values of `enum:A|B`. */
const namesOf = (type: string): readonly string[] => {
  let names = enums.get(type);
  if (!names) {
    names = type.slice('enum:'.length).split('|');
    enums.set(type, names);
  }
  return names;
};

const readEnum = (type: string, value: unknown, place: Place, found: Violation[]): unknown => {
  const names = namesOf(type);
  if (typeof value === 'string' && names.includes(value)) return value;
  const byNumber = typeof value === 'number' ? names[value] : undefined;
  return byNumber ?? wrongType(place, enumTypeName(place.message, place.field), value, found);
};

const readList = (type: string, value: unknown, place: Place, found: Violation[]): unknown => {
  const item = type.slice(2);
  if (!Array.isArray(value)) {
    if (item.startsWith('[]')) return wrongType(place, LIST_VALUE, value, found);
    return [readValue(item, value, place, found)];
  }
  const read = value.map((element: unknown, index) => {
    const at = { ...place, path: `${place.path}[${index}]` };
    if (item.startsWith('[]') && !Array.isArray(element)) return wrongType(at, LIST_VALUE, element, found);
    return element === null ? nullOf(item) : readValue(item, element, at, found);
  });
  return read.filter((element) => element !== SKIPPED);
};

const SKIPPED = Symbol('skipped');

/** In these the place of each counts. */
const IN_PLACE: readonly string[] = ['RowData', 'CellData', 'DimensionProperties'];

/** A null in a list of messages is as if it were not there; in a list of values it is a blank. */
const nullOf = (item: string): unknown => {
  if (item === 'any') return null;
  return IN_PLACE.includes(item) ? {} : SKIPPED;
};

const LIST_VALUE = 'type.googleapis.com/google.protobuf.ListValue';

const readMap = (type: string, value: unknown, place: Place, found: Violation[]): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrongType(place, 'Map', value, found);
  const item = type.slice(2);
  const given = Object.entries(value).filter(([, element]) => element !== null);
  return Object.fromEntries(
    given.map(([key, element]) => [
      key,
      readValue(item, element, { ...place, path: `${place.path}[${key}].value` }, found),
    ]),
  );
};

const readValue = (type: string, value: unknown, place: Place, found: Violation[]): unknown => {
  if (type === 'any') return value;
  if (type.startsWith('[]')) return readList(type, value, place, found);
  if (Array.isArray(value)) {
    const cut = place.path.lastIndexOf('.');
    const name = cut < 0 ? place.path : place.path.slice(cut + 1);
    unknownName(
      name,
      cut < 0 ? '' : place.path.slice(0, cut),
      'Proto field is not repeating, cannot start list.',
      found,
    );
    return REFUSED;
  }
  if (type.startsWith('{}')) return readMap(type, value, place, found);
  if (type.startsWith('enum:')) return readEnum(type, value, place, found);
  if (type === 'bool') return readBoolean(value, place, found);
  if (type === 'string') return typeof value === 'string' ? value : wrongType(place, 'TYPE_STRING', value, found);
  if (type in NUMBER_TYPES) return readNumber(type, value, place, found);
  if (typeof value !== 'object') return wrongType(place, messageTypeName(type), value, found);
  return readMessage(type, value as object, place.path, found);
};

const readMessage = (message: string, value: object, path: string, found: Violation[]): object => {
  const fields = SCHEMAS[message] ?? {};
  const read: Record<string, unknown> = {};
  const groups = new Set<string>();
  for (const [name, element] of Object.entries(value)) {
    const field = Object.hasOwn(fields, name) ? name : camel(name);
    const type = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (type === undefined) {
      unknownName(name, path, 'Cannot find field.', found);
      continue;
    }
    if (element === null || element === undefined) continue;
    const group = groupOf(message, field);
    if (group !== undefined) {
      if (groups.has(group)) alreadySet(path, group, field, found);
      groups.add(group);
    }
    const at = { message, field, path: path ? `${path}.${snake(field)}` : snake(field) };
    read[field] = readValue(type, element, at, found);
  }
  return read;
};

export const refusal = (found: readonly Violation[]): GoogleError =>
  new GoogleError(400, 'INVALID_ARGUMENT', found.map(({ description }) => description).join('\n'), {
    details: [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: found }],
  });

/**
 * The body as the named message. `root` is the path that Google puts in front when the body is bound to a field of the
 * call (`data` for values.update and values.append, `spreadsheet` for create); empty when the body is the call itself.
 */
export const readBody = <T>(message: string, body: unknown, root = ''): T => {
  const found: Violation[] = [];
  const value = body ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    unknownName('', root, 'Root element must be a message.', found);
    throw refusal(found);
  }
  const read = readMessage(message, value, root, found);
  if (found.length > 0) throw refusal(found);
  return read as T;
};
