import type { AnySpec, Call, FunctionSpec } from '../function-spec.ts';
import type { Node } from '../syntax.ts';
import { toBoolean, toNumber, toText } from './coerce.ts';
import { badNumber, sizesDiffer, textTooLong, wrongCount } from './error.ts';
import { charactersMax, isStackOverflow, spend } from './limit.ts';
import { type Area, areaOf, CellError, grid, isArea, type Scalar, type Value } from './value.ts';

/** Calculates the arguments as the function wants them and calls it, once or for each cell of an array. */
export const applyFunction = (spec: AnySpec, nodes: (Node | null)[], call: Call): Value => {
  if (nodes.length < spec.min || nodes.length > spec.max) return wrongCount(call.fn, spec.min, spec.max, nodes.length);
  if ('lazy' in spec) return spec.lazy(nodes, call);
  if (spec.volatile) call.reader.markVolatile();
  const scope = spec.arrays ? { ...call.scope, arrays: true } : call.scope;
  const inner = spec.arrays ? { ...call, scope } : call;
  return applyValues(
    spec,
    nodes.map((node) => call.evaluate(node, scope)),
    inner,
  );
};

export const applyValues = (spec: FunctionSpec, values: Value[], call: Call): Value => {
  if (call.scope.arrays && values.some((value, at) => isLifted(spec, at, value))) return repeat(spec, values, call);
  return once(spec, values, call);
};

const letterAt = (spec: FunctionSpec, at: number): string => spec.params.charAt(Math.min(at, spec.params.length - 1));

const isLifted = (spec: FunctionSpec, at: number, value: Value): value is Area =>
  isArea(value) && !'ar'.includes(letterAt(spec, at));

const once = (spec: FunctionSpec, values: Value[], call: Call): Value => {
  const args: Value[] = [];
  for (const [at, value] of values.entries()) {
    const given = fit(spec, at, value, call);
    if (given instanceof CellError && !spec.keepErrors) return given;
    args.push(given);
  }
  return sound(run(spec, args, call), call);
};

/** A number beyond what JavaScript can make of it (`TEXT` with a thousand decimals) is Google's number error. */
const run = (spec: FunctionSpec, args: Value[], call: Call): Value => {
  try {
    return spec.run(args, call);
  } catch (problem) {
    if (problem instanceof RangeError && !isStackOverflow(problem)) return badNumber(call.fn);
    throw problem;
  }
};

/** No cell ever holds a number that is none, or more text than a cell may. */
const sound = (value: Value, call: Call): Value => {
  if (typeof value === 'string') {
    spend(value.length / charactersOfStep);
    return value.length > charactersMax ? textTooLong(call.fn) : value;
  }
  return typeof value === 'number' && !Number.isFinite(value) ? badNumber(call.fn) : value;
};

/** A cell takes as much memory as so many characters. */
const charactersOfStep = 8;

const fit = (spec: FunctionSpec, at: number, value: Value, call: Call): Value => {
  const letter = letterAt(spec, at);
  if (letter === 'a' || letter === 'r') return value;
  const one = call.single(value);
  if (letter === 's') return one;
  if (letter === 't') return toText(one, call.locale);
  const asker = { fn: call.fn, parameter: at + 1, locale: call.locale };
  return letter === 'n' ? toNumber(one, asker) : toBoolean(one, asker);
};

/** A function that is repeated takes about as long as ten cells each time. */
const stepsOfCall = 10;

/** A row of cells meets a column of cells as a table; a single cell meets every cell. */
const repeat = (spec: FunctionSpec, values: Value[], call: Call): Value => {
  const lifted = values.filter((value, at) => isLifted(spec, at, value)) as Area[];
  const rows = Math.max(...lifted.map((area) => area.rows));
  const columns = Math.max(...lifted.map((area) => area.columns));
  if (!lifted.every((area) => fits(area, rows, columns))) return sizesDiffer(call.fn);
  const cells = grid(rows, columns, (row, column) => {
    spend(stepsOfCall);
    const args = values.map((value, at) => (isLifted(spec, at, value) ? pick(value, row, column) : value));
    return first(once(spec, args, call));
  });
  return areaOf(cells);
};

const fits = (area: Area, rows: number, columns: number): boolean =>
  (area.rows === 1 || area.rows === rows) && (area.columns === 1 || area.columns === columns);

const pick = (area: Area, row: number, column: number): Scalar =>
  area.at(area.rows === 1 ? 0 : row, area.columns === 1 ? 0 : column);

const first = (value: Value): Scalar => (isArea(value) ? value.at(0, 0) : value);
