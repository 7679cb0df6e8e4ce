import { notAvailable, notRange } from '../evaluate/error.ts';
import { CellError, isArea, type Scalar, type Value } from '../evaluate/value.ts';
import type { Call, FunctionSpec, FunctionTable } from '../function-spec.ts';

const test = (holds: (value: Scalar) => boolean): FunctionSpec => ({
  params: 's',
  min: 1,
  max: 1,
  keepErrors: true,
  run: ([value = null]: Scalar[]) => holds(value),
});

const isError = (value: Scalar): value is CellError => value instanceof CellError;

const errorNumbers: Record<CellError['type'], number> = {
  NULL_VALUE: 1,
  DIVIDE_BY_ZERO: 2,
  VALUE: 3,
  REF: 4,
  NAME: 5,
  NUM: 6,
  N_A: 7,
  ERROR: 8,
};

const typeNumber = (value: Value): number => {
  if (isArea(value) && value.rows * value.columns > 1) return 64;
  const one = isArea(value) ? value.at(0, 0) : value;
  if (typeof one === 'string') return 2;
  if (typeof one === 'boolean') return 4;
  return isError(one) ? 16 : 1;
};

/** ROW and COLUMN: the number of the range's first, or one for each within ARRAYFORMULA. */
const place = (of: 'row' | 'column'): FunctionSpec => ({
  params: 'a',
  min: 0,
  max: 1,
  run: ([value], call) => {
    if (value === undefined) return call.scope[of] + 1;
    if (!isArea(value) || !value.range) return notRange();
    const { top, left } = value.range;
    const first = (of === 'row' ? top : left) + 1;
    if (!call.scope.arrays) return first;
    return of === 'row'
      ? { rows: value.rows, columns: 1, at: (row: number) => first + row }
      : { rows: 1, columns: value.columns, at: (_: number, column: number) => first + column };
  },
});

const parity = (odd: boolean): FunctionSpec => ({
  params: 'n',
  min: 1,
  max: 1,
  run: ([value = 0]: number[]) => Math.abs(Math.trunc(value)) % 2 === (odd ? 1 : 0),
});

const isReference = (value: Value): boolean => isArea(value) && value.range !== undefined;

const isFormula = ([value]: Value[], call: Call): Value => {
  if (value === undefined || !isArea(value) || !value.range) return notRange();
  return call.reader.formulaAt(value.range.sheetId, value.range.top, value.range.left) !== undefined;
};

export const information: FunctionTable = {
  ISBLANK: test((value) => value === null),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISERROR: test(isError),
  ISERR: test((value) => isError(value) && value.type !== 'N_A'),
  ISNA: test((value) => isError(value) && value.type === 'N_A'),
  ISDATE: test((value) => typeof value === 'number'),
  ISEVEN: parity(false),
  ISODD: parity(true),
  ISREF: { params: 'a', min: 1, max: 1, keepErrors: true, run: ([value = null]) => isReference(value) },
  ISFORMULA: { params: 'a', min: 1, max: 1, keepErrors: true, run: isFormula },
  N: {
    params: 's',
    min: 1,
    max: 1,
    run: ([value = null]: Scalar[]) => (typeof value === 'number' ? value : value === true ? 1 : 0),
  },
  T: { params: 's', min: 1, max: 1, run: ([value = null]: Scalar[]) => (typeof value === 'string' ? value : '') },
  NA: { params: 'a', min: 0, max: 0, run: () => new CellError('N_A') },
  TYPE: { params: 'a', min: 1, max: 1, keepErrors: true, run: ([value = null]) => typeNumber(value) },
  'ERROR.TYPE': {
    params: 's',
    min: 1,
    max: 1,
    keepErrors: true,
    run: ([value = null]: Scalar[]) =>
      isError(value) ? errorNumbers[value.type] : notAvailable('Argument is not an error.'),
  },
  ROW: place('row'),
  COLUMN: place('column'),
  ROWS: { params: 'a', min: 1, max: 1, run: ([value = null]) => (isArea(value) ? value.rows : 1) },
  COLUMNS: { params: 'a', min: 1, max: 1, run: ([value = null]) => (isArea(value) ? value.columns : 1) },
};
