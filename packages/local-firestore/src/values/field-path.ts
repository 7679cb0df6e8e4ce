import { invalid } from '../fault.ts';
import { utf8Length } from './text.ts';
import type { Fields, Value } from './value.ts';

/** A parsed field path: its segments, unescaped. */
export type FieldPath = readonly string[];

export const fieldPathBytesMax = 1500;

const segment = /(?:([a-zA-Z_][a-zA-Z_0-9]*)|`((?:[^`\\]|\\.)+)`)(\.(?!$)|$)/sy;

/** Parses `a.b.`c-d`` as Firestore writes paths: plain names bare, anything else between backticks with `\` as escape. */
export function parseFieldPath(text: string): FieldPath {
  const path: string[] = [];
  segment.lastIndex = 0;
  do {
    const match = segment.exec(text);
    if (match === null) throw invalidPath(text);
    path.push(match[1] ?? (match[2] ?? '').replace(/\\(.)/gs, '$1'));
  } while (segment.lastIndex < text.length);
  if (utf8Length(text) > fieldPathBytesMax)
    throw invalid(`Property path "${text.slice(0, 60)}…" is longer than ${fieldPathBytesMax} bytes.`);
  return path;
}

const invalidPath = (text: string) =>
  invalid(
    `Invalid property path "${text}". Unquoted property names must match regex ([a-zA-Z_][a-zA-Z_0-9]*), and quoted property names must match regex (\`(?:[^\`\\\\]|(?:\\\\.))+\`).`,
  );

export const ownField = (fields: Fields | undefined, name: string): Value | undefined =>
  fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;

export function fieldAt(fields: Fields, path: FieldPath): Value | undefined {
  let value = ownField(fields, path[0] ?? '');
  for (let i = 1; i < path.length && value !== undefined; i++) value = ownField(value.mapValue?.fields, path[i] ?? '');
  return value;
}

/**
 * A copy of `fields` with the value at the path replaced, or removed if `value` is undefined.
 * Missing maps along the path are created.
 */
export function withField(fields: Fields, path: FieldPath, value: Value | undefined): Fields {
  const [name = '', ...rest] = path;
  if (rest.length === 0) return value === undefined ? without(fields, name) : { ...fields, [name]: value };
  const inner = ownField(fields, name)?.mapValue;
  if (inner === undefined && value === undefined) return fields;
  return { ...fields, [name]: { mapValue: { fields: withField(inner?.fields ?? {}, rest, value) } } };
}

function without(fields: Fields, name: string): Fields {
  const { [name]: _, ...rest } = fields;
  return rest;
}

/** Only the fields that the paths name. */
export function selectFields(fields: Fields, paths: readonly FieldPath[]): Fields {
  let selected: Fields = {};
  for (const path of paths) {
    const value = fieldAt(fields, path);
    if (value !== undefined) selected = withField(selected, path, value);
  }
  return selected;
}
