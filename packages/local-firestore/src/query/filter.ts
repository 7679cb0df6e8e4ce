import { invalid } from '../fault.ts';
import type { StoredDocument } from '../store/document.ts';
import { compareValues, equalValues, typeRank } from '../values/compare.ts';
import { elements, isNaNValue, type Value } from '../values/value.ts';
import { type Field, toField } from './field.ts';
import type { FieldFilter, Filter } from './structured-query.ts';

export type Predicate = (document: StoredDocument) => boolean;

/** One condition on one field. */
export interface Condition {
  kind: 'condition';
  field: Field;
  op: string;
  operand: Value | undefined;
  matches: Predicate;
}

export interface Composite {
  kind: 'and' | 'or';
  parts: Clause[];
  matches: Predicate;
}

export type Clause = Condition | Composite;

type ValueTest = (value: Value, operand: Value) => boolean;

const sameType = (test: (order: number) => boolean): ValueTest => {
  return (value, operand) => typeRank(value) === typeRank(operand) && test(compareValues(value, operand));
};

const isOneOf = (value: Value, list: Value[]): boolean => list.some((element) => equalValues(element, value));

const isNull = ({ nullValue }: Value): boolean => nullValue !== undefined;

/** Null and NaN equal nothing here; unary filters match them. */
const isComparable = (value: Value): boolean => !isNull(value) && !isNaNValue(value);

/** A field that is absent never matches; `!=` and `not-in` do not match null either. */
const valueTests: Record<string, ValueTest> = {
  LESS_THAN: sameType((order) => order < 0),
  LESS_THAN_OR_EQUAL: sameType((order) => order <= 0),
  GREATER_THAN: sameType((order) => order > 0),
  GREATER_THAN_OR_EQUAL: sameType((order) => order >= 0),
  EQUAL: equalValues,
  NOT_EQUAL: (value, operand) => !isNull(value) && !equalValues(value, operand),
  IN: (value, operand) => isComparable(value) && isOneOf(value, elements(operand)),
  NOT_IN: (value, operand) => !isNull(value) && !isOneOf(value, elements(operand)),
  ARRAY_CONTAINS: (value, operand) => isOneOf(operand, elements(value)),
  ARRAY_CONTAINS_ANY: (value, operand) =>
    elements(operand).some((wanted) => isComparable(wanted) && isOneOf(wanted, elements(value))),
};

/** True for an operand that can match nothing. */
function isHopeless(op: string, operand: Value): boolean {
  if (op === 'NOT_IN') return elements(operand).some(isNull);
  if (op === 'NOT_EQUAL') return isNull(operand);
  return !isComparable(operand);
}

const unaryTests: Record<string, (value: Value) => boolean> = {
  IS_NULL: isNull,
  IS_NOT_NULL: (value) => !isNull(value),
  IS_NAN: isNaNValue,
  IS_NOT_NAN: isComparable,
};

/** Compiles a filter into a test on documents, keeping its shape for the rules about what may be combined. */
export function compileFilter(filter: Filter): Clause {
  if (filter.compositeFilter !== undefined) return compileComposite(filter.compositeFilter);
  if (filter.fieldFilter !== undefined) return compileFieldFilter(filter.fieldFilter);
  if (filter.unaryFilter === undefined) throw invalid('A filter must have a type.');
  const { op = 'OPERATOR_UNSPECIFIED', field: reference } = filter.unaryFilter;
  const test = unaryTests[op];
  if (test === undefined) throw invalid(`Unknown unary filter operator: ${op}.`);
  const field = toField(reference);
  return { kind: 'condition', field, op, operand: undefined, matches: onField(field, test) };
}

function compileComposite({ op, filters = [] }: NonNullable<Filter['compositeFilter']>): Composite {
  if (op !== 'AND' && op !== 'OR') throw invalid(`Unknown composite filter operator: ${op ?? 'OPERATOR_UNSPECIFIED'}.`);
  if (filters.length === 0 && op === 'OR') throw invalid('Composite filter must have at least one sub-filter.');
  const parts = filters.map(compileFilter);
  const matches: Predicate =
    op === 'AND'
      ? (document) => parts.every((part) => part.matches(document))
      : (document) => parts.some((part) => part.matches(document));
  return { kind: op === 'AND' ? 'and' : 'or', parts, matches };
}

function compileFieldFilter({
  op = 'OPERATOR_UNSPECIFIED',
  field: reference,
  value: operand = {},
}: FieldFilter): Condition {
  const test = valueTests[op];
  if (test === undefined) throw invalid(`Unknown field filter operator: ${op}.`);
  if (Object.keys(operand).length === 0) throw invalid(`The filter on "${reference?.fieldPath}" has no value.`);
  const field = toField(reference);
  if (isHopeless(op, operand)) return { kind: 'condition', field, op, operand, matches: () => false };
  return { kind: 'condition', field, op, operand, matches: onField(field, (value) => test(value, operand)) };
}

function onField(field: Field, test: (value: Value) => boolean): Predicate {
  return (document) => {
    const value = field.read(document);
    return value !== undefined && test(value);
  };
}

export function conditionsOf(clause: Clause): Condition[] {
  return clause.kind === 'condition' ? [clause] : clause.parts.flatMap(conditionsOf);
}
