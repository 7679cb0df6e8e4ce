import type { PageCell } from '../../../sheets/grid/page.ts';
import { plainCell } from '../../../sheets/grid/show-cell.ts';

/**
 * A table for a person's spreadsheet. A Dutch Excel opens it by a double click in the right columns, with its letters
 * and its decimals whole, only when it is separated by semicolons, has decimal commas, and begins with a byte-order mark.
 */
const byteOrderMark = '\uFEFF';

/** What a spreadsheet would take for a formula. */
const looksLikeFormula = /^[\s\uFEFF]*[=+\-@\t\r]/u;

/** Escapes a typed text, so that no spreadsheet takes it for a formula. */
export const inert = (text: string): string => (looksLikeFormula.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const fieldOf = (cell: PageCell): string => {
  const text = plainCell(cell);
  return quoted(typeof cell.value === 'string' ? inert(text) : text);
};

export const semicolonCsv = (rows: readonly (readonly PageCell[])[]): string =>
  `${byteOrderMark}${rows.map((cells) => cells.map(fieldOf).join(';')).join('\r\n')}\r\n`;
