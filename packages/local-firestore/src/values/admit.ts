import { invalid } from '../fault.ts';
import { isLonger } from './text.ts';
import { truncated } from './timestamp.ts';
import { elements, type Fields, type GeoPoint, isVector, nullValue, type Value, vectorElements } from './value.ts';

/** Limits that Google states (https://firebase.google.com/docs/firestore/quotas#limits). */
export const fieldNameBytesMax = 1500;
export const fieldValueBytesMax = 1_048_487;
export const nestingMax = 20;
export const vectorDimensionsMax = 2048;

const reserved = /^__.*__$/s;

/** Checks the fields of a document that comes in, and gives them as they are stored: timestamps in microseconds, bytes in memory of their own. */
export const admitFields = (fields: Fields): Fields => admitMap(fields, 0, '');

function admitMap(fields: Fields, depth: number, parent: string): Fields {
  const admitted: Fields = {};
  for (const name in fields) {
    checkFieldName(name);
    admitted[name] = admitValue(fields[name] ?? {}, depth, parent || name);
  }
  return admitted;
}

export function checkFieldName(name: string): void {
  if (name === '') throw invalid('Property name must not be empty.');
  if (name.startsWith('__') && reserved.test(name))
    throw invalid(`Property name "${name}" is invalid because it is reserved.`);
  if (isLonger(name, fieldNameBytesMax))
    throw invalid(`The name of property "${name.slice(0, 60)}…" is longer than ${fieldNameBytesMax} bytes.`);
}

/** `depth` counts the maps and arrays around the value; `property` is the top-level field, for messages. */
export function admitValue(value: Value, depth: number, property: string): Value {
  if (value.stringValue !== undefined) checkLength(isLonger(value.stringValue, fieldValueBytesMax), property);
  else if (value.bytesValue !== undefined) {
    checkLength(value.bytesValue.length > fieldValueBytesMax, property);
    return { bytesValue: Buffer.from(value.bytesValue) };
  } else if (value.timestampValue !== undefined) return { timestampValue: truncated(value.timestampValue) };
  else if (value.geoPointValue !== undefined) checkPoint(value.geoPointValue, property);
  else if (value.arrayValue !== undefined) return admitArray(value, depth + 1, property);
  else if (value.mapValue !== undefined) {
    checkDepth(depth + 1, property);
    if (isVector(value)) return admitVector(value, property);
    return { mapValue: { fields: admitMap(value.mapValue.fields ?? {}, depth + 1, property) } };
  } else if (value.referenceValue !== undefined) checkReference(value.referenceValue, property);
  else if (value.nullValue !== undefined) return nullValue;
  else if (value.integerValue !== undefined) return { integerValue: admitInteger(value.integerValue) };
  else checkScalar(value, property);
  return value;
}

/** A number is faster to compare and to send than a string. */
function admitInteger(integer: string | number): string | number {
  const number = Number(integer);
  return Number.isSafeInteger(number) ? number : String(integer);
}

function admitArray(value: Value, depth: number, property: string): Value {
  checkDepth(depth, property);
  return {
    arrayValue: {
      values: elements(value).map((element) => {
        if (element.arrayValue !== undefined) throw invalid('Cannot convert an array value in an array value.');
        return admitValue(element, depth, property);
      }),
    },
  };
}

function admitVector(value: Value, property: string): Value {
  const numbers = vectorElements(value);
  const names = Object.keys(value.mapValue?.fields ?? {});
  if (names.some((name) => name !== '__type__' && name !== 'value'))
    throw invalid(`Property ${property} contains an invalid vector: it may hold the field "value" only.`);
  if (numbers.length === 0 || numbers.length > vectorDimensionsMax)
    throw invalid(`Property ${property}: a vector must have from 1 to ${vectorDimensionsMax} dimensions.`);
  if (numbers.some((number) => number.doubleValue === undefined))
    throw invalid(`Property ${property}: a vector may hold doubles only.`);
  return value;
}

function checkLength(isTooLong: boolean, property: string): void {
  if (isTooLong) throw invalid(`The value of property "${property}" is longer than ${fieldValueBytesMax} bytes.`);
}

function checkDepth(depth: number, property: string): void {
  if (depth > nestingMax) throw invalid(`Property ${property} contains an invalid nested entity.`);
}

function checkPoint({ latitude = 0, longitude = 0 }: GeoPoint, property: string): void {
  if (!(Math.abs(latitude) <= 90)) throw invalid(`Property ${property}: latitude must be in the range [-90, 90].`);
  if (!(Math.abs(longitude) <= 180)) throw invalid(`Property ${property}: longitude must be in the range [-180, 180].`);
}

const referencePattern = /^projects\/[^/]+\/databases\/[^/]+\/documents(?:\/[^/]+\/[^/]+)+$/;

function checkReference(reference: string, property: string): void {
  if (!referencePattern.test(reference))
    throw invalid(`Property ${property}: "${reference}" is not the resource name of a document.`);
}

function checkScalar(value: Value, property: string): void {
  const known = value.booleanValue ?? value.doubleValue;
  if (known === undefined)
    throw invalid(`The value of property "${property}" has no type, or one that is not supported.`);
}
