import type { FigureId, IndicatorId, Series, YearPoint } from '../../../domain/statistics/statistic.ts';
import { blankLine, count, decimal, header, headerLine, type Line, label, line, text, word } from '../../grid/cells.ts';
import type { PageCell } from '../../grid/page.ts';
import * as t from '../texts.ts';
import { countChange, seriesRate, seriesTotal } from './figure-lines.ts';

/**
 * The years below the quarters of *Reeks*: totals, comparisons with the year before, and a chained
 * index.
 */

const figures: readonly FigureId[] = ['lending_filled', 'borrowing_received'];
const rates = ['lending_fill_rate_outside', 'borrowing_success_rate_outside'] as const satisfies readonly IndicatorId[];

/**
 * An index with the first year at 100. Each next year is the previous one times the matched panel's
 * change, so that joining and leaving libraries do not move it (`index_base` in docs/domain.md, 4).
 * Null from the first year without a comparison.
 */
export const chainedIndex = (years: readonly YearPoint[], figure: FigureId): readonly (number | null)[] => {
  const index: (number | null)[] = [];
  for (const [at, year] of years.entries()) {
    const before = index[at - 1] ?? null;
    const change = year.comparisons.get(figure)?.change ?? null;
    if (at === 0) index.push(100);
    else index.push(before === null || change === null ? null : before * (1 + change / 100));
  }
  return index;
};

const figureCells = (year: YearPoint, figure: FigureId, index: number | null): readonly PageCell[] => {
  const total = year.totals.get(figure);
  const comparison = year.comparisons.get(figure);
  return [
    seriesTotal(total),
    word(t.ofN(total?.n ?? 0, total?.expected ?? 0)),
    total && total.estimated !== 0 ? count(total.estimated) : word(''),
    ...(comparison ? countChange(comparison) : [word(''), word('')]),
    index === null ? word(t.notCompared) : decimal(index),
  ];
};

export const yearLines = ({ years }: Series): readonly Line[] => {
  if (years.length === 0) return [];
  const indices = new Map(figures.map((figure) => [figure, chainedIndex(years, figure)]));
  const { reportedBy, estimated, changeFromYearBefore, panel, index } = t.headers;
  return [
    blankLine,
    headerLine(
      [
        header(t.headers.year, 'LEFT'),
        header(t.headers.standing, 'LEFT'),
        header(t.headers.complete),
        ...figures.flatMap((figure) =>
          [t.figureLabel(figure), reportedBy, estimated, changeFromYearBefore, panel, index].map((each) =>
            header(each),
          ),
        ),
        ...rates.flatMap((rate) => [header(t.seriesRateHeading[rate]), header(reportedBy)]),
      ],
      72,
    ),
    ...years.map((year, at) =>
      line(
        label(year.year),
        text(t.standingWord(year.standing)),
        word(t.ofN(year.handedIn, year.members)),
        ...figures.flatMap((figure) => figureCells(year, figure, indices.get(figure)?.[at] ?? null)),
        ...rates.flatMap((rate) => {
          const total = year.indicators.get(rate);
          return [seriesRate(rate, total), word(t.ofN(total?.n ?? 0, total?.expected ?? 0))];
        }),
      ),
    ),
  ];
};
