import { notAvailable, valueError } from '../evaluate/error.ts';
import { type Area, areaOf, CellError, type Scalar, toRows, type Value } from '../evaluate/value.ts';
import type { Call, FunctionTable } from '../function-spec.ts';
import { MissingClause, parseQuery, QueryProblem } from '../query/parse.ts';
import { runQuery, type Table } from '../query/run.ts';
import { columnName } from '../rewrite/reference.ts';
import { asArea } from './lookup.ts';

/** A column has one kind, that of most of its cells; cells of another kind are blank to a query. */
const ofOneKind = (rows: Scalar[][], columns: number): Scalar[][] => {
  const kinds = Array.from({ length: columns }, (_, column) => kindOf(rows.map((row) => row[column] ?? null)));
  return rows.map((row) =>
    Array.from({ length: columns }, (_, column) => {
      const cell = row[column] ?? null;
      return typeof cell === kinds[column] && cell !== '' ? cell : null;
    }),
  );
};

const kindOf = (cells: Scalar[]): string => {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    if (cell === null || cell === '' || cell instanceof CellError) continue;
    counts.set(typeof cell, (counts.get(typeof cell) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'string';
};

/** By default the first row is a heading if it is text above a column of another kind. */
const guessHeadings = ([first = [], ...rest]: Scalar[][]): number => {
  const isHeading = first.some((cell, column) => {
    const below = kindOf(rest.map((row) => row[column] ?? null));
    return typeof cell === 'string' && cell !== '' && below !== 'string';
  });
  return isHeading ? 1 : 0;
};

const tableOf = (area: Area, headings: number | undefined): Table => {
  const rows = toRows(area);
  const count = headings === undefined || headings < 0 ? guessHeadings(rows) : Math.trunc(headings);
  const names = Array.from({ length: area.columns }, (_, column) =>
    rows
      .slice(0, count)
      .map((row) => String(row[column] ?? ''))
      .join(' '),
  );
  return { names, rows: ofOneKind(rows.slice(count), area.columns) };
};

/** A range's columns have the sheet's letters, an array's are Col1, Col2, … */
const columnsOf = (area: Area): ((name: string) => number | undefined) => {
  const left = area.range?.left;
  const names = Array.from({ length: area.columns }, (_, column) =>
    left === undefined ? `Col${column + 1}` : columnName(left + column),
  );
  return (name) => {
    const at = names.indexOf(name);
    return at < 0 ? undefined : at;
  };
};

const unreadable = (why: string): CellError =>
  valueError(`Unable to parse query string for Function QUERY parameter 2: ${why}`);

const query = ([data = null, text = '', headings]: [Value, string, number?], call: Call): Value => {
  if (data instanceof CellError) return data;
  const area = asArea(data);
  try {
    const found = runQuery(
      parseQuery(text, columnsOf(area)),
      tableOf(area, headings),
      call.reader.now() / 86_400_000 + 25_569,
    );
    return found.length === 0 ? notAvailable('Query completed with an empty output.') : areaOf(found);
  } catch (problem) {
    if (problem instanceof QueryProblem) return unreadable(problem.message);
    if (problem instanceof MissingClause)
      return new CellError('ERROR', `The clause ${problem.message} of QUERY is not implemented by this emulator.`);
    throw problem;
  }
};

export const queries: FunctionTable = {
  QUERY: { params: 'atn', min: 1, max: 3, arrays: true, run: query },
};
