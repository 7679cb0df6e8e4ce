import { badArgument, notAvailable, outOfRange } from '../evaluate/error.ts';
import { type Area, areaOf, CellError, grid, isArea, type Scalar, toRows, type Value } from '../evaluate/value.ts';
import { type Call, type FunctionTable, type LazySpec, type Scope, unlimited } from '../function-spec.ts';
import type { Node } from '../syntax.ts';
import { asArea } from './lookup.ts';

/** Google publishes no limit. */
const linesMax = 50_000;

type Lambda = (args: Value[]) => Value;

/** A LAMBDA as a function of values. Names it binds hide ranges of the same name. */
export const lambdaOf = (node: Node | null, call: Call): Lambda | CellError => {
  if (node?.type !== 'LambdaExpression') return badArgument(call.fn, 'LAMBDA');
  const params = node.params.map(({ name }) => name.toLowerCase());
  return (args) => {
    if (args.length !== params.length) return wrongArguments(params.length, args.length);
    const names = new Map([...call.scope.names, ...params.map((name, at) => [name, args[at] ?? null] as const)]);
    const scope: Scope = { ...call.scope, names };
    return call.evaluate(node.body, scope);
  };
};

const wrongArguments = (expected: number, got: number): CellError =>
  notAvailable(`Wrong number of arguments to LAMBDA. Expected ${expected} arguments, but got ${got} arguments.`);

/** Google says this to a LAMBDA that nothing calls. */
export const uncalledLambda = (): CellError =>
  notAvailable('Function LAMBDA should be followed by a call containing the actual values.');

const one = (value: Value): Scalar => (isArea(value) ? value.at(0, 0) : value);

/** A function whose last argument is a LAMBDA and whose others are calculated first. */
const withLambda = (min: number, max: number, run: (args: Value[], lambda: Lambda) => Value): LazySpec => ({
  min,
  max,
  lazy: (nodes, call) => {
    const lambda = lambdaOf(nodes.at(-1) ?? null, call);
    if (lambda instanceof CellError) return lambda;
    const args = nodes.slice(0, -1).map((node) => call.evaluate(node, { ...call.scope, arrays: true }));
    const error = args.find((arg) => arg instanceof CellError);
    return error ?? run(args, lambda);
  },
});

const map = (args: Value[], lambda: Lambda): Value => {
  const areas = args.map(asArea);
  const [first] = areas;
  if (!first) return null;
  const { rows, columns } = first;
  return areaOf(grid(rows, columns, (row, column) => one(lambda(areas.map((area) => area.at(row, column))))));
};

const byRow = ([value = null]: Value[], lambda: Lambda): Value =>
  areaOf(toRows(value).map((row) => [one(lambda([areaOf([row])]))]));

const byColumn = ([value = null]: Value[], lambda: Lambda): Value => {
  const area = asArea(value);
  const down = (column: number): Area => ({ rows: area.rows, columns: 1, at: (row) => area.at(row, column) });
  return areaOf(grid(1, area.columns, (_, column) => one(lambda([down(column)]))));
};

const reduce = ([start = null, value = null]: Value[], lambda: Lambda): Value =>
  toRows(value)
    .flat()
    .reduce<Value>((total, cell) => lambda([total, cell]), start);

const scan = ([start = null, value = null]: Value[], lambda: Lambda): Value => {
  let total: Value = start;
  const step = (cell: Scalar): Scalar => {
    total = lambda([total, cell]);
    return one(total);
  };
  return areaOf(toRows(value).map((row) => row.map(step)));
};

const makeArray = ([rows = 1, columns = 1]: Value[], lambda: Lambda): Value => {
  const size = { rows: Math.trunc(Number(one(rows))), columns: Math.trunc(Number(one(columns))) };
  for (const [at, count] of [size.rows, size.columns].entries()) {
    if (!(count >= 1 && count <= linesMax)) return outOfRange('MAKEARRAY', at + 1, count, 1, linesMax);
  }
  return areaOf(grid(size.rows, size.columns, (row, column) => one(lambda([row + 1, column + 1]))));
};

export const lambdas: FunctionTable = {
  MAP: withLambda(2, unlimited, map),
  BYROW: withLambda(2, 2, byRow),
  BYCOL: withLambda(2, 2, byColumn),
  REDUCE: withLambda(3, 3, reduce),
  SCAN: withLambda(3, 3, scan),
  MAKEARRAY: withLambda(3, 3, makeArray),
};
