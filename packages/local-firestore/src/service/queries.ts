import { invalid, unimplemented } from '../fault.ts';
import { aggregate, toSteps } from '../query/aggregate.ts';
import { planQuery } from '../query/plan.ts';
import type { Aggregation, StructuredQuery } from '../query/structured-query.ts';
import { parentName } from '../store/name.ts';
import { type Consistency, type Context, Reading, toDocument } from './reading.ts';

export interface RunQueryRequest extends Consistency {
  parent?: string;
  structuredQuery?: StructuredQuery;
  explainOptions?: object;
}

export async function runQuery(context: Context, request: RunQueryRequest): Promise<object[]> {
  if (request.explainOptions !== undefined) throw unimplemented('Query explain (explain_options)');
  if (request.structuredQuery === undefined) throw invalid('A query must be given.');
  const parent = parentName(request.parent);
  const plan = planQuery(parent, request.structuredQuery);
  const reading = new Reading(context, context.store.database(parent.database), request);
  const { documents, skipped } = await reading.query(plan);
  const readTime = reading.time;
  const results: object[] = reading.begun === undefined ? [] : [{ transaction: reading.begun, readTime }];
  if (skipped > 0) results.push({ skippedResults: skipped, readTime });
  for (const document of documents) results.push({ document: toDocument(document, plan.mask), readTime });
  // Without results one response still says when the query was run.
  return results.length > 0 ? results : [{ readTime }];
}

export interface RunAggregationQueryRequest extends Consistency {
  parent?: string;
  structuredAggregationQuery?: { structuredQuery?: StructuredQuery; aggregations?: Aggregation[] };
  explainOptions?: object;
}

export async function runAggregationQuery(context: Context, request: RunAggregationQueryRequest): Promise<object[]> {
  if (request.explainOptions !== undefined) throw unimplemented('Query explain (explain_options)');
  const { structuredQuery, aggregations = [] } = request.structuredAggregationQuery ?? {};
  if (structuredQuery === undefined) throw invalid('An aggregation query must have a query to aggregate over.');
  const parent = parentName(request.parent);
  const plan = planQuery(parent, structuredQuery);
  toSteps(aggregations);
  const reading = new Reading(context, context.store.database(parent.database), request);
  const { documents } = await reading.query(plan);
  const result = { aggregateFields: aggregate(aggregations, documents) };
  return [{ result, readTime: reading.time, ...(reading.begun && { transaction: reading.begun }) }];
}
