import {
  type FigureId,
  isYear,
  type QuarterStatistic,
  type YearStatistic,
} from '../../../domain/statistics/statistic.ts';
import { count } from '../../../sheets/dutch.ts';
import { provinceLabel, provincesHeading } from '../../../sheets/statistic/tables/group-texts.ts';
import { rowsIn } from '../../../sheets/statistic/tables/province-rows.ts';
import { figureLabel, headers, noFigures, ofN, sections } from '../../../sheets/statistic/texts.ts';
import type { PaperTable } from './paper-table.ts';

const figures: readonly FigureId[] = ['lending_filled', 'borrowing_received'];

/**
 * What every province delivered and received, and how many of its libraries gave that figure, in a year in every quarter so
 * far in which they were members; null when all libraries are in one.
 */
export const provinceTable = (statistic: QuarterStatistic | YearStatistic): PaperTable | null => {
  const { provinces } = statistic;
  if (provinces.length < 2) return null;
  const givenBy = isYear(statistic) ? headers.allQuartersFrom : headers.reportedBy;
  return {
    heading: provincesHeading(statistic),
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
