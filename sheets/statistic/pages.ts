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
  /** The group's present name, for sources and findings. A setting, because names change. */
  readonly group: string;
  readonly quarter: QuarterStatistic | null;
  readonly year: YearStatistic | null;
  readonly series: Series | null;
  /**
   * What the libraries wrote, and what changed after publication; absent = the tab is not shown.
   */
  readonly developments?: readonly Development[];
  readonly corrections?: readonly Correction[];
  /** What was announced about each period before the last correction. */
  readonly formerly?: Formerly;
  /** The last whole year, while the shown year is unfinished. */
  readonly lastYear?: LastYear | undefined;
  /** The quarters that are not shown yet, for one line; absent = none. */
  readonly open?: readonly OpenQuarter[];
  /** Where the pictures and papers are; absent = none, so nothing links to them. */
  readonly files?: FilesAddress | undefined;
}

/** Fixed ids, so that a repeated build does not create a second tab and links keep working. */
export const sheetIds = {
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

/**
 * The pages of IBL-statistiek, in order. A period without a statistic has no tab yet.
 * Deterministic.
 */
export const statisticPages = (view: StatisticView): readonly Page[] => {
  const { group, quarter, year, series, developments, corrections, formerly, lastYear, files, open = [] } = view;
  // *Reeks* and the charts over time are for public use.
  const publicOnly = series && publicSeries(series);
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
    ...(publicOnly ? [(index: number) => seriesPage(publicOnly, group, sheetIds.series, index)] : []),
    ...(publicOnly
      ? [(index: number) => chartsPage({ series: publicOnly, quarter, year, group, files, open }, sheetIds, index)]
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
