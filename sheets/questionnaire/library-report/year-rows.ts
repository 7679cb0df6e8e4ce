import {
  type LibraryReport,
  type ReportFigureId,
  reportCounts,
  yearFigure,
} from '../../../domain/statistics/library-report.ts';
import type { PageCell, PageRow } from '../../grid/page.ts';
import { besideHead, besideWords, head, other, own, words } from './cells.ts';
import { columns, rows } from './layout.ts';
import { shownCell } from './quarter-rows.ts';
import * as t from './texts.ts';

const quartersInYear = 4;

const totalCell = (total: number | null, known: number): PageCell => {
  if (total !== null) return own(total, 'count');
  return other(known === 0 ? '' : t.partialYear(known), 'count');
};

const figureRow = (report: LibraryReport, figure: ReportFigureId, at: number): PageRow => {
  const year = yearFigure(report, figure);
  const quarters = Array.from({ length: quartersInYear }, (_, index) => {
    const cell = year.quarters[index]?.cell;
    return other(cell ? shownCell(cell) : '', 'count');
  });
  return {
    at,
    cells: [
      words(t.figureName(figure)),
      ...quarters,
      totalCell(year.total, year.known),
      other(year.totalEarlier ?? '', 'count'),
      besideWords(t.yearWords(report, year)),
    ],
  };
};

/** The year so far; in February the whole year, to check and confirm. */
export const yearRows = (report: LibraryReport): readonly PageRow[] => [
  {
    at: rows.yearHeader,
    cells: t.yearHeaders(report).map((text, column) => {
      if (column === columns.words) return besideHead(text);
      return head(text, column === columns.label ? 'LEFT' : 'RIGHT');
    }),
  },
  ...reportCounts.map((figure, index) => figureRow(report, figure, rows.year + index)),
];
