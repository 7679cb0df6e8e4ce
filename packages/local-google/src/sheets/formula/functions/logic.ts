import { toBoolean, toNumber } from '../evaluate/coerce.ts';
import { sameValue } from '../evaluate/compare.ts';
import { noMatch, outOfRange, valueError } from '../evaluate/error.ts';
import { areaOf, CellError, cellsOf, grid, isArea, type Scalar, type Value } from '../evaluate/value.ts';
import { type Call, type FunctionTable, type LazySpec, unlimited } from '../function-spec.ts';
import type { Node } from '../syntax.ts';

const truth = (value: Scalar, call: Call, parameter = 1): boolean | CellError =>
  toBoolean(value, { fn: call.fn, parameter, locale: call.locale });

/** Within ARRAYFORMULA a block is answered cell by cell, each branch giving its cell of the same place. */
const perCell = (block: Value, call: Call, answer: (cell: Scalar, row: number, column: number) => Value): Value => {
  if (!isArea(block) || !call.scope.arrays) return answer(call.single(block), 0, 0);
  const cell = (row: number, column: number) => cellAt(answer(block.at(row, column), row, column), row, column);
  return areaOf(grid(block.rows, block.columns, cell));
};

const cellAt = (value: Value, row: number, column: number): Scalar => {
  if (!isArea(value)) return value;
  const r = value.rows === 1 ? 0 : row;
  const c = value.columns === 1 ? 0 : column;
  return r < value.rows && c < value.columns ? value.at(r, c) : noMatch();
};

const remembered = (nodes: (Node | null)[], call: Call): ((at: number) => Value) => {
  const values = new Map<number, Value>();
  return (at) => {
    if (!values.has(at)) values.set(at, call.evaluate(nodes[at] ?? null));
    return values.get(at) ?? null;
  };
};

const ifSpec: LazySpec = {
  min: 2,
  max: 3,
  lazy: (nodes, call) => {
    const branch = remembered(nodes, call);
    return perCell(branch(0), call, (cell) => {
      const condition = truth(cell, call);
      if (condition instanceof CellError) return condition;
      if (condition) return branch(1);
      return nodes.length < 3 ? false : branch(2);
    });
  },
};

const onError = (caught: (error: CellError) => boolean, min: number): LazySpec => ({
  min,
  max: 2,
  lazy: (nodes, call) => {
    const value = call.evaluate(nodes[0] ?? null);
    const other = remembered(nodes, call);
    const isCaught = (cell: Scalar): boolean => cell instanceof CellError && caught(cell);
    if (!isArea(value)) return isCaught(value) ? (nodes.length > 1 ? other(1) : null) : value;
    if (![...cellsOf(value)].some(isCaught)) return value;
    return areaOf(
      grid(value.rows, value.columns, (row, column) => {
        const cell = value.at(row, column);
        return isCaught(cell) ? (nodes.length > 1 ? cellAt(other(1), row, column) : null) : cell;
      }),
    );
  },
});

const ifs: LazySpec = {
  min: 2,
  max: unlimited,
  lazy: (nodes, call) => {
    const part = remembered(nodes, call);
    if (nodes.length % 2 !== 0) return valueError(`Wrong number of arguments to IFS.`);
    return perCell(part(0), call, (_, row, column) => {
      for (let at = 0; at < nodes.length; at += 2) {
        const value = part(at);
        const cell = call.scope.arrays ? cellAt(value, row, column) : call.single(value);
        const condition = truth(cell, call, at + 1);
        if (condition instanceof CellError) return condition;
        if (condition) return part(at + 1);
      }
      return noMatch();
    });
  },
};

const switchSpec: LazySpec = {
  min: 3,
  max: unlimited,
  lazy: (nodes, call) => {
    const part = remembered(nodes, call);
    return perCell(part(0), call, (cell) => {
      if (cell instanceof CellError) return cell;
      for (let at = 1; at + 1 < nodes.length; at += 2) {
        const label = call.single(part(at));
        if (label instanceof CellError) return label;
        if (sameValue(cell, label)) return part(at + 1);
      }
      return nodes.length % 2 === 0 ? part(nodes.length - 1) : noMatch();
    });
  },
};

const choose: LazySpec = {
  min: 2,
  max: unlimited,
  lazy: (nodes, call) => {
    const part = remembered(nodes, call);
    return perCell(part(0), call, (cell) => {
      const index = toNumber(cell, { fn: 'CHOOSE', parameter: 1, locale: call.locale });
      if (index instanceof CellError) return index;
      const at = Math.trunc(index);
      if (at < 1 || at >= nodes.length) return outOfRange('CHOOSE', 1, at, 1, nodes.length - 1);
      return part(at);
    });
  },
};

/** Texts in a range are skipped; a text given directly must read as a boolean. */
const booleans = (args: Value[], call: Call): boolean[] | CellError => {
  const found: boolean[] = [];
  for (const [at, arg] of args.entries()) {
    for (const cell of cellsOf(arg)) {
      if (cell instanceof CellError) return cell;
      if (isArea(arg) && (cell === null || typeof cell === 'string')) continue;
      const value = truth(cell, call, at + 1);
      if (value instanceof CellError) return value;
      found.push(value);
    }
  }
  return found;
};

const combining = (combine: (values: boolean[]) => boolean): FunctionTable[string] => ({
  params: 'a',
  min: 1,
  max: unlimited,
  keepErrors: true,
  run: (args: Value[], call) => {
    const values = booleans(args, call);
    return values instanceof CellError ? values : combine(values);
  },
});

export const logic: FunctionTable = {
  IF: ifSpec,
  IFS: ifs,
  IFERROR: onError(() => true, 1),
  IFNA: onError((error) => error.type === 'N_A', 2),
  SWITCH: switchSpec,
  CHOOSE: choose,
  AND: combining((values) => values.every(Boolean)),
  OR: combining((values) => values.some(Boolean)),
  XOR: combining((values) => values.filter(Boolean).length % 2 === 1),
  NOT: { params: 'b', min: 1, max: 1, run: ([value]: (boolean | undefined)[]) => !value },
  TRUE: { params: 'a', min: 0, max: 0, run: () => true },
  FALSE: { params: 'a', min: 0, max: 0, run: () => false },
};
