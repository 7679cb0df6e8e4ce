import { type LibraryReport, reportCounts } from '../../../domain/statistics/library-report.ts';
import { shortPeriod } from '../../dutch.ts';
import type { PageCell, PageRow } from '../../grid/page.ts';
import { besideHead, besideWords, head, other, words } from './cells.ts';
import * as chart from './chart-texts.ts';
import { historyValues } from './charts.ts';
import { columns } from './layout.ts';
import { shownCell } from './quarter-rows.ts';
import * as t from './texts.ts';

const hiddenUpToChart: readonly PageCell[] = Array.from({ length: columns.chart - columns.code }, () => ({}));

/**
 * Five years of quarters, oldest first as in the chart, with the chart's data in hidden columns
 * beside them.
 */
export const tableRows = ({ history }: LibraryReport, from: number): readonly PageRow[] => [
  {
    at: from,
    cells: [
      ...t.tableHeads.map((text, column) =>
        column === columns.words ? besideHead(text) : head(text, column === columns.label ? 'LEFT' : 'RIGHT'),
      ),
      ...hiddenUpToChart,
      ...Object.values(chart.historyHeads).map((value) => ({ value })),
    ],
  },
  ...history.map(({ quarter, final, cells }, index) => ({
    at: from + 1 + index,
    cells: [
      words(shortPeriod(quarter)),
      ...reportCounts.map((figure) => other(shownCell(cells[figure] ?? { kind: 'missing' }), 'count')),
      besideWords(t.quarterStanding(final)),
      ...hiddenUpToChart,
      { value: shortPeriod(quarter) },
      ...historyValues(history, index).map((value) => (value === null ? {} : { value })),
    ],
  })),
];
