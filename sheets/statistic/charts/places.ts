import type { PageChart } from '../../grid/page.ts';

/**
 * In the order of the tab. Ids never change, so that a chart pasted into a presentation stays linked.
 */
export const chartIds = {
  traffic: 900001,
  destination: 900002,
  fillRate: 900003,
  reasons: 900007,
  price: 900004,
  delivered: 900005,
  balance: 900006,
} as const;

export type ChartName = keyof typeof chartIds;

const names = Object.keys(chartIds) as ChartName[];

/** A chart without its place. */
export type DrawnChart = Omit<PageChart, 'at'>;

const isDrawn = (drawn: readonly DrawnChart[], name: ChartName): boolean =>
  drawn.some(({ chartId }) => chartId === chartIds[name]);

/** The charts that are not drawn. */
export const leftOut = (drawn: readonly DrawnChart[]): readonly ChartName[] =>
  names.filter((name) => !isDrawn(drawn, name));

/** In pixels; sixteen by nine. */
const size = { column: 0, width: 960, height: 540 };
/**
 * A height of 540 px is 26 rows of 21 px, plus a few for the buttons that the local page shows
 * below a chart.
 */
const rowsPerChart = 29;
/** The sentence that says why a chart is left out, and an empty row. */
const rowsPerSentence = 2;
const firstRow = 4;
const firstPerLibrary: ChartName = 'price';

interface Placing {
  readonly rows: Readonly<Record<ChartName, number>>;
  /** The row of the heading above the charts per library. */
  readonly heading: number;
  /** The rows that everything needs. */
  readonly length: number;
}

/** The charts below each other, without a gap where one is left out. */
export const placingOf = (drawn: readonly DrawnChart[]): Placing => {
  let next = firstRow;
  let heading = firstRow;
  const rows = names.map((name) => {
    if (name === firstPerLibrary) {
      heading = next;
      next += 2;
    }
    const row = next;
    next += isDrawn(drawn, name) ? rowsPerChart : rowsPerSentence;
    return [name, row] as const;
  });
  return { rows: Object.fromEntries(rows) as Placing['rows'], heading, length: next };
};

export const placed = (drawn: readonly DrawnChart[], { rows }: Placing): readonly PageChart[] =>
  names.flatMap((name) =>
    drawn.flatMap((chart) =>
      chart.chartId === chartIds[name] ? [{ ...chart, at: { row: rows[name], ...size } }] : [],
    ),
  );
