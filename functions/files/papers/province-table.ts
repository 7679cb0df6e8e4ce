import {
  type FigureId,
  isYear,
  type QuarterStatistic,
  type YearStatistic,
} from '../../../domain/statistics/statistic.ts';
import { count } from '../../../sheets/dutch.ts';
import { rowsIn } from '../../../sheets/statistic/tables/province-rows.ts';
import { figureLabel, headers, noFigures, ofN, provinceLabel, sections } from '../../../sheets/statistic/texts.ts';
import type { PaperTable } from './paper-table.ts';

const figures: readonly FigureId[] = ['lending_filled', 'borrowing_received'];

/**
 * What every province delivered and received, and how many of its libraries have that figure in their own row, in a year for
 * all four quarters; null when all libraries are in one.
 */
export const provinceTable = (statistic: QuarterStatistic | YearStatistic): PaperTable | null => {
  const { provinces } = statistic;
  if (provinces.length < 2) return null;
  const givenBy = isYear(statistic) ? headers.wholeYearFrom : headers.reportedBy;
  return {
    heading: '',
    header: [sections.provinces, ...figures.flatMap((figure) => [figureLabel(figure), givenBy])],
    rows: provinces.map(({ name, libraries, totals }) => ({
      bold: false,
      cells: [
        provinceLabel(name, libraries),
        ...figures.flatMap((figure) => {
          const reported = totals.get(figure)?.reported ?? null;
          const { all, without } = rowsIn(statistic, name, figure);
          return [reported === null ? noFigures : count(reported), ofN(all - without, all)];
        }),
      ],
    })),
  };
};
