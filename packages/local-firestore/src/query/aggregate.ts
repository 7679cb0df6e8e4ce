import { invalid } from '../fault.ts';
import type { StoredDocument } from '../store/document.ts';
import { toDouble } from '../values/transform.ts';
import { isNumber, nullValue, type Value } from '../values/value.ts';
import { type Field, toField } from './field.ts';
import type { Aggregation } from './structured-query.ts';

export const aggregationsMax = 5;

interface Step {
  alias: string;
  /** Undefined for a count. */
  field: Field | undefined;
  reduce: (values: Value[], documents: number) => Value;
}

/** The results by alias. With sums and averages only documents count that have all the fields named. */
export function aggregate(aggregations: readonly Aggregation[], documents: StoredDocument[]): Record<string, Value> {
  const steps = toSteps(aggregations);
  const fields = steps.flatMap(({ field }) => field ?? []);
  const complete = documents.filter((document) => fields.every((field) => field.read(document) !== undefined));
  return Object.fromEntries(
    steps.map(({ alias, field, reduce }) => {
      const values = field === undefined ? [] : complete.flatMap((document) => field.read(document) ?? []);
      return [alias, reduce(values.filter(isNumber), complete.length)];
    }),
  );
}

export function toSteps(aggregations: readonly Aggregation[]): Step[] {
  if (aggregations.length === 0 || aggregations.length > aggregationsMax)
    throw invalid(`A query must have from 1 to ${aggregationsMax} aggregations, not ${aggregations.length}.`);
  let unnamed = 0;
  const steps = aggregations.map((aggregation) => toStep(aggregation, aggregation.alias || `field_${++unnamed}`));
  if (new Set(steps.map(({ alias }) => alias)).size < steps.length)
    throw invalid('Aggregation aliases must be unique.');
  return steps;
}

function toStep({ count, sum: total, avg }: Aggregation, alias: string): Step {
  if (count !== undefined) {
    const upTo = count.upTo === undefined ? Number.POSITIVE_INFINITY : Number(count.upTo.value ?? 0);
    if (upTo <= 0) throw invalid('count.up_to must be greater than zero.');
    return { alias, field: undefined, reduce: (_, documents) => ({ integerValue: String(Math.min(documents, upTo)) }) };
  }
  if (total !== undefined) return { alias, field: toField(total.field), reduce: sum };
  if (avg === undefined) throw invalid(`The aggregation "${alias}" has no operator.`);
  return { alias, field: toField(avg.field), reduce: average };
}

function sum(values: Value[]): Value {
  if (values.some(({ integerValue }) => integerValue === undefined))
    return { doubleValue: values.reduce((total, value) => total + toDouble(value), 0) };
  const total = values.reduce((total, { integerValue }) => total + BigInt(integerValue ?? 0), 0n);
  return BigInt.asIntN(64, total) === total ? { integerValue: String(total) } : { doubleValue: Number(total) };
}

function average(values: Value[]): Value {
  if (values.length === 0) return nullValue;
  return { doubleValue: toDouble(sum(values)) / values.length };
}
