import type { Page } from '../grid/page.ts';
import { blankLine, line, paragraph, subtitle, text, title, wholePage } from './cells.ts';
import { chartsEmpty, chartsNote, chartsTitle } from './chart-texts.ts';
import { chartsOf } from './charts.ts';
import { chartBlock, seriesHeaderRow } from './series-page.ts';
import type { QuarterStatistic, Series } from './statistic.ts';
import { basisOfSeries, levelOpen } from './texts.ts';

const rowsForCharts = 64;

/** *Grafieken*: native charts on the series, at fixed places. */
export const chartsPage = (
  series: Series,
  quarter: QuarterStatistic | null,
  group: string,
  ids: { readonly charts: number; readonly series: number },
  index: number,
): Page => {
  const place = { sheetId: ids.series, headerRow: seriesHeaderRow(series, group), column: chartBlock.column };
  const charts = chartsOf(series, quarter, place, group);
  const top = [
    line(title(chartsTitle)),
    ...paragraph(basisOfSeries(series.asOf, group), subtitle),
    ...paragraph(charts.length > 0 ? chartsNote : chartsEmpty, text),
    ...paragraph(levelOpen, subtitle),
  ];
  return wholePage(
    { sheetId: ids.charts, title: 'Grafieken', index, frozenRows: 1, charts },
    Array.from({ length: 10 }, () => 100),
    [...top, ...Array.from({ length: rowsForCharts }, () => blankLine)],
  );
};
