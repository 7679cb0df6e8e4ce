import { invalid } from '../fault.ts';
import { admitValue } from './admit.ts';
import { compareNumbers, equalValues } from './compare.ts';
import { fieldAt, parseFieldPath, withField } from './field-path.ts';
import { type Micros, toTimestamp } from './timestamp.ts';
import { type ArrayValue, elements, type Fields, isNaNValue, isNumber, nullValue, type Value } from './value.ts';

/** `DocumentTransform.FieldTransform`: exactly one of the transforms is set. */
export interface FieldTransform {
  fieldPath?: string;
  setToServerValue?: string;
  increment?: Value;
  maximum?: Value;
  minimum?: Value;
  appendMissingElements?: ArrayValue;
  removeAllFromArray?: ArrayValue;
}

/** Applies the transforms in order. The results are what the server reports: the new value, or null for the array transforms. */
export function transformFields(
  fields: Fields,
  transforms: readonly FieldTransform[],
  now: Micros,
): { fields: Fields; results: Value[] } {
  const results: Value[] = [];
  let transformed = fields;
  for (const transform of transforms) {
    const path = parseFieldPath(transform.fieldPath ?? '');
    const value = transformValue(fieldAt(transformed, path), transform, now);
    transformed = withField(transformed, path, value);
    results.push(value.arrayValue === undefined ? value : nullValue);
  }
  return { fields: transformed, results };
}

function transformValue(old: Value | undefined, transform: FieldTransform, now: Micros): Value {
  if (transform.setToServerValue !== undefined) return serverValue(transform.setToServerValue, now);
  if (transform.increment !== undefined) return combine(old, transform.increment, 'increment', add);
  if (transform.maximum !== undefined) return combine(old, transform.maximum, 'maximum', greater);
  if (transform.minimum !== undefined) return combine(old, transform.minimum, 'minimum', lesser);
  if (transform.appendMissingElements !== undefined) return append(old, admitElements(transform.appendMissingElements));
  if (transform.removeAllFromArray !== undefined) return remove(old, admitElements(transform.removeAllFromArray));
  throw invalid(`The transform of field "${transform.fieldPath}" has no type.`);
}

/** Firestore gives the time of the request in milliseconds. */
function serverValue(kind: string, now: Micros): Value {
  if (kind !== 'REQUEST_TIME') throw invalid(`Unknown server value: ${kind}.`);
  return { timestampValue: toTimestamp(now - (now % 1000)) };
}

function combine(
  old: Value | undefined,
  operand: Value,
  name: string,
  operation: (a: Value, b: Value) => Value,
): Value {
  if (!isNumber(operand)) throw invalid(`The operand of "${name}" must be an integer or a double.`);
  return isNumber(old) ? operation(old, operand) : operand;
}

const integerMax = 2n ** 63n - 1n;
const integerMin = -(2n ** 63n);

function add(a: Value, b: Value): Value {
  if (a.integerValue === undefined || b.integerValue === undefined) return { doubleValue: toDouble(a) + toDouble(b) };
  const sum = BigInt(a.integerValue) + BigInt(b.integerValue);
  return { integerValue: String(sum > integerMax ? integerMax : sum < integerMin ? integerMin : sum) };
}

export const toDouble = (value: Value): number => value.doubleValue ?? Number(value.integerValue);

/** The old value stays when both are equal, whatever their types; NaN wins over any number. */
const greater = (old: Value, operand: Value): Value =>
  isNaNValue(operand) || (!isNaNValue(old) && compareNumbers(operand, old) > 0) ? operand : old;

const lesser = (old: Value, operand: Value): Value =>
  isNaNValue(operand) || (!isNaNValue(old) && compareNumbers(operand, old) < 0) ? operand : old;

function admitElements(array: ArrayValue): Value[] {
  return elements(admitValue({ arrayValue: array }, 0, 'array transform'));
}

function append(old: Value | undefined, additions: Value[]): Value {
  const values = [...elements(old ?? {})];
  for (const addition of additions) if (!values.some((value) => equalValues(value, addition))) values.push(addition);
  return { arrayValue: { values } };
}

function remove(old: Value | undefined, unwanted: Value[]): Value {
  const values = elements(old ?? {}).filter((value) => !unwanted.some((other) => equalValues(value, other)));
  return { arrayValue: { values } };
}
