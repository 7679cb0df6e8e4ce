import { colour } from '../../../sheets/grid/cells.ts';
import type { Page, PageCell } from '../../../sheets/grid/page.ts';
import { showCell } from '../../../sheets/grid/show-cell.ts';
import type { PaperRow, PaperTable } from '../papers/paper-table.ts';
import { partHeading } from '../papers/paper-texts.ts';

/** The tables that stand on a page of the workbook, as a paper can print them: the same words, the same rounding. */

const isHeader = ([first]: readonly PageCell[]): boolean => first?.style?.backgroundColorStyle === colour.headerFill;

const isOfWords = ({ style }: PageCell): boolean => style?.horizontalAlignment === 'LEFT';

const isBold = ([first]: readonly PageCell[]): boolean => first?.style?.textFormat?.bold === true;

const shown = (cells: readonly PageCell[]): readonly string[] => {
  const words = cells.map(showCell);
  return words.slice(0, words.findLastIndex((word) => word !== '') + 1);
};

interface OpenTable {
  readonly header: readonly string[];
  readonly words: readonly boolean[];
  readonly rows: PaperRow[];
  heading: string;
}

/** A heading stands in a row above the header, or is the header's first word. */
export const tablesOf = ({ rows }: Pick<Page, 'rows'>): readonly PaperTable[] => {
  const tables: OpenTable[] = [];
  let open: OpenTable | null = null;
  let heading = '';
  for (const { cells } of rows) {
    const words = shown(cells);
    if (words.length === 0) {
      open = null;
      heading = '';
    } else if (isHeader(cells)) {
      open = { heading, header: words, words: cells.map(isOfWords), rows: [] };
      tables.push(open);
    } else if (open) {
      const { length } = open.header;
      const row = words.length === 1 ? words : Array.from({ length }, (_, column) => words[column] ?? '');
      open.rows.push({ cells: row, bold: isBold(cells) });
    } else heading = words[0] ?? '';
  }
  // A table whose only row is a sentence (‘de tarieven zijn nog niet bekend’) has nothing to print.
  return tables.filter(({ rows: found }) => found.some(({ cells }) => cells.length > 1));
};

/** Some of the columns, by their place. */
export const withColumns = (table: PaperTable, columns: readonly number[]): PaperTable => ({
  ...table,
  header: columns.map((column) => table.header[column] ?? ''),
  words: columns.map((column) => table.words?.[column] ?? false),
  rows: table.rows.map(({ cells, bold }) => ({
    cells: cells.length === 1 ? cells : columns.map((column) => cells[column] ?? ''),
    bold,
  })),
});

/** A table that is too wide for a page, as several; each begins with what its rows are about. */
export const splitColumns = (table: PaperTable, columnsMax: number): readonly PaperTable[] => {
  const others = table.header.length - 1;
  const parts = Math.ceil(others / (columnsMax - 1));
  const each = Math.ceil(others / Math.max(1, parts));
  const columnsOf = (part: number): readonly number[] => [
    0,
    ...Array.from({ length: each }, (_, at) => 1 + part * each + at).filter((at) => at <= others),
  ];
  if (parts <= 1) return [table];
  return Array.from({ length: parts }, (_, part) => ({
    ...withColumns(table, columnsOf(part)),
    heading: partHeading(table.heading, part + 1, parts),
  }));
};
