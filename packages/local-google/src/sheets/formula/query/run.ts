import { compareValues } from '../evaluate/compare.ts';
import { CellError, type Scalar } from '../evaluate/value.ts';
import { type Expression, isAggregate, type Query, sameExpression } from './ast.ts';
import { holds, type Row, valueIn } from './expression.ts';
import { QueryProblem } from './parse.ts';

export interface Table {
  /** a name for each column, '' where there are no headings */
  names: string[];
  rows: Row[];
}

/** The rows that a query gives, its headings in front if there are any. */
export const runQuery = (query: Query, table: Table, now: number): Row[] => {
  const selected = query.select ?? table.names.map((_, column): Expression => ({ kind: 'column', column }));
  const kept = query.where ? table.rows.filter((row) => query.where && holds(query.where, row, now)) : table.rows;
  const groups = grouped(query, selected, kept, now);
  const ordered = sorted(query, groups, now);
  const end = query.limit === undefined ? undefined : query.offset + query.limit;
  const body = ordered.slice(query.offset, end).map((rows) => selected.map((each) => valueIn(each, rows, now)));
  const headings = selected.map((each) => labelOf(each, query, table.names));
  return headings.some((heading) => heading !== '') ? [headings, ...body] : body;
};

/** One group for each different set of keys, in the order of the keys; without grouping each row stands for itself. */
const grouped = (query: Query, selected: Expression[], rows: Row[], now: number): Row[][] => {
  const { groupBy } = query;
  const aggregated = selected.some(isAggregate);
  if (groupBy.length === 0) return aggregated ? (rows.length > 0 ? [rows] : []) : rows.map((row) => [row]);
  for (const each of selected) {
    if (isAggregate(each) || each.kind === 'literal' || groupBy.some((key) => sameExpression(key, each))) continue;
    throw new QueryProblem('CANNOT_GROUP_WITHOUT_AGG');
  }
  const groups = new Map<string, { keys: Scalar[]; rows: Row[] }>();
  for (const row of rows) {
    const keys = groupBy.map((each) => valueIn(each, [row], now));
    const name = JSON.stringify(keys);
    const group = groups.get(name) ?? { keys, rows: [] };
    group.rows.push(row);
    groups.set(name, group);
  }
  return [...groups.values()].sort((a, b) => compareKeys(a.keys, b.keys)).map((group) => group.rows);
};

const compareKeys = (a: Scalar[], b: Scalar[]): number => {
  for (const [at, key] of a.entries()) {
    const order = compareCells(key, b[at] ?? null);
    if (order !== 0) return order;
  }
  return 0;
};

/** Blanks come first. */
const compareCells = (a: Scalar, b: Scalar): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  if (a instanceof CellError || b instanceof CellError) return 0;
  return typeof a === 'string' && typeof b === 'string' ? (a < b ? -1 : Number(a > b)) : compareValues(a, b);
};

const sorted = ({ orderBy }: Query, groups: Row[][], now: number): Row[][] =>
  [...groups].sort((a, b) => {
    for (const { by, ascending } of orderBy) {
      const order = compareCells(valueIn(by, a, now), valueIn(by, b, now));
      if (order !== 0) return ascending ? order : -order;
    }
    return 0;
  });

const operatorNames = { '+': 'sum', '-': 'difference', '*': 'product', '/': 'quotient' };

const labelOf = (expression: Expression, query: Query, names: string[]): string =>
  query.labels.find(({ of }) => sameExpression(of, expression))?.label ?? nameOf(expression, names);

/** `sum(C)` under the heading Aantal is called `sum Aantal`. */
const nameOf = (expression: Expression, names: string[]): string => {
  switch (expression.kind) {
    case 'column':
      return names[expression.column] ?? '';
    case 'literal':
      return typeof expression.value === 'string' ? `"${expression.value}"` : String(expression.value);
    case 'aggregate':
      return `${expression.name} ${nameOf(expression.of, names)}`;
    case 'call':
      return `${expression.name}(${expression.args.map((each) => nameOf(each, names)).join(',')})`;
    default:
      return `${operatorNames[expression.operator]}(${nameOf(expression.left, names)}${nameOf(expression.right, names)})`;
  }
};
