/** A query of QUERY (Google's visualisation query language), taken apart. Columns count from 0. */
export interface Query {
  select: Expression[] | undefined;
  where: Condition | undefined;
  groupBy: Expression[];
  orderBy: { by: Expression; ascending: boolean }[];
  limit: number | undefined;
  offset: number;
  labels: { of: Expression; label: string }[];
}

export type Literal = string | number | boolean;

export type Expression =
  | { kind: 'column'; column: number }
  | { kind: 'literal'; value: Literal }
  | { kind: 'aggregate'; name: Aggregate; of: Expression }
  | { kind: 'call'; name: string; args: Expression[] }
  | { kind: 'arithmetic'; operator: '+' | '-' | '*' | '/'; left: Expression; right: Expression };

export type Aggregate = 'sum' | 'avg' | 'count' | 'min' | 'max';

export type Comparison = '=' | '<>' | '<' | '>' | '<=' | '>=' | 'contains' | 'starts' | 'ends' | 'matches' | 'like';

export type Condition =
  | { kind: 'and' | 'or'; left: Condition; right: Condition }
  | { kind: 'not'; of: Condition }
  | { kind: 'null'; of: Expression; negated: boolean }
  | { kind: 'compare'; operator: Comparison; left: Expression; right: Expression };

export const isAggregate = (expression: Expression): boolean => {
  if (expression.kind === 'aggregate') return true;
  if (expression.kind === 'arithmetic') return isAggregate(expression.left) || isAggregate(expression.right);
  return expression.kind === 'call' && expression.args.some(isAggregate);
};

export const sameExpression = (a: Expression, b: Expression): boolean => JSON.stringify(a) === JSON.stringify(b);
