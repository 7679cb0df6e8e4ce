import type { GridData, RowData, SheetJson, Spreadsheet } from '../model/json.ts';

/** How JSON is laid out: Google sends it over lines with two spaces, unless `prettyPrint=false`. */
interface Layout {
  pretty: boolean;
  colon: string;
  /** The start of a line at that depth. */
  line(depth: number): string;
  print(value: unknown, depth: number): string;
}

const INDENT = 2;

const COMPACT: Layout = { pretty: false, colon: ':', line: () => '', print: (value) => JSON.stringify(value) };

const PRETTY: Layout = {
  pretty: true,
  colon: ': ',
  line: (depth) => `\n${' '.repeat(INDENT * depth)}`,
  print: (value, depth) => JSON.stringify(value, null, INDENT).replaceAll('\n', `\n${' '.repeat(INDENT * depth)}`),
};

/** Text, or bytes that were kept from the last time. */
type Piece = string | Buffer;

/** An object with one list that is serialised separately; the list goes to the end. */
const withList = (layout: Layout, rest: object, name: string, items: Piece[][], depth: number): Piece[] => {
  const start = layout.print(rest, depth);
  const close = `${layout.line(depth)}}`;
  const open = start === '{}' ? '{' : `${start.slice(0, -close.length)},`;
  const head = `${open}${layout.line(depth + 1)}"${name}"${layout.colon}[`;
  if (items.length === 0) return [`${head}]${close}`];
  const listed = items.flatMap((item, index) => [`${index > 0 ? ',' : ''}${layout.line(depth + 2)}`, ...item]);
  return [head, ...listed, `${layout.line(depth + 1)}]${close}`];
};

const joined = (pieces: readonly Piece[]): Buffer[] => {
  const blocks: Buffer[] = [];
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else {
      blocks.push(Buffer.from(text), piece);
      text = '';
    }
  }
  return [...blocks, Buffer.from(text)];
};

interface Printed {
  rows: readonly RowData[];
  bytes: Buffer;
}

type Memory = { rows: WeakMap<RowData, Buffer>; blocks: WeakMap<RowData, Printed> };

const memory = (): Memory => ({ rows: new WeakMap(), blocks: new WeakMap() });
const compactMemory = memory();
const prettyMemory = memory();

/** A row that is the same object as before reads the same; so does a block of such rows, known by its first. */
const rowsText = (layout: Layout, rows: readonly RowData[], depth: number): Buffer => {
  const { rows: printed, blocks } = layout.pretty ? prettyMemory : compactMemory;
  const key = rows.find((row) => row.values !== undefined);
  const known = key && blocks.get(key);
  if (known && known.rows.length === rows.length && known.rows.every((row, index) => row === rows[index])) {
    return known.bytes;
  }
  const separator = Buffer.from(`,${layout.line(depth)}`);
  const pieces = rows.flatMap((row, index) => {
    const bytes = printed.get(row) ?? Buffer.from(layout.print(row, depth));
    printed.set(row, bytes);
    return index > 0 ? [separator, bytes] : [bytes];
  });
  const bytes = Buffer.concat(pieces);
  if (key) blocks.set(key, { rows, bytes });
  return bytes;
};

const ROW_DEPTH = 6;

const gridText = (layout: Layout, { rowData, ...rest }: GridData): Piece[] =>
  rowData?.length
    ? withList(layout, rest, 'rowData', [[rowsText(layout, rowData, ROW_DEPTH)]], ROW_DEPTH - 2)
    : [layout.print(rest, ROW_DEPTH - 2)];

const sheetText = (layout: Layout, { data, ...rest }: SheetJson): Piece[] =>
  data
    ? withList(
        layout,
        rest,
        'data',
        data.map((grid) => gridText(layout, grid)),
        2,
      )
    : [layout.print(rest, 2)];

const isSpreadsheet = (body: unknown): body is Spreadsheet =>
  typeof body === 'object' && body !== null && 'sheets' in body && Array.isArray(body.sheets);

/**
 * An answer's JSON text, in pieces. Rows that have not changed since the last read of the whole
 * workbook are not serialised again.
 */
export const bodyText = (body: unknown, pretty = false): Buffer[] => {
  const layout = pretty ? PRETTY : COMPACT;
  if (!isSpreadsheet(body)) return [Buffer.from(layout.print(body, 0))];
  const { sheets = [], ...rest } = body;
  return joined(
    withList(
      layout,
      rest,
      'sheets',
      sheets.map((sheet) => sheetText(layout, sheet)),
      0,
    ),
  );
};
