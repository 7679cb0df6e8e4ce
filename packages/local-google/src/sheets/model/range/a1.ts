/** A1 notation. Indexes are zero-based and half-open; an open side is undefined. */
export interface ParsedRange {
  title: string | undefined;
  startRow: number | undefined;
  endRow: number | undefined;
  startColumn: number | undefined;
  endColumn: number | undefined;
  /** `A1` and nothing else: a place to start rather than a block. */
  single: boolean;
}

export const columnName = (index: number): string => {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
};

export const columnIndex = (name: string): number => {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
};

const CELL = /^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?$/;
const R1C1 = /^R(\d+)?(?:C(\d+))?$/i;

/** Whether Google writes a title without quotes in front of `!`. */
const PLAIN_TITLE = /^[A-Za-z_][A-Za-z0-9_.]*$/;
const LOOKS_LIKE_A_CELL = /^([A-Za-z]{1,3}\d+|R\d*C\d*|R\d+|C\d+)$/i;

export const quotedTitle = (title: string): string =>
  PLAIN_TITLE.test(title) && !LOOKS_LIKE_A_CELL.test(title) ? title : `'${title.replaceAll("'", "''")}'`;

/** Splits `'My sheet'!A1:B2`; the title is undefined when there is none, the rest undefined when there is only a title. */
export const splitTitle = (text: string): { title: string | undefined; quoted: boolean; rest: string | undefined } => {
  if (text.startsWith("'")) {
    const match = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
    if (match) return { title: (match[1] ?? '').replaceAll("''", "'"), quoted: true, rest: match[2] };
  }
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { title: undefined, quoted: false, rest: text };
  return { title: text.slice(0, mark), quoted: false, rest: text.slice(mark + 1) };
};

interface Corner {
  row: number | undefined;
  column: number | undefined;
}

const corner = (text: string): Corner | undefined => {
  const cell = CELL.exec(text);
  if (cell && (cell[1] || cell[2])) {
    const row = cell[2] === undefined ? undefined : Number(cell[2]) - 1;
    if (row !== undefined && row < 0) return undefined;
    return { row, column: cell[1] === undefined ? undefined : columnIndex(cell[1]) };
  }
  const numbered = R1C1.exec(text);
  if (!numbered || (!numbered[1] && !numbered[2])) return undefined;
  return {
    row: numbered[1] ? Number(numbered[1]) - 1 : undefined,
    column: numbered[2] ? Number(numbered[2]) - 1 : undefined,
  };
};

const ordered = (a: number | undefined, b: number | undefined): [number | undefined, number | undefined] =>
  a !== undefined && b !== undefined && a > b ? [b, a] : [a, b];

const span = (a: Corner, b: Corner): Omit<ParsedRange, 'title' | 'single'> | undefined => {
  const rowOpen = a.row === undefined && b.row === undefined;
  const columnOpen = a.column === undefined && b.column === undefined;
  if (rowOpen && columnOpen) return undefined;
  const openFirst = (a.row === undefined && b.row !== undefined) || (a.column === undefined && b.column !== undefined);
  const [first, last] = openFirst ? [b, a] : [a, b];
  const [startRow, lastRow] = ordered(first.row, last.row);
  const [startColumn, lastColumn] = ordered(first.column, last.column);
  return {
    startRow,
    endRow: lastRow === undefined ? undefined : lastRow + 1,
    startColumn,
    endColumn: lastColumn === undefined ? undefined : lastColumn + 1,
  };
};

/** The part after `!`; undefined when it is not A1 (nor R1C1). */
export const parseCells = (text: string): Omit<ParsedRange, 'title'> | undefined => {
  const [left, right, more] = text.split(':');
  if (left === undefined || more !== undefined) return undefined;
  const first = corner(left);
  if (!first) return undefined;
  if (right === undefined) {
    if (first.row === undefined || first.column === undefined) return undefined;
    const { row, column } = first;
    return { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1, single: true };
  }
  const second = corner(right);
  const whole = second && span(first, second);
  return whole && { ...whole, single: false };
};
