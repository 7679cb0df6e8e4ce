import type { CellValue, Chart, GridRange } from '@ibl/sheet-charts/spec.ts';
import type { Page, PageCell } from '../../../sheets/grid/page.ts';
import { showCell } from '../../../sheets/grid/show-cell.ts';

const cellsIn = (page: Page, range: GridRange): readonly PageCell[] => {
  const column = range.startColumnIndex ?? 0;
  const rows = new Map(page.rows.map((row) => [row.at, row.cells]));
  const [from, to] = [range.startRowIndex ?? 0, range.endRowIndex ?? 0];
  return Array.from({ length: to - from }, (_, index) => rows.get(from + index)?.[column] ?? {});
};

const plain = ({ value }: PageCell): CellValue => value ?? null;

/** A chart over the cells that pages of ours hold. */
export const chartOver = (pages: readonly Page[], spec: Chart['spec']): Chart => {
  const cellsOf = (range: GridRange): readonly PageCell[] => {
    const page = pages.find(({ sheetId }) => sheetId === range.sheetId);
    return page ? cellsIn(page, range) : [];
  };
  return {
    spec,
    values: (range) => cellsOf(range).map(plain),
    formatted: (range) => cellsOf(range).map(showCell),
    locale: 'nl-NL',
  };
};

const rangesOf = ({ basicChart }: Chart['spec']): readonly GridRange[] =>
  [
    ...(basicChart?.domains ?? []).map(({ domain }) => domain),
    ...(basicChart?.series ?? []).map(({ series }) => series),
  ].flatMap((data) => data?.sourceRange?.sources ?? []);

/** The columns that a chart names, beside each other. */
export const tableOf = (pages: readonly Page[], spec: Chart['spec']): readonly (readonly PageCell[])[] => {
  const columns = rangesOf(spec).flatMap((range) => {
    const page = pages.find(({ sheetId }) => sheetId === range.sheetId);
    return page ? [cellsIn(page, range)] : [];
  });
  return Array.from({ length: Math.max(0, ...columns.map((cells) => cells.length)) }, (_, row) =>
    columns.map((cells) => cells[row] ?? {}),
  );
};
