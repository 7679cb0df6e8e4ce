import { previousQuarter, sameQuarterLastYear } from '../../../domain/calendar/quarter.ts';
import {
  cellIn,
  hasYearBefore,
  type LibraryReport,
  numberIn,
  type ReportFigureId,
  reportFigures,
  reportPrice,
  reportRates,
} from '../../../domain/statistics/library-report.ts';
import type { FigureCell } from '../../../domain/statistics/statistic.ts';
import type { PageCell, PageRow } from '../../grid/page.ts';
import { shownDifference } from '../../statistic/show.ts';
import { styles } from '../page/styles.ts';
import { band, besideHead, besideWords, head, type NumberFormat, other, own, words } from './cells.ts';
import * as chart from './chart-texts.ts';
import { isHistoryDrawn, isPeersDrawn } from './charts.ts';
import { columns, rows } from './layout.ts';
import * as t from './texts.ts';

const isRate = (figure: ReportFigureId): boolean => (reportRates as readonly string[]).includes(figure);

const numberFormatOf = (figure: ReportFigureId): NumberFormat => {
  if (figure === reportPrice) return 'fee';
  return isRate(figure) ? 'rate' : 'count';
};

/** The number, or the word for the kind of nothing. */
export const shownCell = (cell: FigureCell): number | string =>
  cell.kind === 'number' ? cell.value : t.nothingWords[cell.kind];

const roundsToZero = 0.05;

/** A difference that is shown as zero has no sign. */
const difference = (change: number, format: NumberFormat): PageCell =>
  other(Math.abs(change) < roundsToZero && format !== 'difference' ? 0 : change, format);

/** The change in per cent for a count, in points for a rate, in euros for a price. */
const changeCell = (figure: ReportFigureId, now: number | null, before: number | null): PageCell => {
  if (now === null || before === null) return other('', 'change');
  if (figure === reportPrice) return difference(now - before, 'difference');
  if (isRate(figure)) return other(shownDifference(now, before, 1), 'points');
  return before === 0 ? other(t.noComparison, 'change') : difference((100 * (now - before)) / before, 'change');
};

/**
 * The data for the chart beside the group. Rates and prices have another scale, so they have none.
 */
const drawn = (report: LibraryReport, figure: ReportFigureId, median: number | null): PageCell[] => {
  const name = chart.chartNames[figure];
  if (name === undefined) return [];
  const value = numberIn(report, report.quarter, figure);
  return [{ value: name }, value === null ? {} : { value }, median === null ? {} : { value: median }];
};

const hiddenUpToChart: readonly PageCell[] = Array.from({ length: columns.chart - columns.code }, () => ({}));

const figureRow = (report: LibraryReport, figure: ReportFigureId, at: number): PageRow => {
  const format = numberFormatOf(figure);
  const now = cellIn(report, report.quarter, figure);
  const [value, lastYear] = [report.quarter, sameQuarterLastYear(report.quarter)].map((one) =>
    numberIn(report, one, figure),
  );
  const peer = report.peers.find((one) => one.figure === figure);
  const median = peer?.median ?? null;
  return {
    at,
    cells: [
      words(t.figureName(figure), t.figureNote(figure)),
      own(shownCell(now), format),
      other(shownCell(cellIn(report, sameQuarterLastYear(report.quarter), figure)), format),
      other(shownCell(cellIn(report, previousQuarter(report.quarter), figure)), format),
      changeCell(figure, value ?? null, lastYear ?? null),
      other(median ?? '', format),
      other(peer?.others ?? 0, 'count'),
      besideWords(t.rowWords(figure, now, lastYear ?? null, { median, hasLastYear: hasYearBefore(report) })),
      ...hiddenUpToChart,
      ...drawn(report, figure, median),
    ],
  };
};

/** The published quarter beside a year earlier, the quarter before and the median of the others. */
export const quarterRows = (report: LibraryReport): readonly PageRow[] => [
  { at: rows.quarterHeading, height: 26, cells: band(t.quarterHeading(report), columns.words + 1) },
  {
    at: rows.header,
    cells: [
      ...t.headers(report).map(({ text, note }, column) => {
        if (column === columns.words) return besideHead(text);
        return head(text, column === columns.label ? 'LEFT' : 'RIGHT', note);
      }),
      ...hiddenUpToChart,
      { value: chart.peersHeads.figure },
      { value: chart.peersHeads.own },
      { value: chart.peersHeads.median },
    ],
  },
  ...reportFigures.map((figure, index) => figureRow(report, figure, rows.quarter + index)),
];

/** The cells behind the charts, which explain an absent chart. */
export const chartCells = (report: LibraryReport): readonly PageCell[] => {
  const waiting = (drawnAlready: boolean, sentence: string): PageCell => ({
    ...(!drawnAlready && { value: sentence }),
    style: { ...styles.quiet, horizontalAlignment: 'CENTER' },
  });
  return [
    waiting(isHistoryDrawn(report), chart.noHistoryChart),
    {},
    {},
    {},
    waiting(isPeersDrawn(report), chart.noPeersChart),
  ];
};
