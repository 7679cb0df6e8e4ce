import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { GridRange as OuterRange } from './formula/evaluate/value.ts';
import type { DimensionProperties, EmbeddedChart, ExtendedValue, GridRange } from './model/json.ts';
import type { Sheet } from './model/sheet.ts';
import type { Workbook } from './model/workbook.ts';

/** A chart of a workbook with the cells it is drawn from; the shape that `@ibl/sheet-charts` draws. */
export interface ChartData {
  spec: sheets_v4.Schema$ChartSpec;
  position: EmbeddedChart['position'];
  /** A BCP 47 tag. */
  locale: string;
  /** The cells of a source, in order; hidden rows and columns are left out as the specification says. */
  values(range: OuterRange): (string | number | boolean | null)[];
  formatted(range: OuterRange): string[];
}

const shown = (strategy: string | undefined, dimension: 'rows' | 'columns', hidden: boolean): boolean => {
  if (!hidden || strategy === 'SHOW_ALL') return true;
  if (strategy === 'SKIP_HIDDEN_ROWS') return dimension === 'columns';
  if (strategy === 'SKIP_HIDDEN_COLUMNS') return dimension === 'rows';
  return false;
};

const indexes = (start: number, end: number, keep: (index: number) => boolean): number[] => {
  const list: number[] = [];
  for (let index = start; index < end; index++) if (keep(index)) list.push(index);
  return list;
};

const plain = (value: ExtendedValue | undefined): string | number | boolean | null =>
  value?.numberValue ?? value?.stringValue ?? value?.boolValue ?? null;

/** The cells of a source that are drawn, row by row. */
const drawn = (workbook: Workbook, range: OuterRange, strategy: string | undefined): [Sheet, number, number][] => {
  const sheet = workbook.sheetById(range.sheetId ?? undefined);
  if (!sheet) return [];
  const area = sheet.area(range as GridRange);
  const hidden = (meta: DimensionProperties | undefined) => Boolean(meta?.hiddenByUser ?? meta?.hiddenByFilter);
  const reach = workbook.reach(sheet);
  const rows = indexes(area.top, Math.min(area.bottom, reach.bottom), (row) =>
    shown(strategy, 'rows', hidden(sheet.rowMeta[row])),
  );
  const columns = indexes(area.left, area.right, (column) =>
    shown(strategy, 'columns', hidden(sheet.columnMeta[column])),
  );
  return rows.flatMap((row) => columns.map((column): [Sheet, number, number] => [sheet, row, column]));
};

/** What is needed to draw a chart of the workbook; undefined when it has no such chart. */
export const chartData = (workbook: Workbook, chartId: number): ChartData | undefined => {
  const chart = workbook.state.sheets.flatMap((sheet) => sheet.charts).find((item) => item.chartId === chartId);
  if (!chart?.spec) return undefined;
  workbook.refreshNow();
  const strategy = chart.spec.hiddenDimensionStrategy;
  return {
    spec: chart.spec as sheets_v4.Schema$ChartSpec,
    position: chart.position,
    locale: workbook.locale.replace('_', '-'),
    values: (range) => drawn(workbook, range, strategy).map((at) => plain(workbook.effective(...at))),
    formatted: (range) => drawn(workbook, range, strategy).map((at) => workbook.shown(...at)),
  };
};
