import { CsvFault, type CsvRow, type Fault } from './csv.ts';

export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** A line of the file, by the header's columns. */
export interface Line {
  readonly line: number;
  /** The trimmed field; '' when the file has no such column. */
  text(column: string): string;
  /** The field as it is; undefined when the file has no such column. */
  raw(column: string): string | undefined;
}

export interface CsvTable<Row> {
  readonly rows: readonly Row[];
  /** All faults, in the order of the file. */
  readonly faults: readonly Fault[];
}

const headerFaults = (names: readonly string[], { required, optional }: Columns): readonly string[] => {
  const known = [...required, ...optional];
  return [
    ...required.filter((name) => !names.includes(name)).map((name) => `the column '${name}' is missing`),
    ...names
      .filter((name) => !known.includes(name))
      .map((name) => `unknown column '${name}'; known are ${known.join(', ')}`),
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `the column '${name}' stands there twice`),
  ];
};

/** Drops the empty columns that a spreadsheet can write at the end. */
const withoutEmptyEnd = (fields: readonly string[], lengthMin = 0): readonly string[] =>
  fields.slice(0, Math.max(lengthMin, fields.findLastIndex((field) => field.trim() !== '') + 1));

const lineOf = ({ line, fields }: CsvRow, places: ReadonlyMap<string, number>): Line => {
  const raw = (column: string): string | undefined => fields[places.get(column) ?? -1];
  return { line, raw, text: (column) => (raw(column) ?? '').trim() };
};

/** A kind of file: its columns, how a line is read, and the key that no two lines may share. */
export interface CsvReader<Row extends { readonly line: number }> {
  readonly columns: Columns;
  /** A row, or all its faults. */
  read(line: Line): Row | readonly string[];
  /** The key as the file spells it; '' = not given. */
  subjectOf(line: Line): string;
}

const isFaulty = <Row>(row: Row | readonly string[]): row is readonly string[] => Array.isArray(row);

/** Reads the rows under the header. A caller that stores them must validate the whole file first. */
const readRows = async <Row extends { readonly line: number }>(
  lines: AsyncIterator<CsvRow>,
  names: readonly string[],
  reader: CsvReader<Row>,
  into: { readonly rows: Row[]; readonly faults: Fault[] },
): Promise<void> => {
  const places = new Map(names.map((name, at) => [name, at]));
  const firstLines = new Map<string, number>();
  /** Also of a line that is wrong otherwise, or else the next attempt would find it. */
  const repeated = (line: Line): readonly string[] => {
    const subject = reader.subjectOf(line);
    const first = firstLines.get(subject);
    if (first === undefined && subject !== '') firstLines.set(subject, line.line);
    return first === undefined ? [] : [`${subject} stands on line ${first} already`];
  };
  const judge = (csv: CsvRow): readonly string[] => {
    const fields = withoutEmptyEnd(csv.fields, names.length);
    const { length } = fields;
    if (length !== names.length) return [`${length} fields, where the header has ${names.length} columns`];
    const line = lineOf({ ...csv, fields }, places);
    const row = reader.read(line);
    const faults = [...(isFaulty(row) ? row : []), ...repeated(line)];
    if (faults.length === 0 && !isFaulty(row)) into.rows.push(row);
    return faults;
  };
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const { line } = next.value;
    into.faults.push(...judge(next.value).map((text) => ({ line, text })));
  }
};

/** Reads a whole file and reports all its faults at once. */
export const readTable = async <Row extends { readonly line: number }>(
  csv: AsyncIterable<CsvRow>,
  reader: CsvReader<Row>,
): Promise<CsvTable<Row>> => {
  const table = { rows: [] as Row[], faults: [] as Fault[] };
  const lines = csv[Symbol.asyncIterator]();
  try {
    const header = await lines.next();
    if (header.done) return { rows: [], faults: [{ line: 1, text: 'the file is empty' }] };
    const names = withoutEmptyEnd(header.value.fields).map((field) => field.trim().toLowerCase());
    const { line } = header.value;
    table.faults.push(...headerFaults(names, reader.columns).map((text) => ({ line, text })));
    if (table.faults.length === 0) await readRows(lines, names, reader, table);
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    table.faults.push(error.fault);
  }
  return table;
};
