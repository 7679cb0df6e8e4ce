/** A place in a tab, counted from zero as Google's GridRange does. */
export interface Place {
  row: number;
  column: number;
}

/** A rectangle of cells, both ends included. */
export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export const overlaps = (a: Block, b: Block): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const isSamePlace = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;

/** The block of one cell. */
export const only = ({ row, column }: Place): Block => ({ top: row, left: column, bottom: row, right: column });

const LETTERS = 26;

export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / LETTERS) - 1) {
    name = String.fromCharCode(65 + (rest % LETTERS)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0) - 1;
}

export const cellName = ({ row, column }: Place): string => `${columnName(column)}${row + 1}`;

export function blockName(block: Block): string {
  const first = cellName({ row: block.top, column: block.left });
  const last = cellName({ row: block.bottom, column: block.right });
  return first === last ? first : `${first}:${last}`;
}

/** In a quoted tab title an apostrophe is written twice. */
export const quoteTitle = (title: string): string => `'${title.replaceAll("'", "''")}'`;

const ADDRESS = /^([a-z]{1,3})?([1-9]\d{0,6})?(?::([a-z]{1,3})?([1-9]\d{0,6})?)?$/i;

/** Reads `D7`, `B2:C5`, `B:C` or `3:4` within a tab of the given size; undefined when it is no address in it. */
export function parseBlock(text: string, size: { rows: number; columns: number }): Block | undefined {
  const match = ADDRESS.exec(text.trim().replaceAll('$', ''));
  if (!match || text.trim() === '') return undefined;
  const [, firstColumn, firstRow, lastColumn, lastRow] = match;
  const isRange = text.includes(':');
  if (!isRange && !(firstColumn && firstRow)) return undefined;
  if (isRange && !((firstColumn ?? firstRow) && (lastColumn ?? lastRow))) return undefined;
  const columns = [
    firstColumn ? columnIndex(firstColumn) : 0,
    lastColumn ? columnIndex(lastColumn) : isRange ? size.columns - 1 : columnIndex(firstColumn ?? 'A'),
  ];
  const rows = [
    firstRow ? Number(firstRow) - 1 : 0,
    lastRow ? Number(lastRow) - 1 : isRange ? size.rows - 1 : Number(firstRow ?? 1) - 1,
  ];
  const block = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.min(Math.max(...rows), size.rows - 1),
    right: Math.min(Math.max(...columns), size.columns - 1),
  };
  return block.top < size.rows && block.left < size.columns ? block : undefined;
}
