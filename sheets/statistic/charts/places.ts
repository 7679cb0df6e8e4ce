/** Ids and places never change, so that a chart pasted into a presentation stays linked. */
export const chartIds = {
  traffic: 900001,
  destination: 900002,
  fillRate: 900003,
  price: 900004,
  delivered: 900005,
  balance: 900006,
  reasons: 900007,
} as const;

export type ChartName = keyof typeof chartIds;

/** The charts that are not drawn. */
export const leftOut = (drawn: readonly { readonly chartId: number }[]): readonly ChartName[] =>
  (Object.keys(chartIds) as ChartName[]).filter((name) => !drawn.some(({ chartId }) => chartId === chartIds[name]));

/** In pixels; sixteen by nine. */
const size = { column: 0, width: 960, height: 540 };
/**
 * A height of 540 px is 26 rows of 21 px, plus a few for the buttons that the local page shows
 * below a chart.
 */
const rowsPerChart = 29;
const firstRow = 4;
const place = (position: number) => ({ row: firstRow + position * rowsPerChart, ...size });

export const chartPlaces = {
  traffic: place(0),
  destination: place(1),
  fillRate: place(2),
  reasons: place(3),
  price: { ...place(4), row: place(4).row + 2 },
  delivered: { ...place(5), row: place(5).row + 2 },
  balance: { ...place(6), row: place(6).row + 2 },
} as const;

/** The row of the heading above the charts per library, and the last row that a chart needs. */
export const libraryHeadingRow = place(4).row;
export const lastChartRow = chartPlaces.balance.row + rowsPerChart;
