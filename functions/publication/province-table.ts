import { count } from '../../sheets/questionnaire/dutch.ts';
import type { FigureId, QuarterStatistic, YearStatistic } from '../../sheets/statistic/statistic.ts';
import { figureLabel, headers, noFigures, ofN, provinceLabel, sections } from '../../sheets/statistic/texts.ts';
import type { PaperTable } from './paper-table.ts';

const figures: readonly FigureId[] = ['lending_filled', 'borrowing_received'];

/** What every province delivered and received, with n of N; null when all libraries are in one. */
export const provinceTable = ({ provinces }: QuarterStatistic | YearStatistic): PaperTable | null => {
  if (provinces.length < 2) return null;
  return {
    heading: '',
    header: [sections.provinces, ...figures.flatMap((figure) => [figureLabel(figure), headers.reportedBy])],
    rows: provinces.map(({ name, libraries, totals }) => ({
      bold: false,
      cells: [
        provinceLabel(name, libraries),
        ...figures.flatMap((figure) => {
          const total = totals.get(figure);
          const reported = total?.reported ?? null;
          return [reported === null ? noFigures : count(reported), ofN(total?.n ?? 0, total?.expected ?? 0)];
        }),
      ],
    })),
  };
};
