/** Charts for the tests: a table of cells, and a specification whose ranges are its columns. */
import type { CellValue, Chart, ChartSpec, GridRange } from '../src/draw.ts';

export type Row = readonly CellValue[];

export const column = (at: number) => ({
  sourceRange: { sources: [{ sheetId: 7, startRowIndex: 0, startColumnIndex: at, endColumnIndex: at + 1 }] },
});

export const series = (at: number, more: object = {}) => ({ series: column(at), ...more });

export const chartOf = (rows: readonly Row[], spec: ChartSpec, formatted?: readonly (readonly string[])[]): Chart => ({
  spec,
  values: (range: GridRange) => rows.map((row) => row[range.startColumnIndex ?? 0] ?? null),
  ...(formatted
    ? { formatted: (range: GridRange) => formatted.map((row) => row[range.startColumnIndex ?? 0] ?? '') }
    : {}),
});

export const basicOf = (chartType: string, columns: readonly object[], more: object = {}): ChartSpec => ({
  basicChart: { chartType, headerCount: 1, domains: [{ domain: column(0) }], series: [...columns], ...more },
});

/** Two quarters with figures, one in between without. */
export const quarters: readonly Row[] = [
  ['kwartaal', 'Geleverd', 'Ontvangen'],
  ['1e kw. 2026', 1234, 1000],
  ['2e kw. 2026', null, 1100],
  ['3e kw. 2026', 2468, 1200],
];

export const years: readonly Row[] = [
  ['jaar', 'Andere provincies', 'Eigen provincie'],
  ['2025', 300, 100],
  ['2026', 150, 50],
];

/** One of every kind that can be drawn. */
export const kinds: [string, ChartSpec][] = [
  ['LINE', basicOf('LINE', [series(1), series(2)])],
  ['COLUMN', basicOf('COLUMN', [series(1), series(2)])],
  ['BAR', basicOf('BAR', [series(1), series(2)], { stackedType: 'STACKED' })],
  ['AREA', basicOf('AREA', [series(1), series(2)], { stackedType: 'PERCENT_STACKED' })],
  ['SCATTER', basicOf('SCATTER', [series(1), series(2)])],
  ['COMBO', basicOf('COMBO', [series(1, { type: 'COLUMN' }), series(2, { type: 'LINE', targetAxis: 'RIGHT_AXIS' })])],
  ['pie', { pieChart: { domain: column(0), series: column(1) } }],
];
