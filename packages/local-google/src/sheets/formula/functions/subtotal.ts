import { outOfRange, unsupportedFunction } from '../evaluate/error.ts';
import { spend } from '../evaluate/limit.ts';
import { type Area, areaOf, isArea, type Scalar, type Value } from '../evaluate/value.ts';
import { type Call, type FunctionTable, unlimited } from '../function-spec.ts';
import { statistics } from './statistics.ts';
import { sums } from './sums.ts';

/** The meaning of SUBTOTAL's number; from 101 on, rows that a person hid are skipped too. */
const functions = ['AVERAGE', 'COUNT', 'COUNTA', 'MAX', 'MIN', 'PRODUCT', 'STDEV', 'STDEVP', 'SUM', 'VAR', 'VARP'];

const subtotal = ([code = 0, ...ranges]: [number, ...Value[]], call: Call): Value => {
  const name = functions[(Math.trunc(code) % 100) - 1];
  if (!name || code > 111) return outOfRange(call.fn, 1, code, 1, 111);
  const spec = sums[name] ?? statistics[name];
  // a workbook that cannot tell which rows are hidden cannot have this function
  if (!spec || 'lazy' in spec || !call.reader.hiddenRow) return unsupportedFunction('SUBTOTAL');
  const seen = ranges.map((range) => (isArea(range) ? visible(range, code > 100, call) : range));
  return spec.run(seen, { ...call, fn: name });
};

const visible = (area: Area, alsoHidden: boolean, call: Call): Area => {
  spend(area.rows * area.columns);
  const cells: Scalar[] = [];
  for (let row = 0; row < area.rows; row += 1) {
    if (isHidden(area, row, alsoHidden, call)) continue;
    for (let column = 0; column < area.columns; column += 1) {
      if (!isSubtotal(area, row, column, call)) cells.push(area.at(row, column));
    }
  }
  return areaOf(cells.map((cell) => [cell]));
};

const isHidden = ({ range }: Area, row: number, alsoHidden: boolean, { reader }: Call): boolean => {
  const why = range && reader.hiddenRow?.(range.sheetId, range.top + row);
  return why === 'filter' || (alsoHidden && why === 'user');
};

/** A subtotal of subtotals counts nothing twice. */
const isSubtotal = ({ range }: Area, row: number, column: number, { reader }: Call): boolean =>
  range !== undefined &&
  /^=\s*SUBTOTAL\(/i.test(reader.formulaAt(range.sheetId, range.top + row, range.left + column) ?? '');

export const subtotals: FunctionTable = {
  SUBTOTAL: { params: 'na', min: 2, max: unlimited, run: subtotal },
};
