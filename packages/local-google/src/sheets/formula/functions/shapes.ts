import { outOfRange } from '../evaluate/error.ts';
import { areaOf, CellError, grid, type Scalar, toRows, type Value } from '../evaluate/value.ts';
import { type Call, type FunctionSpec, type FunctionTable, unlimited } from '../function-spec.ts';

const chunks = (cells: Scalar[], size: number, filler: Scalar): Scalar[][] =>
  grid(Math.ceil(cells.length / size), size, (row, column) => {
    const index = row * size + column;
    return index < cells.length ? (cells[index] ?? null) : filler;
  });

const turned = (rows: Scalar[][]): Scalar[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));

/** The values to skip: 1 blanks, 2 errors, 3 both. */
const isKept = (cell: Scalar, ignore: number): boolean =>
  !((ignore % 2 === 1 && cell === null) || (ignore >= 2 && cell instanceof CellError));

const line = ([value = null, ignore = 0, byColumn = false]: [Value, number?, boolean?]): Scalar[] => {
  const rows = toRows(value);
  return (byColumn ? turned(rows) : rows).flat().filter((cell) => isKept(cell, ignore));
};

const wrapping = (across: boolean): FunctionSpec => ({
  params: 'ans',
  min: 2,
  max: 3,
  arrays: true,
  run: ([value = null, count = 1, filler = new CellError('N_A')]: [Value, number, Scalar?], call) => {
    if (count < 1) return outOfRange(call.fn, 2, count, 1, 10_000_000);
    const rows = chunks(toRows(value).flat(), Math.trunc(count), filler);
    return areaOf(across ? rows : turned(rows));
  },
});

/** A negative number counts from the end. */
const choosing = (pick: (rows: Scalar[][], at: number) => Scalar[] | undefined, byRow: boolean): FunctionSpec => ({
  params: 'an',
  min: 2,
  max: unlimited,
  arrays: true,
  run: ([value = null, ...wanted]: [Value, ...number[]], call: Call) => {
    const lines = byRow ? toRows(value) : turned(toRows(value));
    const chosen: Scalar[][] = [];
    for (const [at, number] of wanted.entries()) {
      const found = number === 0 ? undefined : pick(lines, number > 0 ? number - 1 : lines.length + number);
      if (!found) return outOfRange(call.fn, at + 2, number, 1, lines.length);
      chosen.push(found);
    }
    return areaOf(byRow ? chosen : turned(chosen));
  },
});

const nth = (lines: Scalar[][], at: number): Scalar[] | undefined => lines[at];

export const shapes: FunctionTable = {
  TOCOL: {
    params: 'anb',
    min: 1,
    max: 3,
    arrays: true,
    run: (args: [Value]) => areaOf(line(args).map((cell) => [cell])),
  },
  TOROW: { params: 'anb', min: 1, max: 3, arrays: true, run: (args: [Value]) => areaOf([line(args)]) },
  WRAPROWS: wrapping(true),
  WRAPCOLS: wrapping(false),
  CHOOSEROWS: choosing(nth, true),
  CHOOSECOLS: choosing(nth, false),
};
