import type { FigureId, Series, SeriesPoint, YearPoint } from '../../../domain/statistics/statistic.ts';
import { period } from '../../../sheets/dutch.ts';
import { count, decimal, header, label } from '../../../sheets/grid/cells.ts';
import type { PageCell } from '../../../sheets/grid/page.ts';
import { destinations } from '../../../sheets/statistic/charts/columns.ts';
import { plottedRate, plottedValue } from '../../../sheets/statistic/charts/data.ts';
import { chartHeadings, estimatedIn, yearChartHeadings } from '../../../sheets/statistic/charts/texts.ts';
import { drawnRate, plottedPart } from '../../../sheets/statistic/charts/year-data.ts';
import { headers, standingWord } from '../../../sheets/statistic/texts.ts';

/**
 * What a chart over time shows, one row a quarter or a year, with its standing and what of each figure is estimated: the
 * chart's own columns are cut up for its dashes and names, and mark a provisional year with a sign (`2025*`).
 */

type Table = readonly (readonly PageCell[])[];

const cellsOf = (point: SeriesPoint | YearPoint, figure: FigureId, value: number | null): readonly PageCell[] =>
  value === null ? [{}, {}] : [count(value), count(point.totals.get(figure)?.estimated ?? 0)];

const headersOf = (names: readonly string[]): readonly PageCell[] =>
  names.flatMap((name) => [header(name), header(estimatedIn(name))]);

export const trafficTable = ({ points }: Series): Table => [
  [
    header(headers.quarter),
    header(headers.standing),
    ...headersOf([chartHeadings.filled_final, chartHeadings.received_final]),
  ],
  ...points.map((point) => [
    label(period(point.quarter)),
    label(standingWord(point.standing)),
    ...(['lending_filled', 'borrowing_received'] as const).flatMap((figure) =>
      cellsOf(point, figure, plottedValue(point, figure)),
    ),
  ]),
];

export const destinationTable = ({ years }: Series): Table => [
  [
    header(headers.year),
    header(headers.standing),
    ...headersOf(destinations.map((figure) => yearChartHeadings[figure])),
  ],
  ...years.map((point) => [
    label(point.year),
    label(standingWord(point.standing)),
    ...destinations.flatMap((figure) => cellsOf(point, figure, plottedPart(point, figure))),
  ]),
];

/** A rate is never estimated. */
export const fillRateTable = ({ years }: Series): Table => [
  [header(headers.year), header(headers.standing), header(yearChartHeadings.rate)],
  ...years.map((point) => {
    const rate = plottedRate(point, drawnRate);
    return [label(point.year), label(standingWord(point.standing)), rate === null ? {} : decimal(rate)];
  }),
];
