import type { Correction } from '../../domain/statistics/correction.ts';
import type { Development } from '../../domain/statistics/development.ts';
import type { OpenQuarter } from '../../domain/statistics/open-quarter.ts';
import { publicSeries } from '../../domain/statistics/public.ts';
import type { QuarterStatistic, Series, YearStatistic } from '../../domain/statistics/statistic.ts';
import type { Page } from '../grid/page.ts';
import { chartsPage } from './charts/page.ts';
import type { FilesAddress } from './file-addresses.ts';
import { methodPage } from './method/page.ts';
import { developmentsPage } from './sentences/developments-page.ts';
import { type Formerly, keySentencesPage, type LastYear } from './sentences/page.ts';
import { correctionsPage } from './tables/corrections-page.ts';
import { librariesPage } from './tables/libraries-page.ts';
import { quarterPage } from './tables/quarter-page.ts';
import { seriesPage } from './tables/series-page.ts';
import { yearPage } from './tables/year-page.ts';

export interface StatisticView {
  /** The group's name as it is now, for sources and findings: a setting, for names change. */
  readonly group: string;
  readonly quarter: QuarterStatistic | null;
  readonly year: YearStatistic | null;
  readonly series: Series | null;
  /** What the libraries wrote, and what changed after publication; absent = the tab is not shown. */
  readonly developments?: readonly Development[];
  readonly corrections?: readonly Correction[];
  /** What was said of each before the last correction. */
  readonly formerly?: Formerly;
  /** The last whole year, while the one that is shown is under way. */
  readonly lastYear?: LastYear | undefined;
  /** The quarters that are not shown yet: one line; absent = there are none. */
  readonly open?: readonly OpenQuarter[];
  /** Where the pictures and the papers are; absent = there are none, and nothing links to them. */
  readonly files?: FilesAddress | undefined;
}

/** Fixed ids, so that building a tab twice does no harm and links keep working. */
const sheetIds = {
  quarter: 7001,
  year: 7002,
  quarterLibraries: 7010,
  yearLibraries: 7011,
  series: 7003,
  charts: 7004,
  sentences: 7005,
  developments: 7006,
  corrections: 7007,
  method: 7009,
} as const;

const tabs = {
  quarterLibraries: { sheetId: sheetIds.quarterLibraries, title: 'Kwartaal per bibliotheek' },
  yearLibraries: { sheetId: sheetIds.yearLibraries, title: 'Jaar per bibliotheek' },
} as const;

/** The tabs of IBL-statistiek, in their order; a period that was not summarised has no tab yet. Same view, same pages. */
export const statisticPages = (view: StatisticView): readonly Page[] => {
  const { group, quarter, year, series, developments, corrections, formerly, lastYear, files, open = [] } = view;
  // *Reeks* and the charts over time may go outside.
  const told = series && publicSeries(series);
  const statistics = [quarter, year].flatMap((statistic) => statistic ?? []);
  const builders: readonly ((index: number) => Page)[] = [
    ...(quarter
      ? [
          (index: number) => quarterPage(quarter, { group, open }, sheetIds.quarter, index),
          (index: number) => librariesPage(quarter, group, tabs.quarterLibraries, index),
        ]
      : []),
    ...(year
      ? [
          (index: number) => yearPage(year, { group, open }, sheetIds.year, index),
          (index: number) => librariesPage(year, group, tabs.yearLibraries, index),
        ]
      : []),
    ...(told ? [(index: number) => seriesPage(told, group, sheetIds.series, index)] : []),
    ...(told
      ? [(index: number) => chartsPage({ series: told, quarter, year, group, files, open }, sheetIds, index)]
      : []),
    ...(series && (quarter || year)
      ? [
          (index: number) =>
            keySentencesPage(
              { quarter, year, group, series, corrections, formerly, lastYear, files, open },
              sheetIds.sentences,
              index,
            ),
        ]
      : []),
    ...(developments ? [(index: number) => developmentsPage(developments, sheetIds.developments, index)] : []),
    ...(corrections ? [(index: number) => correctionsPage(corrections, sheetIds.corrections, index)] : []),
    (index) => methodPage(statistics, sheetIds.method, index),
  ];
  return builders.map((build, index) => build(index));
};
