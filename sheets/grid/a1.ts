/** The letters of a zero-based column: 0 is `A`, 26 is `AA`. */
export const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

/** A cell's address in A1 notation, from a zero-based row and column: `D8`. */
export const a1 = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `$G7`: in a conditional format the column stays fixed and the row follows the cell. */
export const a1FixedColumn = (row: number, column: number): string => `$${a1(row, column)}`;

/** `D8:D11`; both ends are included. */
export const a1Range = (from: { row: number; column: number }, to: { row: number; column: number }): string =>
  `${a1(from.row, from.column)}:${a1(to.row, to.column)}`;

/** Quotes a tab title for use in a formula: `'2026-K1'`. */
export const quoteTitle = (title: string): string => `'${title.replaceAll("'", "''")}'`;
