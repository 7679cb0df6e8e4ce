/** The body of a call, checked against the type that googleapis gives it. */
import { GoogleError } from '../http/error.ts';
import { invalidBody } from './error.ts';
import { type FieldType, schemas } from './schema/drive.generated.ts';

/** 64-bit numbers travel as strings; a JSON number is taken too. */
const INT64 = new Set(['expiration', 'size', 'version']);

/**
 * The fields of the body, without those that are null: absent and null are the same, save in a map of properties. Names that
 * the type does not have are left alone: this API ignores them. Throws 400 for a value of another type than the field's.
 */
export function readBody(body: unknown, type: string): Record<string, unknown> {
  if (body === undefined || body === null) return {};
  if (typeof body !== 'object' || Array.isArray(body)) {
    throw new GoogleError(400, 'INVALID_ARGUMENT', 'Parse Error', { reason: 'parseError' });
  }
  const fields = schemas[type] ?? {};
  const given = Object.entries(body).filter(([, value]) => value !== null);
  for (const [name, value] of given) {
    const wanted = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (wanted === undefined || fits(value, wanted) || (INT64.has(name) && Number.isInteger(value))) continue;
    throw invalidBody(name);
  }
  return Object.fromEntries(given);
}

function fits(value: unknown, type: FieldType): boolean {
  if (typeof type !== 'string') return isObject(value);
  if (type.endsWith('[]')) return Array.isArray(value) && value.every((entry) => fits(entry, type.slice(0, -2)));
  switch (type) {
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === type;
    case 'any':
      return true;
    default:
      return isObject(value);
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
