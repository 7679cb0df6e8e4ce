import type { PageCell } from '../../sheets/grid/page.ts';
import { period } from '../../sheets/questionnaire/dutch.ts';
import { count, header, label } from '../../sheets/statistic/cells.ts';
import { plottedValue } from '../../sheets/statistic/chart-data.ts';
import { chartHeadings } from '../../sheets/statistic/chart-texts.ts';
import type { FigureId, Series, SeriesPoint } from '../../sheets/statistic/statistic.ts';
import { headers, standingWord } from '../../sheets/statistic/texts.ts';

const cellOf = (point: SeriesPoint, figure: FigureId): PageCell => {
  const value = plottedValue(point, figure);
  return value === null ? {} : count(value);
};

/** What the lines show, one row a quarter: the chart's own columns are cut up for its dashes and names. */
export const trafficTable = ({ points }: Series): readonly (readonly PageCell[])[] => [
  [
    header(headers.quarter),
    header(headers.standing),
    header(chartHeadings.filled_final),
    header(chartHeadings.received_final),
  ],
  ...points.map((point) => [
    label(period(point.quarter)),
    label(standingWord(point.standing)),
    cellOf(point, 'lending_filled'),
    cellOf(point, 'borrowing_received'),
  ]),
];
